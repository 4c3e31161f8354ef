package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// How somebody worked over some weeks: at which hours of a working day, for how long, and on which
/// weekdays.
public final class WorkPattern {
  public static final int QUARTERS_A_DAY = Quarters.A_DAY;

  /// Working hours are seen a little too long: breaks and meetings are rarer at the edges of a
  /// stretch of work, and a quarter that is worked in part is marked like a whole one. Measured on
  /// simulated people, natural logarithm.
  private static final double BIAS = -0.05;

  /// How uncertain the length of irregular days is, as a share of what they lose. Assumed.
  private static final double DOUBT = 0.5;

  private static final double LEAST_DEVIATION_HOURS = 0.5;
  private static final double MOST_DEVIATION_HOURS = 2.5;

  private final DateRange dates;
  private final int days;
  private final double marks;
  private final double[] runs = new double[Quarters.A_DAY];
  private final WorkCurve curve;
  private final Attendance attendance;
  private final double[] hours;
  private final double deviation;
  private final double regularity;

  /// @param marked the days with proof of work among the dates
  /// @param off days that tell nothing about weekdays
  WorkPattern(DateRange dates, List<MarkedDay> marked, DaysOff off) {
    this.dates = dates;
    this.days = marked.size();
    var sums = new double[Quarters.A_DAY];
    double all = 0;
    for (var day : marked) {
      for (int quarter = 0; quarter < sums.length; quarter++) {
        sums[quarter] += day.weight(quarter);
        all += day.weight(quarter);
        runs[quarter] += day.isFollowing(quarter) ? 0 : day.weight(quarter);
      }
    }
    this.marks = all;
    this.curve = new WorkCurve(sums);
    this.attendance =
        new Attendance(
            marked.stream().filter(day -> !off.contains(day.date())).toList(),
            weekdays(dates, off));
    this.regularity = Regularity.of(marked);
    this.hours = curve.hours();
    for (int i = 0; i < hours.length; i++) {
      double beyondMiddle = 2.0 * i / (hours.length - 1) - 1;
      double doubt = 1 + DOUBT * (1 - regularity) * beyondMiddle;
      hours[i] *= Math.exp(BIAS) * regularity * doubt;
    }
    this.deviation = deviation();
  }

  private static int[] weekdays(DateRange dates, DaysOff off) {
    var count = new int[DayOfWeek.values().length];
    int first = dates.from().getDayOfWeek().getValue() - 1;
    for (int i = 0; i < count.length; i++) {
      int days = dates.days() + count.length - 1 - i;
      count[(first + i) % count.length] = days / count.length;
    }
    off.in(dates).forEach(day -> count[day.date().getDayOfWeek().getValue() - 1]--);
    return count;
  }

  /// How much one working day differs from another, standard deviation: the variance of the times
  /// at which stretches begin and end, which blur the curve. For a normal time around an edge the
  /// integral of p (1 - p) is its deviation over the square root of pi; a day has two such edges at
  /// least.
  private double deviation() {
    double blur = 0;
    for (int quarter = 0; quarter < Quarters.A_DAY; quarter++) {
      double share = curve.share(quarter);
      blur += share * (1 - share) / Quarters.AN_HOUR;
    }
    return Math.clamp(
        Math.sqrt(Math.PI / 4) * blur * regularity, LEAST_DEVIATION_HOURS, MOST_DEVIATION_HOURS);
  }

  /// The days over which the pattern stayed the same, as far as the evidence tells.
  public DateRange dates() {
    return dates;
  }

  /// How many of them have proof of work.
  public int days() {
    return days;
  }

  /// The chance that a quarter of an hour, counted from midnight, is worked on more than half of
  /// the working days; quarters go around the clock.
  public double worked(int quarter) {
    return curve.worked(quarter);
  }

  /// The expected share of the working days on which a quarter of an hour is worked.
  public double share(int quarter) {
    return curve.share(quarter);
  }

  /// The expected share of the dates of a weekday that are worked.
  public double share(DayOfWeek day) {
    return attendance.share(day);
  }

  /// The chance that most dates of a weekday are worked.
  public double mostly(DayOfWeek day) {
    return attendance.mostly(day);
  }

  /// The odds that a weekday is kept free, against that it is worked, from it alone.
  public double freeOdds(DayOfWeek day) {
    return attendance.freeOdds(day);
  }

  /// The chance that few dates of a weekday are worked.
  public double rarely(DayOfWeek day) {
    return attendance.rarely(day);
  }

  /// How long one day is as a part of the shape of all days: 1 when they are alike, less when work
  /// falls on other hours each day.
  public double regularity() {
    return regularity;
  }

  /// Quarters of an hour with an act, over all days.
  public double marks() {
    return marks;
  }

  /// How many runs of quarters with an act begin in a quarter, over all days.
  public double runs(int quarter) {
    return runs[Math.floorMod(quarter, Quarters.A_DAY)];
  }

  /// Hours of a working day, as evenly spaced quantiles in ascending order.
  double[] hours() {
    return hours;
  }

  /// How much the hours of one working day differ from those of another, standard deviation.
  double hoursDeviation() {
    return deviation;
  }

  Attendance attendance() {
    return attendance;
  }

  /// Weeks from the middle of the dates to a day.
  double weeksFromMiddle(LocalDate date) {
    double middle = dates.from().toEpochDay() + dates.days() / 2.0;
    return Math.abs(date.toEpochDay() + 0.5 - middle) / DayOfWeek.values().length;
  }
}
