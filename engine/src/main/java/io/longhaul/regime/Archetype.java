package io.longhaul.regime;

import io.longhaul.time.Estimate;
import java.time.Duration;
import java.util.Optional;

/// What a week looked like, in a word: how long it was, from its hours, and how its days lay, from
/// the regime of that time. Late or early hours are no longer than others: [#SHIFTED] tells the
/// time of day of a week that is not long, and of a long one only its length is told.
///
/// The words are those of the archetypes of Microsoft's wpa package, and [#SHIFTED].
/// `docs/models/archetype.md` has the definitions with their sources.
public enum Archetype {
  /// Under three hours on each of five days.
  LOW("low activity"),
  /// Not long, the same hours by day, without a long break.
  STANDARD("standard"),
  /// Not long, with a break of two hours and more, or at other hours each day.
  FLEXIBLE("flexible"),
  /// Not long, around a middle before half past nine or after half past four.
  SHIFTED("shifted"),
  /// Over 48 hours, without a long break.
  LONG_CONTINUOUS("long continuous"),
  /// Over 48 hours, with a break of two hours and more, or at other hours each day.
  LONG_FLEXIBLE("long flexible"),
  /// Thirteen hours and more on each day of work.
  ALWAYS_ON("always on");

  private static final int FEWEST_DAYS = 3;
  private static final double LOW_HOURS = 15;
  private static final double LONG_HOURS = 48;

  /// How far the interval of hours may reach beyond a line.
  private static final double TOLERANCE = 0.1;

  private static final double ALWAYS_ON_HOURS_A_DAY = 13;
  private static final Duration LONG_BREAK = Duration.ofHours(2);
  private static final double EARLIEST_MIDDLE = 9.5;
  private static final double LATEST_MIDDLE = 16.5;
  private static final double DAY_HOURS = 24;

  private final String word;

  Archetype(String word) {
    this.word = word;
  }

  /// One word, or two.
  public String word() {
    return word;
  }

  /// Of a week that is over. Nothing where its hours or the regime of that time leave it open.
  ///
  /// @param hours of the week
  /// @param activeDays days with a trace
  /// @param stretch the regime of that time
  public static Optional<Archetype> of(Estimate hours, int activeDays, RegimeStretch stretch) {
    boolean isKnown = activeDays >= FEWEST_DAYS || stretch.regime() instanceof Regime.Worked;
    if (isUnder(LOW_HOURS, hours) && activeDays > 0 && isKnown) {
      return Optional.of(LOW);
    }
    boolean isLong = isOver(LONG_HOURS, hours);
    boolean isTold = isLong || (isUnder(LONG_HOURS, hours) && isOver(LOW_HOURS, hours));
    if (activeDays < FEWEST_DAYS || !isTold) {
      return Optional.empty();
    }
    return switch (stretch.regime()) {
      case Regime.Worked worked -> Optional.of(of(hours, isLong, worked, stretch.longestBreak()));
      case Regime.CannotTell(Regime.Reason reason) ->
          reason == Regime.Reason.IRREGULAR
              ? Optional.of(isLong ? LONG_FLEXIBLE : FLEXIBLE)
              : Optional.empty();
    };
  }

  private static Archetype of(
      Estimate hours, boolean isLong, Regime.Worked worked, Duration longestBreak) {
    boolean isBroken = longestBreak.compareTo(LONG_BREAK) >= 0;
    if (isLong) {
      double aDay = Estimate.hours(hours.likely()) / worked.daysPerWeek();
      return aDay >= ALWAYS_ON_HOURS_A_DAY ? ALWAYS_ON : isBroken ? LONG_FLEXIBLE : LONG_CONTINUOUS;
    }
    return isBroken ? FLEXIBLE : isShifted(worked) ? SHIFTED : STANDARD;
  }

  private static boolean isShifted(Regime.Worked worked) {
    double start = worked.start().usual().toSecondOfDay() / 3600.0;
    double middle = (start + worked.spanHours() / 2) % DAY_HOURS;
    return middle < EARLIEST_MIDDLE || middle > LATEST_MIDDLE;
  }

  private static boolean isUnder(double line, Estimate hours) {
    return Estimate.hours(hours.likely()) < line
        && Estimate.hours(hours.most()) < line * (1 + TOLERANCE);
  }

  private static boolean isOver(double line, Estimate hours) {
    return Estimate.hours(hours.likely()) >= line
        && Estimate.hours(hours.least()) >= line * (1 - TOLERANCE);
  }
}
