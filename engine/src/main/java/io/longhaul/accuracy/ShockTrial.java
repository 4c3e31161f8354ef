package io.longhaul.accuracy;

import io.longhaul.shock.Aftermath;
import io.longhaul.shock.Effect;
import io.longhaul.shock.Facet;
import io.longhaul.shock.Returned;
import io.longhaul.shock.Shock;
import io.longhaul.shock.Shocks;
import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Truth;
import io.longhaul.simulate.Twins;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// One simulated person with one marked date, and whether what is said of it is true.
///
/// @param aftermath what is said
/// @param hours what the event did, hours a week
/// @param nights the same, nights a week with work
/// @param freeDays the same, days a week
/// @param back the first day of the old hours, where there is one
public record ShockTrial(
    Aftermath aftermath, double hours, double nights, double freeDays, Optional<LocalDate> back) {
  private static final String NAME = "marked";
  private static final int NIGHT_END = 5;
  private static final double WEEK_DAYS = 7;

  /// Room before and after a date that is drawn, weeks.
  private static final int ROOM = 8;

  /// A person to whom something happened: the truth is the difference to the twin to whom it did
  /// not, over the weeks that are looked at. Drawn alike, they have leave and wandering hours in
  /// common.
  public static ShockTrial of(Twins twins, int weeks, double acts, long seed) {
    var sample = new Sample(Case.FROM, weeks, acts, seed);
    var shaken = Case.of(Simulated.of(twins.shaken(), sample));
    var calm = Simulated.of(twins.calm(), sample).truth();
    var changes = shaken.truth().changes();
    var shock = new Shock(NAME, changes.getFirst());
    var aftermath = Shocks.of(shaken.answer(), List.of(shock)).getFirst();
    var days = after(aftermath, shock);
    return new ShockTrial(
        aftermath,
        hours(shaken.truth(), days) - hours(calm, days),
        nights(shaken.truth(), days) - nights(calm, days),
        freeDays(shaken.truth(), days) - freeDays(calm, days),
        changes.size() > 1 ? Optional.of(changes.get(1)) : Optional.empty());
  }

  /// A person to whom nothing happened at a date that is drawn.
  public static ShockTrial ofNothing(Scenario scenario, int weeks, double acts, long seed) {
    var person = Case.of(Simulated.of(scenario, new Sample(Case.FROM, weeks, acts, seed)));
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int day = random.nextInt(7 * ROOM, 7 * (weeks - ROOM / 2));
    var shock = new Shock(NAME, Case.FROM.plusDays(day));
    return new ShockTrial(
        Shocks.of(person.answer(), List.of(shock)).getFirst(), 0, 0, 0, Optional.empty());
  }

  private static DateRange after(Aftermath aftermath, Shock shock) {
    return switch (aftermath) {
      case Aftermath.Seen seen -> seen.windows().after();
      case Aftermath.CannotTell _ -> new DateRange(shock.on(), shock.on().plusWeeks(1));
    };
  }

  private static double aWeek(double sum, DateRange days) {
    return sum * WEEK_DAYS / days.days();
  }

  private static double hours(Truth truth, DateRange days) {
    return aWeek(Estimate.hours(truth.worked(days)), days);
  }

  private static double nights(Truth truth, DateRange days) {
    return aWeek(
        (double) days.dates().filter(date -> isNight(truth.day(date), date, truth)).count(), days);
  }

  private static boolean isNight(DayTruth day, LocalDate date, Truth truth) {
    var zone = truth.zoneOn(date);
    return Stream.concat(day.shift().stream(), day.calls().stream())
        .anyMatch(work -> {
          var start = LocalDateTime.ofInstant(work.start(), zone);
          var end = LocalDateTime.ofInstant(work.end(), zone);
          return start.getHour() < NIGHT_END
              || end.isAfter(start.toLocalDate().plusDays(1).atStartOfDay());
        });
  }

  private static double freeDays(Truth truth, DateRange days) {
    return aWeek((double) days.dates().filter(date -> truth.day(date).isFree()).count(), days);
  }

  /// Whether the interval of a facet holds the truth; empty where it cannot be told.
  public Optional<Boolean> covers(Facet facet) {
    return effect(facet).map(effect -> holds(effect.difference(), truth(facet)));
  }

  private double truth(Facet facet) {
    return switch (facet) {
      case HOURS -> hours;
      case NIGHTS -> nights;
      case FREE_DAYS -> freeDays;
    };
  }

  private static boolean holds(Band band, double truth) {
    return band.low() <= truth && truth <= band.high();
  }

  public Optional<Effect> effect(Facet facet) {
    return aftermath instanceof Aftermath.Seen seen
        ? seen.effects().stream().filter(effect -> effect.facet() == facet).findFirst()
        : Optional.empty();
  }

  /// Whether an effect of any facet is claimed.
  public boolean claims() {
    return aftermath instanceof Aftermath.Seen seen && seen.isVisible();
  }

  /// The return that is told, where one is.
  public Optional<Returned.Back> told() {
    return aftermath instanceof Aftermath.Seen seen && seen.returned() instanceof Returned.Back back
        ? Optional.of(back)
        : Optional.empty();
  }

  /// Whether a return is told and its interval holds the first day of the old hours.
  public boolean isReturnCovered() {
    var told = told();
    return told.isPresent()
        && back.isPresent()
        && !told.get().on().earliest().isAfter(back.get())
        && !told.get().on().latest().isBefore(back.get());
  }

  /// Whether the evidence carries an answer.
  public boolean isTold() {
    return aftermath instanceof Aftermath.Seen;
  }
}
