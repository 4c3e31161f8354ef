package io.longhaul.simulate;

import io.longhaul.plan.DayPlan;
import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hours that somebody means to work over some days.
///
/// @param dates when they hold
/// @param days the weekdays on which a working day begins; none on leave
/// @param plan the hours on the first of those dates; null on leave
/// @param creepAMonth how much later the end gets in 30 days
/// @param names what they are called; of creeping hours, at first ([#namesOn])
public record RegimeTruth(
    DateRange dates,
    Set<DayOfWeek> days,
    @Nullable DayPlan plan,
    Duration creepAMonth,
    Names names) {
  /// Average hours a week that count as long: Pega et al. 2021 (WHO and ILO).
  public static final Duration LONG_WEEK = Duration.ofHours(55);

  /// From start to end, beyond which less than eleven hours are left between two days (Directive
  /// 2003/88/EC, article 3).
  public static final Duration LONG_DAY = Duration.ofHours(13);

  /// How far the end may have crept until the first names are wrong. Assumed: two steps of the
  /// usual names, which differ by an hour.
  private static final Duration SAME_NAMES = Duration.ofHours(2);

  private static final int MONTH_DAYS = 30;

  public RegimeTruth {
    days = Set.copyOf(days);
  }

  /// The hours of a working day on a date; null on leave.
  public @Nullable DayPlan planOn(LocalDate date) {
    if (plan == null || creepAMonth.isZero()) {
      return plan;
    }
    long passed = ChronoUnit.DAYS.between(dates.from(), date);
    return plan.endingAt(plan.endMinute() + (int) (creepAMonth.toMinutes() * passed / MONTH_DAYS));
  }

  /// What the hours of a date are called. Creeping hours lose their names on the way.
  public Names namesOn(LocalDate date) {
    var first = plan;
    var hours = planOn(date);
    if (first == null || hours == null) {
      return names;
    }
    return hours.span().minus(first.span()).compareTo(SAME_NAMES) > 0 ? Names.NONE : names;
  }

  /// Usual start on the clock.
  public LocalTime start() {
    return plan == null ? LocalTime.MIDNIGHT : clock(plan.startMinute());
  }

  /// Usual end on the clock on a date.
  public LocalTime endOn(LocalDate date) {
    var hours = planOn(date);
    return hours == null ? LocalTime.MIDNIGHT : clock(hours.endMinute());
  }

  /// Hours a week without breaks, in a week without leave.
  public Duration workedAWeek(LocalDate date) {
    var hours = planOn(date);
    return hours == null ? Duration.ZERO : hours.worked().multipliedBy(days.size());
  }

  /// Whether such hours, kept up, are overwork: 55 hours a week and more without breaks, no free
  /// day, or less than eleven hours between two days.
  public boolean isOverworkOn(LocalDate date) {
    var hours = planOn(date);
    return hours != null
        && (workedAWeek(date).compareTo(LONG_WEEK) >= 0
            || days.size() == DayOfWeek.values().length
            || hours.span().compareTo(LONG_DAY) > 0);
  }

  private static LocalTime clock(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
