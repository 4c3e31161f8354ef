package io.longhaul.load;

import io.longhaul.stats.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much alike the days of a week were, and load times that.
///
/// Equations, over seven days with mean `m` and standard deviation `s` (n - 1) of the daily load:
///
///     monotony = m / s            strain = weekly load × monotony            (Foster)
///     evenness = m / (m + s)      even strain = weekly load × evenness       (bounded)
///
/// Monotony has no upper end and none at all for seven equal days; evenness says the same between 0
/// and 1, and is 1 for them. Loads are hours times effort; the ratios have no unit.
///
/// Sources: [1] Foster 1998, Med Sci Sports Exerc 30:1164. [2] Foster et al. 2001, J Strength Cond
/// Res 15:109. Foster does not say which deviation; it is the sample's here.
///
/// Limits: descriptive. Limits such as "monotony over 2" are folklore: Foster compared each person
/// with their own past.
///
/// @param weekly the load of the week
/// @param mean a day
/// @param deviation a day
public record Monotony(double weekly, double mean, double deviation) {
  public static final int DAYS = 7;

  /// Of one week.
  public static Monotony of(double... week) {
    if (week.length != DAYS) {
      throw new IllegalArgumentException("a week has 7 days, not " + week.length);
    }
    return of(week, 0);
  }

  /// Of the seven days that end on each day; empty for the first six.
  public static List<Optional<Monotony>> trailing(double... days) {
    var all = new ArrayList<Optional<Monotony>>(days.length);
    for (int last = 0; last < days.length; last++) {
      all.add(last < DAYS - 1 ? Optional.empty() : Optional.of(of(days, last - DAYS + 1)));
    }
    return all;
  }

  private static Monotony of(double[] days, int from) {
    double weekly = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = from; i < from + DAYS; i++) {
      weekly += Domain.notNegative("load", days[i]);
      least = days[i] < least ? days[i] : least;
      most = days[i] > most ? days[i] : most;
    }
    double mean = weekly / DAYS;
    double squares = 0;
    for (int i = from; i < from + DAYS; i++) {
      squares += (days[i] - mean) * (days[i] - mean);
    }
    return new Monotony(weekly, mean, least == most ? 0 : Math.sqrt(squares / (DAYS - 1)));
  }

  /// Foster's monotony; empty for a week without load, and for seven equal days.
  public OptionalDouble monotony() {
    return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean / deviation);
  }

  /// Between 0 and 1, for seven equal days; empty for a week without load.
  public OptionalDouble evenness() {
    return weekly == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean / (mean + deviation));
  }

  /// Foster's strain, in the unit of the load; empty where monotony is.
  public OptionalDouble strain() {
    return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(weekly * mean / deviation);
  }

  /// The bounded strain, at most the weekly load; 0 for a week without load.
  public double evenStrain() {
    return weekly * evenness().orElse(0);
  }
}
