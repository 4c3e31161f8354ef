package io.longhaul.simulate;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A hidden timetable: the same hours on the same weekdays. Its traces are acts that fall at random
/// inside those hours, so that what is inferred can be held against a known truth.
///
/// @param days the weekdays on which a working day begins
/// @param start usual start on the clock
/// @param length from start to end, breaks included
/// @param zone where the person lives
/// @param storedInUtc whether the traces hide the zone
/// @param actsPerDay mean number of acts of a working day (Poisson)
public record Timetable(
    Set<DayOfWeek> days,
    LocalTime start,
    Duration length,
    ZoneId zone,
    boolean storedInUtc,
    double actsPerDay) {
  private static final double JITTER_MINUTES = 15;

  public Timetable {
    days = Set.copyOf(days);
  }

  /// The traces of some weeks; starts and ends wander by a quarter of an hour (standard deviation).
  public Trace trace(LocalDate from, int weeks, RandomGenerator random) {
    var evidence = new ArrayList<Evidence>();
    for (var date : from.datesUntil(from.plusWeeks(weeks)).toList()) {
      if (days.contains(date.getDayOfWeek())) {
        evidence.addAll(day(date, random));
      }
    }
    return Trace.of(evidence, List.of());
  }

  private List<Evidence> day(LocalDate date, RandomGenerator random) {
    var begin = date.atTime(start).plusSeconds(jitterSeconds(random)).atZone(zone).toInstant();
    long seconds = Math.max(3600, length.toSeconds() + jitterSeconds(random));
    var acts = new ArrayList<Evidence>();
    for (int i = poisson(actsPerDay, random); i > 0; i--) {
      var at = begin.plusSeconds(random.nextLong(seconds));
      var offset =
          storedInUtc ? new Offset.Unknown() : new Offset.Told(zone.getRules().getOffset(at));
      acts.add(
          new Evidence(
              Interval.at(at), offset, Kind.INSTANT, Strength.STRONG, "simulated:" + at, null));
    }
    return acts;
  }

  private static long jitterSeconds(RandomGenerator random) {
    return Math.round(random.nextGaussian() * JITTER_MINUTES * 60);
  }

  /// Knuth's method, good for the small means used here.
  private static int poisson(double mean, RandomGenerator random) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
