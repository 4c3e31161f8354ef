package io.longhaul.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What does not count, or counts weakly, as a section of the page.
public record DoubtsSection(Doubts doubts) {
  /// A page is to be opened at once: so many pieces of each reason, the newest.
  private static final int SHOWN = 50;

  private static final String UNKNOWN = "not known";

  /// Pieces with one reason.
  ///
  /// @param sentence how many, and why
  /// @param table when and where, the newest first
  /// @param more how many are not shown, and where they are; empty where all are
  public record Group(String sentence, Chart.Table table, String more) {
    static Group of(Doubts.Group group) {
      var pieces = group.pieces();
      int fit = Math.min(SHOWN, pieces.size());
      return new Group(
          Words.count(pieces.size(), "piece") + ": " + group.reason(),
          new Chart.Table(
              "The newest first",
              List.of("When", "Clock", "Commit", "Where"),
              pieces.subList(0, fit).stream().map(DoubtsSection::cells).toList()),
          fit == pieces.size()
              ? ""
              : "And " + Words.number(pieces.size() - fit) + " more; all of them: --json.");
    }
  }

  private static List<String> cells(Doubts.Piece piece) {
    return List.of(
        piece.offset() == null ? piece.at() + " UTC" : piece.at(),
        words(piece.offset(), UNKNOWN),
        words(piece.commit(), ""),
        Printable.of(piece.place()));
  }

  private static String words(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /// Those that do not count, then those that count weakly.
  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    doubts.excluded().forEach(group -> groups.add(Group.of(group)));
    doubts.weak().forEach(group -> groups.add(Group.of(group)));
    return groups;
  }

  /// What there is of it, in a sentence.
  public String sentence() {
    return (doubts.excluded().isEmpty()
            ? "Nothing of yours is left out. "
            : "What is left out of all figures, by reason. ")
        + (doubts.weak().isEmpty()
            ? "Every other act of yours counts in full."
            : "Weak acts widen the most only.");
  }
}
