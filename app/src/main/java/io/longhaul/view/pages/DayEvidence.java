package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.time.DateRange;
import io.longhaul.time.Offset;
import io.longhaul.view.Printable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day with each piece of evidence that belongs to it.
///
/// @param day null where no act tells of it
/// @param turn when it begins
/// @param pieces in order: those whose moment lies on the day, and those of its sessions
public record DayEvidence(LocalDate date, @Nullable Day day, DayTurn turn, List<Piece> pieces) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public DayEvidence {
    pieces = List.copyOf(pieces);
  }

  /// A piece of evidence as the page shows it.
  ///
  /// @param at when, on the person's clock
  /// @param until the end of a stretch, else empty
  /// @param why it counts as it does, or does not
  public record Piece(
      Evidence evidence,
      String at,
      String until,
      String clock,
      String kind,
      String source,
      String ref,
      boolean counts,
      String why) {
    /// How forms name an act.
    public static String carried(Evidence piece) {
      return Address.part(piece.ref());
    }

    static Piece of(Evidence piece) {
      boolean isMoment = piece.when().duration().isZero();
      return new Piece(
          piece,
          TIME.format(piece.localTime()),
          isMoment ? "" : TIME.format(piece.offset().localTime(piece.when().end())),
          clock(piece.offset()),
          piece.kind().word(),
          DayLines.source(piece.ref()),
          Printable.of(piece.ref()),
          piece.isAct(),
          why(piece));
    }

    /// The exact moment, by which a correction names it.
    public String moment() {
      return evidence.at().toString();
    }

    /// As the source names it, in letters that every page carries unchanged: whatever is hidden in
    /// it comes back with the form.
    public String carriedRef() {
      return carried(evidence);
    }

    private static String clock(Offset offset) {
      return switch (offset) {
        case Offset.Told told -> id(told.value());
        case Offset.Declared declared -> id(declared.value()) + ", as you said";
        case Offset.Inferred inferred -> id(inferred.value()) + ", from acts around it";
        case Offset.Unknown _ -> "unknown, shown in UTC";
      };
    }

    private static String id(ZoneOffset offset) {
      return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static String why(Evidence piece) {
      var exclusion = piece.exclusion();
      return exclusion != null
          ? exclusion.reason()
          : piece.isAct() ? why(piece.strength()) : "no act: it does not show you at work";
    }

    private static String why(Strength strength) {
      return switch (strength) {
        case STRONG -> "strong: an act on a machine that knew its zone";
        case MEDIUM -> "medium: the moment is right, its circumstances are less sure";
        case WEAK -> "weak: something else could have left it; it widens the most only";
      };
    }
  }

  static DayEvidence of(LocalDate date, Shown shown) {
    var calendar = shown.answer().calendar();
    var day = calendar.day(date);
    var around = new DateRange(date, date.plusDays(1));
    var pieces = new ArrayList<Piece>();
    for (var piece : Evidence.around(around, shown.answer().trace().evidence())) {
      if (belongs(piece, day, date, calendar.turn())) {
        pieces.add(Piece.of(piece));
      }
    }
    return new DayEvidence(date, day, calendar.turn(), pieces);
  }

  private static boolean belongs(Evidence piece, @Nullable Day day, LocalDate date, DayTurn turn) {
    if (day == null || !piece.isAct()) {
      return turn.dayOf(piece.localTime()).equals(date);
    }
    return day.sessions().stream()
        .anyMatch(session ->
            !piece.at().isBefore(session.seen().start())
                && !piece.at().isAfter(session.seen().end()));
  }

  /// Hours since the day began, from 0 to 24.
  double hour(LocalDateTime local) {
    var since = Duration.between(date.atTime(turn.at()), local);
    return Math.clamp(since.toSeconds() / 3600.0, 0, 24);
  }

  /// Pieces that count.
  public List<Piece> acts() {
    return pieces.stream().filter(Piece::counts).toList();
  }

  /// Pieces that do not.
  public List<Piece> others() {
    return pieces.stream().filter(piece -> !piece.counts()).toList();
  }
}
