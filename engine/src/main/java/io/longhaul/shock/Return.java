package io.longhaul.shock;

import io.longhaul.day.Change;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// When the rhythm was back after an event with a visible effect.
///
/// Of the clearest facet, each day from the event on has a distance `e` from the mean of its
/// weekday before. Until a day `r` the distance is that of its weekday since the event, `m`; from
/// then on it is none:
///
///     R(r) = Σ_{d<r} (e_d - m_weekday)² + Σ_{d>=r} e_d²        chance of r ∝ exp(-R(r) / (2 v s²))
///
/// with `s²` the mean square at the best `r`, and `v` for days that depend on each other. The
/// rhythm is back at the best `r` when the days from then on lie nearer to those before the event
/// than to those since, and such an `r` is twenty times as likely as none. It lies between the days
/// with 5 and 95 % of the chance, and these are a day from the best one at least.
///
/// Source: the likelihood of a change point in a normal series with known levels (Hinkley 1970,
/// Biometrika 57:1); its use with weekdays is ours.
final class Return {
  private static final int WEEK_DAYS = 7;
  private static final int WEEKS = 26;

  /// Days depend on each other, so that so many tell as much as one. Tuned.
  private static final double DISPERSION = 2.5;

  /// Natural logarithm of 20.
  private static final double CLEAR = 3;

  private static final double TAIL = 0.05;

  /// The day before and the day after are never ruled out: of intervals of a single day 27 of 31
  /// held the truth, of those of three 77 of 85 (seeds 5001 to 5015, 6001 to 6025).
  private static final int LEAST_REACH = 1;

  private final DateRange days;
  private final double[] away;
  private final double[] squares;
  private final int best;
  private final double unit;

  private Return(DateRange days, double[] away, double leastDeviation) {
    this.days = days;
    this.away = away;
    squares = new double[away.length + 1];
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
    squares[away.length] = squares(away.length);
    int least = away.length;
    for (int day = WEEK_DAYS; day <= away.length - WEEK_DAYS; day++) {
      squares[day] = squares(day);
      least = squares[day] < squares[least] ? day : least;
    }
    best = least;
    double variance = squares[best] / Math.max(1, away.length - WEEK_DAYS);
    unit = 2 * DISPERSION * Math.max(variance, leastDeviation * leastDeviation);
  }

  static Returned of(Past past, Windows windows, List<Effect> effects) {
    var clearest =
        effects.stream().filter(Effect::visible).max(Comparator.comparingDouble(Effect::clearness));
    if (clearest.isEmpty()) {
      return new Returned.NotAway();
    }
    var from = windows.after().from();
    var end = from.plusWeeks(WEEKS);
    var known = past.known().until();
    var days = new DateRange(from, end.isBefore(known) ? end : known);
    var facet = clearest.get().facet();
    var usual = weekdays(past.daily(facet, windows.before()), windows.before().days());
    var away = past.daily(facet, days);
    for (int day = 0; day < away.length; day++) {
      away[day] -= usual[day % WEEK_DAYS];
    }
    return new Return(days, away, facet.leastDeviation()).told();
  }

  /// The mean of each weekday, from that of the first day on; both runs of days begin with the
  /// same.
  private static double[] weekdays(double[] values, int until) {
    var sums = new double[WEEK_DAYS];
    var counts = new int[WEEK_DAYS];
    for (int day = 0; day < until; day++) {
      sums[day % WEEK_DAYS] += values[day];
      counts[day % WEEK_DAYS]++;
    }
    for (int weekday = 0; weekday < WEEK_DAYS; weekday++) {
      sums[weekday] /= Math.max(1, counts[weekday]);
    }
    return sums;
  }

  private double squares(int until) {
    var since = weekdays(away, until);
    double sum = 0;
    for (int day = 0; day < away.length; day++) {
      double off = away[day] - (day < until ? since[day % WEEK_DAYS] : 0);
      sum += off * off;
    }
    return sum;
  }

  private Returned told() {
    var asOf = days.until().minusDays(1);
    if (best == away.length || !isNearer()) {
      return new Returned.NotYet(asOf);
    }
    return (squares[away.length] - squares[best]) / unit < CLEAR
        ? new Returned.Unclear(asOf)
        : new Returned.Back(
            new Change(
                date(best),
                date(Math.min(best - LEAST_REACH, quantile(TAIL))),
                date(Math.max(best + LEAST_REACH, quantile(1 - TAIL)))));
  }

  private boolean isNearer() {
    double since = Arrays.stream(away, 0, best).average().orElse(0);
    double now = Arrays.stream(away, best, away.length).average().orElse(0);
    return 2 * Math.abs(now) < Math.abs(since);
  }

  private int quantile(double wanted) {
    double all = 0;
    for (int day = WEEK_DAYS; day < away.length; day++) {
      all += chance(day);
    }
    double sum = 0;
    for (int day = WEEK_DAYS; day < away.length; day++) {
      sum += chance(day);
      if (sum >= wanted * all) {
        return day;
      }
    }
    return best;
  }

  private double chance(int day) {
    return Math.exp((squares[best] - squares[day]) / unit);
  }

  private LocalDate date(int day) {
    return days.from().plusDays(day);
  }
}
