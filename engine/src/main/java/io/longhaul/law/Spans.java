package io.longhaul.law;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Normal;
import io.longhaul.verdict.Certainty;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Hours of several stretches of days, held against a line that none may exceed.
///
/// An interval lies wholly above the truth once in twenty times, so of many that are looked at some
/// lie beyond by chance. A finding is strong only if one of them still does after it was widened
/// for their number (Bonferroni, as if errors were normal). It is weak if one does as it is, or
/// half of them are likely beyond and near it.
///
/// @param noun what the stretches are called, in the plural
/// @param all in time order
record Spans(String noun, List<Span> all) {
  /// The share of intervals that lie above the truth.
  private static final double MISSED_BELOW = 0.05;

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
    /// Whether the whole interval lies beyond, and would so if it were to hold as often for all of
    /// some intervals together.
    boolean isBeyond(Duration most, int together) {
      double wider = Normal.quantile(MISSED_BELOW / together) / Normal.quantile(MISSED_BELOW);
      long below = Math.round(wider * hours.likely().minus(hours.least()).toMillis());
      return hours.likely().minusMillis(below).compareTo(most) > 0;
    }

    boolean isLikelyBeyond(Duration most) {
      return hours.likely().compareTo(most) > 0;
    }

    boolean isNear(Duration most) {
      return Estimate.hours(hours.least()) >= NEAR * Estimate.hours(most);
    }

    private String words() {
      return "about " + about(hours) + " " + name;
    }
  }

  LawFinding judge(Duration most) {
    if (all.isEmpty()) {
      return new LawFinding.CannotTell("none of the " + noun + " is known", "time");
    }
    var likely = all.stream().filter(span -> span.isLikelyBeyond(most)).toList();
    if (likely.isEmpty()) {
      return new LawFinding.NotSeen(longest(all).words() + (all.size() > 1 ? ", the most" : ""));
    }
    var near = likely.stream().filter(span -> span.isNear(most)).toList();
    var whole = all.stream().filter(span -> span.isBeyond(most, 1)).toList();
    var beyond = 2 * near.size() >= all.size() ? near : whole;
    if (beyond.isEmpty()) {
      return new LawFinding.CannotTell(
          longest(likely).words() + " is more than " + hours(most) + ", but it may be less",
          "a source that sees more of a day");
    }
    return new LawFinding.WouldBreach(
        words(beyond, most),
        all.stream().anyMatch(span -> span.isBeyond(most, all.size()))
            ? Certainty.STRONG
            : Certainty.WEAK,
        beyond.stream().map(Span::days).toList());
  }

  private static Span longest(List<Span> spans) {
    return spans.stream()
        .max(Comparator.comparing((Span span) -> span.hours().likely()))
        .orElseThrow();
  }

  private String words(List<Span> beyond, Duration most) {
    return longest(beyond).words()
        + (all.size() == 1
            ? ""
            : "; beyond "
                + hours(most)
                + " in "
                + beyond.size()
                + " of "
                + all.size()
                + " "
                + noun);
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

  /// To the minute: `10 h 59 min`.
  static String clock(Duration duration) {
    int minutes = duration.toMinutesPart();
    return duration.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }

  private static String number(Duration duration, int digits) {
    return String.format(
        Locale.ROOT, digits == 0 ? "%.0f" : "%.1f", Math.rint(Estimate.hours(duration) * 10) / 10);
  }
}
