package io.longhaul.load;

import io.longhaul.stats.Domain;
import java.util.ArrayList;
import java.util.List;

/// Fitness and fatigue: each day's load leaves a lasting gain and a larger loss that fades sooner.
/// A simulator for planning; it is not fitted to anybody here.
///
/// Equation, with the load `w` of a day, in the convention that today's load counts in full today:
///
///     g = g e^(-1/τ1) + w        h = h e^(-1/τ2) + w        p = p0 + k1 g - k2 h
///
/// In the other convention, of loads strictly before today, p is taken before `w` is added and after
/// the day's decay.
///
/// | symbol | what | unit | textbook value |
/// |---|---|---|---|
/// | p0 | performance without load | any | 500 |
/// | k1, k2 | gain and loss of one unit of load | performance / load | 1, 2 |
/// | τ1, τ2 | how long they last | days | 42, 7 |
///
/// Sources: [1] Banister, Calvert, Savage and Bach 1975. [2] Morton, Fitz-Clarke and Banister 1990, J
/// Appl Physiol 69:1171. [3] Clarke and Skiba 2013, Adv Physiol Educ 37:134 (worked figures).
///
/// Limits: parameters that are fitted to one person are poorly determined, and more of them predict
/// no better (Hellard 2006; Marchal et al. 2025, Sci Rep 15). For work at a desk it is an analogy.
public final class ImpulseResponse {
  private ImpulseResponse() {}

  /// Whether the load of a day counts on that day.
  public enum Timing {
    SAME_DAY,
    DAYS_BEFORE
  }

  /// The constants of the model.
  ///
  /// @param start `p0`, performance without load
  /// @param gain `k1`, performance for one unit of load
  /// @param loss `k2`, performance for one unit of load
  /// @param gainDays `τ1`, days
  /// @param lossDays `τ2`, days
  public record Parameters(
      double start, double gain, double loss, double gainDays, double lossDays) {
    public static final Parameters TEXTBOOK = new Parameters(500, 1, 2, 42, 7);

    public Parameters {
      Domain.finite("start", start);
      Domain.notNegative("gain", gain);
      Domain.notNegative("loss", loss);
      Domain.positive("gainDays", gainDays);
      Domain.positive("lossDays", lossDays);
    }

    /// What one unit of load does to performance so many days later.
    public double influence(double days) {
      return gain * StrictMath.exp(-days / gainDays) - loss * StrictMath.exp(-days / lossDays);
    }

    /// Days before a target from which on load does more harm than good (`t_n`).
    public double harmDays() {
      return crossing(loss / gain);
    }

    /// Days before a target when load does most good (`t_g`).
    public double bestDays() {
      return crossing(loss * gainDays / (gain * lossDays));
    }

    private double crossing(double ratio) {
      return gainDays * lossDays / (gainDays - lossDays) * StrictMath.log(ratio);
    }
  }

  /// One day.
  ///
  /// @param fitness `g`, load
  /// @param fatigue `h`, load
  /// @param performance `p`
  public record Point(double fitness, double fatigue, double performance) {}

  /// From no load at all, one point for each day.
  public static List<Point> of(double[] loads, Parameters parameters, Timing timing) {
    double keptGain = StrictMath.exp(-1 / parameters.gainDays());
    double keptLoss = StrictMath.exp(-1 / parameters.lossDays());
    var points = new ArrayList<Point>(loads.length);
    double fitness = 0;
    double fatigue = 0;
    for (double load : loads) {
      Domain.notNegative("load", load);
      fitness *= keptGain;
      fatigue *= keptLoss;
      var before = point(fitness, fatigue, parameters);
      fitness += load;
      fatigue += load;
      points.add(
          switch (timing) {
            case SAME_DAY -> point(fitness, fatigue, parameters);
            case DAYS_BEFORE -> before;
          });
    }
    return points;
  }

  private static Point point(double fitness, double fatigue, Parameters parameters) {
    return new Point(
        fitness,
        fatigue,
        parameters.start() + parameters.gain() * fitness - parameters.loss() * fatigue);
  }
}
