package io.longhaul.load;

import io.longhaul.stats.Band;

/// Base and Recent of loads with bounds, and the exact bounds of what is made of both.
final class LoadFilters {
  private static final int RAMP_DAYS = 7;

  private final Filtered base;
  private final Filtered recent;

  /// Balance weighs a load of `lag` days ago by base weight less recent weight: from this lag on
  /// that is not negative.
  private final int turn;

  /// What is left of a load after as many days.
  private final double keptBase;

  private final double keptRecent;

  /// What is left in Base of a load after the days of Ramp.
  private final double keptRamp;

  LoadFilters(DailyLoads loads, LoadSeries.Parameters parameters) {
    double baseKeep = StrictMath.exp(-1 / parameters.baseDays());
    double recentKeep = StrictMath.exp(-1 / parameters.recentDays());
    var seed =
        parameters.seed().map(Band::exactly).orElse(loads.meanOfFirst(parameters.seedDays()));
    var bounds = new Bounds(loads, seed, baseKeep);
    base = new Filtered(baseKeep, seed, bounds);
    recent = new Filtered(recentKeep, seed, bounds);
    keptRamp = StrictMath.pow(baseKeep, RAMP_DAYS);
    turn =
        (int)
            Math.ceil(
                StrictMath.log((1 - recentKeep) / (1 - baseKeep))
                    / StrictMath.log(baseKeep / recentKeep));
    keptBase = StrictMath.pow(baseKeep, turn);
    keptRecent = StrictMath.pow(recentKeep, turn);
  }

  Filtered base() {
    return base;
  }

  Filtered recent() {
    return recent;
  }

  /// Base less Recent in the evening of a day; before the first day both are the seed.
  Band balance(int day) {
    if (day < 0) {
      return Band.ZERO;
    }
    int old = day - turn;
    double newLow = base.low(day) - keptBase * base.low(old);
    double newHigh = base.high(day) - keptBase * base.high(old);
    double lessLow = recent.low(day) - keptRecent * recent.low(old);
    double lessHigh = recent.high(day) - keptRecent * recent.high(old);
    return Band.around(
        newHigh - lessHigh + keptBase * base.low(old) - keptRecent * recent.low(old),
        base.likely(day) - recent.likely(day),
        newLow - lessLow + keptBase * base.high(old) - keptRecent * recent.high(old));
  }

  /// Base in the evening of a day, less Base seven days before.
  Band ramp(int day) {
    double kept = keptRamp;
    int old = day - RAMP_DAYS;
    return Band.around(
        base.low(day) - kept * base.low(old) - (1 - kept) * base.high(old),
        base.likely(day) - base.likely(old),
        base.high(day) - kept * base.high(old) - (1 - kept) * base.low(old));
  }

  /// The least, likely and most load of each day.
  static final class Bounds {
    private final double[] low;
    private final double[] likely;
    private final double[] high;
    private final boolean exact;

    /// What is not known is anything from nothing to the most, and likely what the person is used
    /// to.
    Bounds(DailyLoads loads, Band seed, double keep) {
      int days = loads.days().size();
      low = new double[days];
      likely = new double[days];
      high = new double[days];
      double most = loads.most();
      double usual = seed.likely();
      double width = 0;
      for (int day = 0; day < days; day++) {
        var load =
            switch (loads.days().get(day)) {
              case DailyLoad.Known known -> known.load();
              case DailyLoad.Unknown _ -> Band.around(0, usual, most);
            };
        low[day] = load.low();
        likely[day] = load.likely();
        high[day] = load.high();
        width += load.width();
        usual = usual * keep + load.likely() * (1 - keep);
      }
      exact = width == 0;
    }
  }

  /// One exponential filter run over the least, likely and most loads.
  static final class Filtered {
    private final Band seed;
    private final double[] lows;
    private final double[] likelies;
    private final double[] highs;

    /// @param keep what is left of it after a day without load
    Filtered(double keep, Band seed, Bounds loads) {
      this.seed = seed;
      likelies = run(keep, seed.likely(), loads.likely);
      boolean exact = loads.exact && seed.width() == 0;
      lows = exact ? likelies : run(keep, seed.low(), loads.low);
      highs = exact ? likelies : run(keep, seed.high(), loads.high);
    }

    private static double[] run(double keep, double seed, double[] loads) {
      var filtered = new double[loads.length];
      double last = seed;
      for (int day = 0; day < loads.length; day++) {
        last = last * keep + loads[day] * (1 - keep);
        filtered[day] = last;
      }
      return filtered;
    }

    double low(int day) {
      return day < 0 ? seed.low() : lows[day];
    }

    double likely(int day) {
      return day < 0 ? seed.likely() : likelies[day];
    }

    double high(int day) {
      return day < 0 ? seed.high() : highs[day];
    }

    Band on(int day) {
      return Band.around(low(day), likely(day), high(day));
    }
  }
}
