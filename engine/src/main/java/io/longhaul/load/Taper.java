package io.longhaul.load;

import io.longhaul.stats.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Less load before a day that matters: all at once, or less and less.
///
/// Equation, for the load `w` before and day `i` of `n`:
///
///     step          w (1 - r)
///     linear        w max(0, 1 - s i / n)
///     exponential   w e^(-i / τ)
///
/// with `s` and `τ` such that all three leave out the same share `r` of the load of the `n` days: so
/// their shapes compare, and not their amounts.
///
/// Sources: [1] Bosquet et al. 2007, Med Sci Sports Exerc 39:1358: two weeks, 41 to 60 % less volume,
/// progressive, with intensity and frequency kept, did best (27 studies of competitions). [2] Wang et
/// al. 2023, PLoS ONE: the same band, up to 21 days. [3] Thomas and Busso 2005, Med Sci Sports Exerc
/// 37:1615: progressive beats a step only after overload.
///
/// Limits: sport. For work at a desk it is an analogy, and a way to arrive rested; nothing is claimed
/// about performance.
///
/// @param shape how it gets less
/// @param reduction share of the load of all days that is left out, 0 to 1
/// @param days how long
public record Taper(Shape shape, double reduction, int days) {
  /// The middle of what did best in [1].
  public static final double USUAL_REDUCTION = 0.5;

  public static final double LEAST_REDUCTION = 0.41;
  public static final double MOST_REDUCTION = 0.60;
  public static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 365;
  private static final int HALVINGS = 60;

  /// How load gets less.
  public enum Shape {
    STEP,
    LINEAR,
    EXPONENTIAL
  }

  public Taper {
    Domain.between("reduction", reduction, 0, 1);
    Domain.atLeast("days", days, 1);
    if (days > MOST_DAYS) {
      throw new IllegalArgumentException("days must be at most " + MOST_DAYS + ", not " + days);
    }
  }

  /// As it is usually advised in sport.
  public static Taper usual(Shape shape) {
    return new Taper(shape, USUAL_REDUCTION, USUAL_DAYS);
  }

  /// The share of the load before that each day keeps, 0 to 1.
  public List<Double> shares() {
    return switch (shape) {
      case STEP -> shares(_ -> 1 - reduction);
      case LINEAR -> {
        double slope = solve(s -> left(day -> Math.max(0, 1 - s * day / days)), 2.0 * days);
        yield shares(day -> Math.max(0, 1 - slope * day / days));
      }
      case EXPONENTIAL -> {
        double rate = solve(k -> left(day -> StrictMath.exp(-k * day)), 1000);
        yield shares(day -> StrictMath.exp(-rate * day));
      }
    };
  }

  private List<Double> shares(DoubleUnaryOperator share) {
    var shares = new ArrayList<Double>();
    for (int day = 1; day <= days; day++) {
      shares.add(share.applyAsDouble(day));
    }
    return shares;
  }

  private double left(DoubleUnaryOperator share) {
    return shares(share).stream().mapToDouble(Double::doubleValue).sum() / days;
  }

  /// Where a falling share of load meets what is to be left.
  private double solve(DoubleUnaryOperator left, double most) {
    double low = 0;
    double high = most;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (left.applyAsDouble(middle) > 1 - reduction) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Performance in the morning after it, as the variable dose response has it.
  public double performance(StepTaper.Before before, VariableDoseResponse.Parameters parameters) {
    var state = before.state(parameters);
    for (double share : shares()) {
      state = state.after(before.lastLoad() * share, parameters);
    }
    return state.performance(parameters);
  }

  /// The best of a shape, of all whole per cents and days: for the figures in papers.
  public static Taper best(
      Shape shape,
      StepTaper.Before before,
      int mostDays,
      VariableDoseResponse.Parameters parameters) {
    var best = new Taper(shape, 0, 1);
    double highest = best.performance(before, parameters);
    for (int percent = 1; percent <= 100; percent++) {
      for (int days = 1; days <= mostDays; days++) {
        var taper = new Taper(shape, percent / 100.0, days);
        double performance = taper.performance(before, parameters);
        if (performance > highest) {
          highest = performance;
          best = taper;
        }
      }
    }
    return best;
  }

  /// Balance in the morning after it, after a steady load for ever, hours a day.
  ///
  /// @param load hours a day
  public double balance(double load) {
    var loads = shares().stream().mapToDouble(share -> share * load).toArray();
    var parameters = LoadSeries.Parameters.USUAL.from(load);
    return LoadSeries.of(DailyLoads.exactly(LocalDate.EPOCH, loads), parameters).next().likely();
  }
}
