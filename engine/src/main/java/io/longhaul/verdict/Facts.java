package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkedHours;
import io.longhaul.load.Load;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.recovery.NightWork;
import io.longhaul.recovery.OffHours;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.SleepDebt;
import io.longhaul.recovery.WeeklyRest;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What rules look at, of traces as of timetables.
///
/// @param today the final day, which is not over yet
/// @param calendar the days of proven work
/// @param weeklyRests of the last four weeks
/// @param fatigue of the days with work of the last four weeks whose clock is known
/// @param offHours over the last four weeks, where the clock is known
/// @param nightWork over the last four weeks
/// @param sleepDebt of the last four weeks, where rests were short enough to make it worth asking
/// @param clockKnown whether the days of the streak are known to be days on the person's clock
/// @param hoursKnown whether acts tell hours: merges in web pages may come long after the work
public record Facts(
    LocalDate today,
    Calendar calendar,
    Load load,
    Rest rest,
    List<WeeklyRest> weeklyRests,
    List<DailyFatigue> fatigue,
    Optional<OffHours> offHours,
    NightWork nightWork,
    Optional<SleepDebt> sleepDebt,
    boolean clockKnown,
    boolean hoursKnown) {
  private static final int WEEKS = Load.PRESENT_WEEKS;

  public Facts {
    weeklyRests = List.copyOf(weeklyRests);
    fatigue = List.copyOf(fatigue);
  }

  /// Of traces.
  ///
  /// @param proven the days of acts that are not weak
  /// @param rest over the period that is described
  /// @param hoursKnown whether acts tell hours
  public static Facts of(
      Calendar proven, Load load, Rest rest, LocalDate today, boolean hoursKnown) {
    var lately = new DateRange(today.minusWeeks(WEEKS), today);
    boolean shortNights =
        rest.shorterThan(ShortSleep.CHANCE, lately).size() > ShortSleep.TOLERATED;
    return new Facts(
        today,
        proven,
        load,
        rest,
        WeeklyRest.of(proven, today, WEEKS),
        DailyFatigue.of(proven, lately),
        OffHours.of(proven, lately),
        NightWork.of(proven, lately),
        shortNights ? SleepDebt.of(proven, today) : Optional.empty(),
        proven.isClockKnown(rest.streak()),
        hoursKnown);
  }

  /// Of days that are laid down exactly.
  ///
  /// @param days up to the final day at least
  public static Facts of(Calendar days, WorkedHours worked, LocalDate today) {
    var period = new DateRange(today.minusWeeks(Load.WEEKS_SHOWN), today.plusDays(1));
    return of(days, Load.of(days, worked, today), Rest.of(days, period), today, true);
  }

  /// The four weeks before the final day.
  DateRange lastFourWeeks() {
    return new DateRange(today.minusWeeks(WEEKS), today);
  }
}
