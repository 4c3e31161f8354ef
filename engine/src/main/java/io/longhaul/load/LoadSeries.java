package io.longhaul.load;

import io.longhaul.stats.Band;
import io.longhaul.stats.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What daily load has added up to: Base, the load that the person is used to; Recent, the load of
/// the last days; and Balance, how the two stand to each other when the next day begins.
///
/// Equation, with the load `w` of a day and a time constant of `N` days:
///
///     x = x e^(-1/N) + w (1 - e^(-1/N))
///
/// for Base (`N` = 42) and Recent (`N` = 7). Balance of a day is Base - Recent of the evening
/// before; Ramp is Base less Base seven days before. All are in the unit of the load, hours times
/// effort a day.
///
/// Both start from the mean of the first 28 known days, as if it had always been so: from zero,
/// everybody would seem to ramp. Until 42 days are known the series is warming up, and says so.
///
/// An unknown day is not a day of rest. It may have had any load from 0 to the greatest that the
/// series knows, and likely the person's Base; the bounds are exact for that, day by day.
///
/// Sources: [1] Banister 1991 and Allen and Coggan 2010, in the exponential convention that
/// GoldenCheetah uses. Others divide by N (1/42 instead of 0.02353) or use 2/(N+1), whose time
/// constant is half as long: their figures do not compare.
///
/// Limits: descriptive. Nothing is known about what any Balance does to people at desks.
///
/// @param points one for each day
/// @param next Balance for the day after the last
public record LoadSeries(List<Point> points, Band next) {
  public LoadSeries {
    points = List.copyOf(points);
  }

  /// The constants of the series.
  ///
  /// @param baseDays time constant of Base, days
  /// @param recentDays time constant of Recent, days
  /// @param seedDays known days at the beginning whose mean the series starts from
  /// @param seed the load to start from instead, when it is known from elsewhere
  public record Parameters(
      double baseDays, double recentDays, int seedDays, Optional<Double> seed) {
    public static final Parameters USUAL = new Parameters(42, 7, 28, Optional.empty());

    public Parameters {
      Domain.positive("recentDays", recentDays);
      Domain.positive("baseDays", baseDays);
      if (baseDays <= recentDays) {
        throw new IllegalArgumentException(
            "baseDays must be more than recentDays, not " + baseDays + " and " + recentDays);
      }
      Domain.atLeast("seedDays", seedDays, 1);
      seed.ifPresent(value -> Domain.notNegative("seed", value));
    }

    /// The same, from a load that is known from elsewhere.
    public Parameters from(double load) {
      return new Parameters(baseDays, recentDays, seedDays, Optional.of(load));
    }
  }

  /// One day.
  ///
  /// @param base in the evening
  /// @param recent in the evening
  /// @param balance at the beginning of the day
  /// @param ramp in the evening
  /// @param known whether its load is known
  /// @param warmingUp whether fewer days are known so far than the time constant of Base
  public record Point(
      LocalDate date,
      Band base,
      Band recent,
      Band balance,
      Band ramp,
      boolean known,
      boolean warmingUp) {}

  /// The series; without any known day there is none.
  public static LoadSeries of(DailyLoads loads, Parameters parameters) {
    if (loads.known() == 0) {
      return new LoadSeries(List.of(), Band.ZERO);
    }
    var filters = new LoadFilters(loads, parameters);
    var points = new ArrayList<Point>(loads.days().size());
    int known = 0;
    var date = loads.from();
    for (int day = 0; day < loads.days().size(); day++) {
      boolean isKnown = loads.days().get(day) instanceof DailyLoad.Known;
      known += isKnown ? 1 : 0;
      points.add(
          new Point(
              date,
              filters.base().on(day),
              filters.recent().on(day),
              filters.balance(day - 1),
              filters.ramp(day),
              isKnown,
              known < parameters.baseDays()));
      date = date.plusDays(1);
    }
    return new LoadSeries(points, filters.balance(loads.days().size() - 1));
  }
}
