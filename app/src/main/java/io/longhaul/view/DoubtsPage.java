package io.longhaul.view;

import java.util.List;
import java.util.Locale;

/// What does not count, or counts weakly, for a terminal: 80 columns, readable without colour.
public final class DoubtsPage {
  /// So many pieces of each reason stand behind a report.
  private static final int SHOWN = 5;

  private static final int PLACE = 28;
  private static final int COMMIT = 12;
  private static final String ALL_OF_GIT = "longhaul evidence git --explain";
  private static final String ALL = "--json";

  private final TextPage page;
  private final int shown;
  private final String all;

  private DoubtsPage(TextPage page, int shown, String all) {
    this.page = page;
    this.shown = shown;
    this.all = all;
  }

  /// All of it.
  public static String of(Doubts doubts, Ink ink) {
    var page = new TextPage(ink);
    new DoubtsPage(page, Integer.MAX_VALUE, ALL).add(doubts);
    return page.blank().toString();
  }

  /// The newest of it, behind a report.
  static void add(TextPage page, Doubts doubts) {
    new DoubtsPage(page, SHOWN, doubts.others() == null ? ALL : ALL_OF_GIT).add(doubts);
  }

  private void add(Doubts doubts) {
    groups("Excluded", doubts.excluded(), "Nothing of yours is left out.");
    groups("Weak", doubts.weak(), "Every other act of yours counts in full.");
    var others = doubts.others();
    if (others != null && others.botsAbout() + others.agentsAbout() > 0) {
      page.section("Machines")
          .prose(
              "Commits by bots ("
                  + about(others.botsAbout())
                  + ") and by coding agents under names of their own ("
                  + about(others.agentsAbout())
                  + ") are nobody's acts; they are not listed.");
    }
  }

  private static String about(long commits) {
    return commits == 0 ? "none" : "about " + Words.number(commits);
  }

  private void groups(String label, List<Doubts.Group> groups, String none) {
    page.section(label);
    if (groups.isEmpty()) {
      page.prose(none);
    }
    for (int i = 0; i < groups.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      group(groups.get(i));
    }
  }

  private void group(Doubts.Group group) {
    var pieces = group.pieces();
    page.prose(Words.count(pieces.size(), "piece") + ": " + group.reason() + ".");
    // one more line would say no more than the piece itself
    int fit = pieces.size() <= shown + 1L ? pieces.size() : shown;
    pieces.subList(0, fit).forEach(piece -> page.line(line(piece)));
    if (fit < pieces.size()) {
      page.line("and " + Words.number(pieces.size() - fit) + " more; all: " + all);
    }
  }

  private static String line(Doubts.Piece piece) {
    var time =
        String.format(
            Locale.ROOT, "%s %-6s", piece.at(), piece.offset() == null ? "UTC ?" : piece.offset());
    var commit = piece.commit();
    return commit == null
        ? time + "  " + cut(piece.place(), COMMIT + 2 + PLACE)
        : time + "  " + commit + "  " + cut(piece.place(), PLACE);
  }

  private static String cut(String text, int width) {
    var printable = Printable.of(text).replace('\n', ' ');
    return printable.length() <= width ? printable : printable.substring(0, width - 1) + "…";
  }
}
