package io.longhaul.simulate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A person to whom something happened, and the same person to whom it did not: what differs
/// between the two is what it did.
///
/// @param name what to call it
/// @param shaken the life with the event, which is its first change of hours
/// @param calm the life without
public record Twins(String name, Scenario shaken, Scenario calm) {
  private static final Set<DayOfWeek> FOUR_DAYS = EnumSet.range(MONDAY, THURSDAY);
  private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(MONDAY, SATURDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static final Phase OFFICE = hours(FIVE_DAYS, "9:00-12:30 13:00-17:00");
  private static final Phase LONG_OFFICE = hours(FIVE_DAYS, "9:00-12:30 13:30-18:00");
  private static final Phase NINE_TO_NINE = hours(SIX_DAYS, "9:00-12:00 13:00-18:00 18:30-21:00");

  /// Weeks of the old hours after those that the event brought.
  private static final int WEEKS_BACK = 10;

  /// For good, as far as anything is seen of it.
  private static final int WEEKS_CHANGED = 12;

  private static final List<Twins> ALL =
      List.of(
          back("crunch", OFFICE, hours(EVERY_DAY, "9:00-12:00 13:00-18:00 18:30-21:00"), 3),
          back("longer-days", OFFICE, hours(FIVE_DAYS, "9:00-12:30 13:00-20:00"), 5),
          back("saturdays", LONG_OFFICE, hours(SIX_DAYS, "9:00-12:30 13:30-18:00"), 6),
          back("late-nights", OFFICE, hours(FIVE_DAYS, "10:00-13:00 14:00-18:00 22:00-26:00"), 4),
          back("slump", LONG_OFFICE, hours(FOUR_DAYS, "10:00-12:30 13:30-16:30"), 4),
          ever("longer-for-good", OFFICE, hours(FIVE_DAYS, "9:30-12:30 13:30-20:00")),
          ever("relief", NINE_TO_NINE, LONG_OFFICE));

  /// Every pair, listed by hand.
  public static List<Twins> all() {
    return ALL;
  }

  private static Phase hours(Set<DayOfWeek> days, String clock) {
    return Phase.of(days, clock, Names.NONE);
  }

  private static Twins back(String name, Phase usual, Phase other, int weeks) {
    return of(name, usual, usual, other.lasting(weeks), usual.lasting(WEEKS_BACK));
  }

  private static Twins ever(String name, Phase usual, Phase other) {
    return of(name, usual, usual, other.lasting(WEEKS_CHANGED));
  }

  private static Twins of(String name, Phase usual, Phase... phases) {
    return new Twins(name, scenario(name, phases), scenario(name + ", calm", usual));
  }

  private static Scenario scenario(String name, Phase... phases) {
    return new Scenario(name, name, Life.of("Europe/Berlin", phases), Habits.ORDINARY, Claim.HOURS);
  }
}
