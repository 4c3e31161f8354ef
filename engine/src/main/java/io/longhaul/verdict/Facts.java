package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkedHours;
import io.longhaul.load.Average;
import io.longhaul.load.Load;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.recovery.NightWork;
import io.longhaul.recovery.Nights;
import io.longhaul.recovery.OffHours;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import io.longhaul.recovery.SleepDebt;
import io.longhaul.recovery.UsualDay;
import io.longhaul.recovery.WeeklyRest;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rules look at, of traces as of timetables. What costs more to find out is found out when a
/// rule asks for it.
///
/// @param today the final day, which is not over yet
/// @param calendar the days of proven work
/// @param present hours a week of the last four weeks
/// @param reference hours a week of the usual reference period
/// @param rest over the weeks that are described
/// @param usual when days usually begin and end, where that is known
/// @param hoursKnown whether acts tell hours: merges in web pages may come long after the work
/// @param nights recorded sleep
/// @param foreseen fatigue of the days of a whole course, of which these are a part; null where it
///   is found out for these alone
public record Facts(
    LocalDate today,
    Calendar calendar,
    Average present,
    Average reference,
    Rest rest,
    Optional<UsualDay> usual,
    boolean hoursKnown,
    Nights nights,
    @Nullable List<DailyFatigue> foreseen) {
  private static final int WEEKS = Load.PRESENT_WEEKS;

  public Facts {
    foreseen = foreseen == null ? null : List.copyOf(foreseen);
  }

  /// Of days that are laid down, or foreseen.
  ///
  /// @param days up to the final day at least
  /// @param hoursKnown whether they tell hours
  public static Facts of(
      Calendar days,
      WorkedHours worked,
      LocalDate today,
      Optional<UsualDay> usual,
      boolean hoursKnown) {
    var period = new DateRange(today.minusWeeks(Load.WEEKS_SHOWN), today.plusDays(1));
    return new Facts(
        today,
        days,
        Average.of(days, worked, today, WEEKS),
        Average.of(days, worked, today, Load.REFERENCE_WEEKS),
        Rest.of(days, period),
        usual,
        hoursKnown,
        Nights.NONE,
        null);
  }

  /// The same with recorded sleep.
  public Facts sleeping(Nights recorded) {
    return new Facts(
        today, calendar, present, reference, rest, usual, hoursKnown, recorded, foreseen);
  }

  /// The same with fatigue that is known already.
  public Facts foreseeing(List<DailyFatigue> fatigue) {
    return new Facts(today, calendar, present, reference, rest, usual, hoursKnown, nights, fatigue);
  }

  /// The same with other hours.
  public Facts with(WorkedHours other) {
    return new Facts(
        today,
        calendar,
        Average.of(calendar, other, today, WEEKS),
        Average.of(calendar, other, today, Load.REFERENCE_WEEKS),
        rest,
        usual,
        hoursKnown,
        nights,
        foreseen);
  }

  /// The four weeks before the final day.
  DateRange lastFourWeeks() {
    return new DateRange(today.minusWeeks(WEEKS), today);
  }

  /// The days of the last four weeks after which rest was certainly shorter.
  List<LocalDate> daysBeforeRestUnder(Duration limit) {
    return rest.shorterThan(limit, lastFourWeeks()).stream().map(RestGap::after).toList();
  }

  /// Whether the days of the streak are known to be days on the person's clock.
  boolean isClockKnown() {
    return calendar.isClockKnown(rest.streak());
  }

  /// Of the last four weeks.
  List<WeeklyRest> weeklyRests() {
    return WeeklyRest.of(calendar, today, WEEKS);
  }

  /// Of the days with work of the last four weeks whose clock is known.
  public List<DailyFatigue> fatigue() {
    return foreseen == null
        ? DailyFatigue.of(calendar, lastFourWeeks(), usual)
        : DailyFatigue.in(lastFourWeeks(), foreseen);
  }

  /// Whether the days of the last four weeks are known to be days on the person's clock.
  boolean isClockKnownLately() {
    return calendar.isClockKnown(lastFourWeeks());
  }

  /// Over the last four weeks, where the clock is known and enough days have work.
  public Optional<OffHours> offHours() {
    return OffHours.of(calendar, lastFourWeeks());
  }

  /// Over the last four weeks, on days whose clock is known.
  public NightWork nightWork() {
    return NightWork.of(calendar, lastFourWeeks());
  }

  /// Of the last four weeks, where the clock is known.
  Optional<SleepDebt> sleepDebt() {
    return SleepDebt.of(calendar, today, nights);
  }
}
