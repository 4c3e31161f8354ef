package io.longhaul.view;

import java.util.List;

/// What is said about working-time law: line by line, and that it is no advice.
///
/// @param lines those of all jurisdictions that were asked about
public record LawSection(List<LawLine> lines) {
  public static final String DISCLAIMER =
      "Not legal advice; verify the current text. Traces are evidence of activity, not of legal"
          + " working time, and nothing here knows whether an exemption or a derogation applies.";
  static final String UNVERIFIED =
      "Not verified: written from memory, not checked against the published text.";

  public LawSection {
    lines = List.copyOf(lines);
  }

  public String disclaimer() {
    return DISCLAIMER;
  }

  public String unverified() {
    return UNVERIFIED;
  }

  /// The codes of the jurisdictions, in the order in which they were asked about.
  public List<String> jurisdictions() {
    return lines.stream().map(LawLine::jurisdiction).distinct().toList();
  }

  /// The lines of one of them with one finding.
  List<LawLine> with(String jurisdiction, String finding) {
    return lines.stream()
        .filter(line -> line.jurisdiction().equals(jurisdiction))
        .filter(line -> line.finding().equals(finding))
        .toList();
  }

  /// The lines that would breach a rule.
  public List<LawLine> breaches() {
    return lines.stream().filter(LawLine::wouldBreach).toList();
  }

  /// What is said where there is none.
  public String noBreach() {
    return noBreach(
        lines.stream().filter(line -> line.finding().equals(LawLine.NOT_SEEN)).toList());
  }

  static String noBreach(List<LawLine> notSeen) {
    return notSeen.isEmpty()
        ? "No rule can be judged."
        : "Nothing was seen that would breach a default rule.";
  }

  /// The others, as they stand.
  public List<LawLine> others() {
    return lines.stream().filter(line -> !line.wouldBreach()).toList();
  }
}
