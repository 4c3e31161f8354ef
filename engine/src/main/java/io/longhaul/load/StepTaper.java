package io.longhaul.load;

import io.longhaul.stats.Domain;

/// How long and by how much to reduce load before a day that matters, after a steady load with or
/// without weeks above it, under the variable dose response: the grid of one-step tapers, of which
/// the best is taken.
///
/// Sources: [1] Thomas and Busso 2005, Med Sci Sports Exerc 37:1615: without overload the best
/// reduction is 30.8 % (± 11.8) for 19.3 d (± 2.3), after 28 days of 20 % more 39.3 % (± 9.9) for
/// 28.0 d (± 5.1). [2] Bosquet et al. 2007, Med Sci Sports Exerc 39:1358: two weeks, 41 to 60 %
/// less, in competitions.
///
/// Limits: without the constraint to one step the best plan of this model is nonsense (all or
/// nothing: Ceddia et al. 2025, arXiv:2505.20859). For work at a desk it is an analogy.
///
/// @param reduction share of the load before that is left out, 0 to 1
/// @param days how long
/// @param performance on the day after it
public record StepTaper(double reduction, int days, double performance) {
  /// What came before.
  ///
  /// @param load every day for ever
  /// @param overloadDays days of more than that, just before the taper
  /// @param overload by which factor more
  public record Before(double load, int overloadDays, double overload) {
    public Before {
      Domain.notNegative("load", load);
      Domain.atLeast("overloadDays", overloadDays, 0);
      Domain.positive("overload", overload);
    }

    double lastLoad() {
      return overloadDays == 0 ? load : load * overload;
    }

    VariableDoseResponse.State state(VariableDoseResponse.Parameters parameters) {
      var state = VariableDoseResponse.State.steady(load, parameters);
      for (int day = 0; day < overloadDays; day++) {
        state = state.after(load * overload, parameters);
      }
      return state;
    }
  }

  public static StepTaper of(
      Before before, double reduction, int days, VariableDoseResponse.Parameters parameters) {
    Domain.between("reduction", reduction, 0, 1);
    var state = before.state(parameters);
    for (int day = 0; day < days; day++) {
      state = state.after(before.lastLoad() * (1 - reduction), parameters);
    }
    return new StepTaper(reduction, days, state.performance(parameters));
  }

  /// The best of all tapers of whole per cents and days.
  public static StepTaper best(
      Before before, int mostDays, VariableDoseResponse.Parameters parameters) {
    var best = of(before, 0, 0, parameters);
    for (int percent = 0; percent <= 100; percent++) {
      double reduction = percent / 100.0;
      var state = before.state(parameters);
      for (int day = 1; day <= mostDays; day++) {
        state = state.after(before.lastLoad() * (1 - reduction), parameters);
        double performance = state.performance(parameters);
        if (performance > best.performance()) {
          best = new StepTaper(reduction, day, performance);
        }
      }
    }
    return best;
  }
}
