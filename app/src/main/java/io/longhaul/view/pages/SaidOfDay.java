package io.longhaul.view.pages;

import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Corrections;
import io.longhaul.time.Offset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A correction on the page of its day.
///
/// @param id by which it can be undone
/// @param words what was said
public record SaidOfDay(long id, String words) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /// Those about a day, in the order in which they were said.
  static List<SaidOfDay> of(LocalDate day, Shown shown) {
    return shown.corrections().stream()
        .filter(correction -> date(correction, shown).equals(day))
        .map(correction -> new SaidOfDay(correction.id(), words(correction, shown)))
        .toList();
  }

  /// The day on which the time that it is about begins, on the person's clock of then.
  static LocalDate date(Correction correction, Shown shown) {
    return shown.answer().calendar().turn().dayOf(start(correction, shown));
  }

  private static LocalDateTime start(Correction correction, Shown shown) {
    return offset(correction, shown).localTime(correction.when().start());
  }

  /// As it was when it was said: what a correction of zones changed does not tell it.
  private static Offset offset(Correction correction, Shown shown) {
    var pieces = shown.answer().trace().evidence();
    boolean moved = correction.what() == Correction.What.WRONG_ZONE;
    var others =
        moved
            ? pieces.stream().filter(piece -> !correction.when().contains(piece.at())).toList()
            : pieces;
    return Corrections.offsetAt(others, correction.when().start());
  }

  private static String words(Correction correction, Shown shown) {
    var from = TIME.format(start(correction, shown));
    var until = TIME.format(offset(correction, shown).localTime(correction.when().end()));
    var time = from.equals(until) ? "at " + from : from + " to " + until;
    var zone = correction.zone();
    return switch (correction.what()) {
      case NOT_ME -> "not me, " + time;
      case WAS_RESTING -> "was resting, " + time;
      case WAS_WORKING -> "was working, " + time;
      case WRONG_ZONE -> "wrong zone, " + time + ": was in " + (zone == null ? "" : zone.getId());
    };
  }
}
