package io.longhaul.law;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Certainty;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Hours of several stretches of days, held against a line that none may exceed.
///
/// Where so many intervals are looked at, one or two lie beyond by chance: an interval misses the
/// truth once in ten times. Only three that lie wholly beyond are strong, or all if there are fewer,
/// or one whose hours are exact.
///
/// @param noun what the stretches are called, in the plural
/// @param all in time order
record Spans(String noun, List<Span> all) {
  private static final int ENOUGH = 3;

  /// Where an interval reaches further below the line than a tenth, too little is known to speak:
  /// likely hours may err by that. Own choice.
  private static final double NEAR = 0.9;

  static final LawFinding HOURS_UNKNOWN =
      new LawFinding.CannotTell(
          "these traces do not tell hours", "more weeks, or a source that sees more of a day");

  Spans {
    all = List.copyOf(all);
  }

  /// @param name with its preposition: `in the week from 2 Feb 2026`
  record Span(String name, DateRange days, Estimate hours) {
    boolean isBeyond(Duration most) {
      return hours.least().compareTo(most) > 0;
    }

    boolean isLikelyBeyond(Duration most) {
      return hours.likely().compareTo(most) > 0;
    }

    boolean isNear(Duration most) {
      return Estimate.hours(hours.least()) >= NEAR * Estimate.hours(most);
    }

    boolean isExact() {
      return hours.least().equals(hours.most());
    }

    private String words() {
      return "about " + about(hours) + " " + name;
    }
  }

  LawFinding judge(Duration most) {
    if (all.isEmpty()) {
      return new LawFinding.CannotTell("none of the " + noun + " is known", "time");
    }
    var longest =
        all.stream().max(Comparator.comparing((Span span) -> span.hours().likely())).orElseThrow();
    var likely = all.stream().filter(span -> span.isLikelyBeyond(most)).toList();
    var beyond = likely.stream().filter(span -> span.isNear(most)).toList();
    if (likely.isEmpty()) {
      return new LawFinding.NotSeen(longest.words() + (all.size() > 1 ? ", the most" : ""));
    }
    if (beyond.isEmpty()) {
      return new LawFinding.CannotTell(
          longest.words() + " is more than " + hours(most) + ", but it may be much less",
          "a source that sees more of a day");
    }
    return new LawFinding.WouldBreach(
        words(beyond, most), certainty(most), beyond.stream().map(Span::days).toList());
  }

  private String words(List<Span> beyond, Duration most) {
    var worst =
        beyond.stream()
            .max(Comparator.comparing((Span span) -> span.hours().likely()))
            .orElseThrow();
    return worst.words()
        + (all.size() == 1
            ? ""
            : "; beyond " + hours(most) + " in " + beyond.size() + " of " + all.size() + " " + noun);
  }

  private Certainty certainty(Duration most) {
    var whole = all.stream().filter(span -> span.isBeyond(most)).toList();
    boolean enough = whole.size() >= Math.min(ENOUGH, all.size());
    return enough || whole.stream().anyMatch(Span::isExact) ? Certainty.STRONG : Certainty.WEAK;
  }

  /// `52 h (48 to 57)`, or `52 h` where it is exact.
  private static String about(Estimate hours) {
    return hours.least().equals(hours.most())
        ? hours(hours.likely())
        : String.format(
            Locale.ROOT,
            "%s (%s to %s)",
            hours(hours.likely()),
            number(hours.least(), 0),
            number(hours.most(), 0));
  }

  /// To a tenth where it is short or no whole hour: `9.5 h`, `48 h`.
  static String hours(Duration duration) {
    boolean whole = duration.toMinutes() % 60 == 0 || duration.toHours() >= 24;
    return number(duration, whole ? 0 : 1) + " h";
  }

  private static String number(Duration duration, int digits) {
    return String.format(
        Locale.ROOT, digits == 0 ? "%.0f" : "%.1f", Math.rint(Estimate.hours(duration) * 10) / 10);
  }
}
