package io.longhaul.plan;

import io.longhaul.load.DailyLoads;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.Taper;
import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A taper laid on days before a date, after many equal weeks.
///
/// @param dates the days of it; the date that it leads to is the one after
/// @param hours of work on each of them
/// @param balance in the morning of that date, hours a day
public record Tapered(Taper taper, DateRange dates, List<Double> hours, double balance) {
  private static final int STEADY_WEEKS = 26;
  private static final int WEEK_DAYS = 7;

  public Tapered {
    hours = List.copyOf(hours);
  }

  /// Laid on the days before a date.
  ///
  /// @param date that it leads to
  /// @param weekHours of an ordinary week
  /// @param weekdays with work, with the same hours each
  public static Tapered of(Taper taper, LocalDate date, double weekHours, Set<DayOfWeek> weekdays) {
    var dates = new DateRange(date.minusDays(taper.days()), date);
    double usual = weekHours / weekdays.size();
    var hours = new ArrayList<Double>();
    for (var share : taper.shares()) {
      var day = dates.from().plusDays(hours.size()).getDayOfWeek();
      hours.add(weekdays.contains(day) ? usual * share : 0);
    }
    var before = new DateRange(dates.from().minusWeeks(STEADY_WEEKS), dates.from());
    var loads =
        Stream.concat(
                before.dates().map(day -> weekdays.contains(day.getDayOfWeek()) ? usual : 0.0),
                hours.stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    var parameters = LoadSeries.Parameters.USUAL.from(weekHours / WEEK_DAYS);
    var series = LoadSeries.of(DailyLoads.exactly(before.from(), loads), parameters);
    return new Tapered(taper, dates, hours, series.next().likely());
  }
}
