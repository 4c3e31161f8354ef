package io.longhaul.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/// One page to take into a conversation: the facts that the person chose, what they ask for, and
/// what would do as well. It holds the lines that were kept and nothing else.
///
/// @param date of asking
/// @param lines in the order of the page
public record Brief(String date, List<Line> lines) {
  /// Weeks and days around these lines are said once, below them.
  static final String BASIS =
      "From traces that work leaves, kept by the person. Figures in brackets are intervals that"
          + " are to hold the truth nine times in ten; work that left no trace is not in them.";

  public Brief {
    lines = List.copyOf(lines);
  }

  /// Where a line stands on the page.
  public enum Part {
    FACT("What I see"),
    ASK("What I ask for"),
    ALTERNATIVE("What would do as well");

    private final String heading;

    Part(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /// One line.
  public record Line(Part part, String text) {
    /// What is longer is no line.
    public static final int LONGEST = 300;

    /// What a key looks like.
    public static final String KEY = "[a-z-]{3,20}-[0-9a-f]{8}";

    public Line {
      text = text.replaceAll("\\s+", " ").strip();
    }

    /// Names this very wording of a fact, so that whoever chose it is never given another one.
    public String key(String fact) {
      var sum = new CRC32();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      return fact + "-" + String.format(Locale.ROOT, "%08x", sum.getValue());
    }
  }

  /// Every fact that can be told, by its name: one plain sentence each, a few for lines and ways
  /// out. They are about the person only.
  public static SequencedMap<String, List<Line>> facts(Report report) {
    var facts = new LinkedHashMap<String, List<Line>>();
    var rest = new RestWords(report.rest());
    put(facts, "hours", List.of(hours(report.hours())));
    put(facts, "own-normal", ownNormal(report.hours()));
    put(facts, "rest", rest.between());
    put(facts, "free-days", rest.freeDays());
    put(facts, "nights", nights(report.rest()));
    put(facts, "lines", report.verdicts().stream().map(VerdictCard::sentence).toList());
    put(facts, "horizon", horizon(report));
    var outlook = report.outlook();
    if (outlook != null) {
      facts.put(
          "ways-out",
          outlook.remedies().stream()
              .map(remedy -> new Line(Part.ALTERNATIVE, remedy.sentence()))
              .toList());
    }
    return facts;
  }

  private static void put(
      SequencedMap<String, List<Line>> facts, String name, List<String> sentences) {
    facts.put(name, sentences.stream().map(text -> new Line(Part.FACT, text)).toList());
  }

  private static String hours(HoursPerWeek hours) {
    return "About "
        + hours.present().words()
        + " of work a week over the last four weeks, on "
        + Words.count(hours.activeDays(), "day")
        + " with a trace.";
  }

  private static List<String> ownNormal(HoursPerWeek hours) {
    var usual = hours.usual();
    return usual == null
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "Hours a week are %s the usual %.0f to %.0f of the %d weeks before.",
                hours.comparison(),
                usual.least(),
                usual.most(),
                usual.weeks()));
  }

  private static List<String> nights(RestFacts rest) {
    var night = rest.atNight();
    var called = rest.called();
    var sentences = new ArrayList<String>();
    sentences.add(
        "Work after midnight on "
            + night.nights()
            + " of "
            + Words.count(night.days(), "day")
            + " with work in the last four weeks, at the least.");
    if (called != null) {
      sentences.add(
          "Called "
              + Words.count(called.times(), "time")
              + " in the last four weeks, "
              + called.from23To7()
              + " of them from 23:00 to 7:00.");
    }
    return sentences;
  }

  private static List<String> horizon(Report report) {
    var outlook = report.outlook();
    return outlook == null
        ? List.of()
        : outlook.crossings().stream()
            .map(crossing ->
                "If the last four weeks repeat: "
                    + crossing.line()
                    + " on "
                    + Figures.day(crossing.day().likely())
                    + " ("
                    + Figures.day(crossing.day().least())
                    + (crossing.day().most() == null
                        ? ", or not with the least hours)."
                        : " to " + Figures.day(crossing.day().most()) + ")."))
            .toList();
  }

  /// The lines of a part.
  List<Line> of(Part part) {
    return lines.stream().filter(line -> line.part() == part).toList();
  }

  /// The parts that have lines.
  public List<Part> parts() {
    return List.of(Part.values()).stream().filter(part -> !of(part).isEmpty()).toList();
  }

  /// The sentences of a part.
  public List<String> sentences(Part part) {
    return of(part).stream().map(Line::text).toList();
  }

  public String basis() {
    return BASIS;
  }
}
