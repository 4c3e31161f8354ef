package io.longhaul.load;

import io.longhaul.stats.Domain;
import java.util.ArrayList;
import java.util.List;

/// Fitness and fatigue where load fatigues more the more there was of it in the last days. A
/// simulator for planning; it is not fitted to anybody here.
///
/// Equation, on day `n`, of the loads `w_i` of the days before it:
///
///     p = p* + k1 Σ w_i e^(-(n-i)/τ1) - Σ k2(i) w_i e^(-(n-i)/τ2)
///     k2(i) = k3 Σ_{j≤i} w_j e^(-(i-j)/τ3)
///
/// | symbol | what | unit | mean of the six people there |
/// |---|---|---|---|
/// | p* | performance without load | W | 262 |
/// | k1 | gain of one unit of load | W / load | 0.031 |
/// | k3 | how load raises the loss | W / load² | 0.000035 |
/// | τ1, τ2, τ3 | how long gain, loss and raise last | days | 30.8, 16.8, 2.3 |
///
/// Sources: [1] Busso 2003, Med Sci Sports Exerc 35:1188. [2] Thomas and Busso 2005, Med Sci Sports
/// Exerc 37:1615 (tapers). The means were not read in [1]; simulating [2] with them gives its
/// published tapers ([StepTaper]).
///
/// Limits: as for [ImpulseResponse]. Programs in use leave out the load beside `k2(i)`, or take the
/// load of the day itself out of it; both are other models.
public final class VariableDoseResponse {
  private VariableDoseResponse() {}

  /// The constants of the model.
  ///
  /// @param start `p*`, performance without load
  /// @param gain `k1`, performance for one unit of load
  /// @param raise `k3`, performance for the square of one unit of load
  /// @param gainDays `τ1`, days
  /// @param lossDays `τ2`, days
  /// @param raiseDays `τ3`, days
  public record Parameters(
      double start, double gain, double raise, double gainDays, double lossDays, double raiseDays) {
    public static final Parameters MEAN = new Parameters(262, 0.031, 0.000035, 30.8, 16.8, 2.3);

    public Parameters {
      Domain.finite("start", start);
      Domain.notNegative("gain", gain);
      Domain.notNegative("raise", raise);
      Domain.positive("gainDays", gainDays);
      Domain.positive("lossDays", lossDays);
      Domain.positive("raiseDays", raiseDays);
    }

    /// The same load every day that leads to the best performance in the end.
    public double bestDailyLoad() {
      double gained = ratio(gainDays);
      double lost = ratio(lossDays);
      double raised = 1 / (1 - StrictMath.exp(-1 / raiseDays));
      return gain * gained / (2 * raise * raised * lost);
    }

    private static double ratio(double days) {
      double kept = StrictMath.exp(-1 / days);
      return kept / (1 - kept);
    }
  }

  /// What past loads have left in the morning of a day.
  ///
  /// @param fitness `Σ w e^(-…/τ1)`, load
  /// @param fatigue `Σ k2 w e^(-…/τ2)`, performance
  /// @param recent `Σ w e^(-…/τ3)` up to the evening before, load
  public record State(double fitness, double fatigue, double recent) {
    public static final State NONE = new State(0, 0, 0);

    /// After the same load every day for ever.
    public static State steady(double load, Parameters p) {
      double recent = load / (1 - StrictMath.exp(-1 / p.raiseDays()));
      return new State(
          load * Parameters.ratio(p.gainDays()),
          p.raise() * recent * load * Parameters.ratio(p.lossDays()),
          recent);
    }

    /// In the next morning, after a day with a load.
    public State after(double load, Parameters p) {
      return after(load, Kept.of(p));
    }

    private State after(double load, Kept kept) {
      double now = recent * kept.recent() + load;
      return new State(
          (fitness + load) * kept.fitness(),
          (fatigue + kept.raise() * now * load) * kept.fatigue(),
          now);
    }

    public double performance(Parameters p) {
      return p.start() + p.gain() * fitness - fatigue;
    }
  }

  /// What a day leaves of each part of a state.
  private record Kept(double fitness, double fatigue, double recent, double raise) {
    static Kept of(Parameters p) {
      return new Kept(
          StrictMath.exp(-1 / p.gainDays()),
          StrictMath.exp(-1 / p.lossDays()),
          StrictMath.exp(-1 / p.raiseDays()),
          p.raise());
    }
  }

  /// The state in the morning of each day, from a state on.
  public static List<State> of(double[] loads, State from, Parameters parameters) {
    var states = new ArrayList<State>(loads.length);
    var state = from;
    var kept = Kept.of(parameters);
    for (double load : loads) {
      states.add(state);
      state = state.after(Domain.notNegative("load", load), kept);
    }
    return states;
  }
}
