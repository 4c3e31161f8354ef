package io.longhaul.simulate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.longhaul.regime.RegimeName;
import io.longhaul.simulate.Life.OnCall;
import io.longhaul.simulate.Life.Stay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The scenarios, listed by hand. A new one is one more value here.
public final class Scenarios {
  private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> FOUR_DAYS = EnumSet.range(MONDAY, THURSDAY);
  private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(MONDAY, SATURDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> SUNDAY_TO_THURSDAY =
      EnumSet.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);

  private static final String NINE_TO_FIVE = "9:00-12:30 13:00-17:00";
  private static final String NINE_TO_SIX = "9:00-12:30 13:30-18:00";
  private static final String NINE_TO_NINE = "9:00-12:00 13:00-18:00 18:30-21:00";
  private static final String BERLIN = "Europe/Berlin";
  private static final String SHANGHAI = "Asia/Shanghai";
  private static final String NEW_YORK = "America/New_York";
  private static final String LOS_ANGELES = "America/Los_Angeles";

  private static final Names R955 = Names.exactly(RegimeName.R955);
  private static final Names R965 = Names.exactly(RegimeName.R965);
  private static final Names R996 = Names.exactly(RegimeName.R996);
  private static final Names R997 = Names.exactly(RegimeName.R997);
  private static final Names R002 = Names.exactly(RegimeName.R002);
  private static final Names R007 = Names.exactly(RegimeName.R007);
  private static final Names R955_OR_R965 = Names.either(RegimeName.R955, RegimeName.R965);
  private static final Names EDGE = Names.perhaps(RegimeName.R955, RegimeName.R965);

  private static final Phase OFFICE = Phase.of(FIVE_DAYS, NINE_TO_FIVE, R955);
  private static final Phase LONG_OFFICE = Phase.of(FIVE_DAYS, NINE_TO_SIX, R965);
  private static final Phase CRUNCH = Phase.of(EVERY_DAY, NINE_TO_NINE, R997);

  private static final List<Scenario> ALL =
      List.of(
          usual("9-17", "nine to five, five days", Life.of(BERLIN, OFFICE)),
          usual(
              "9-18",
              "nine to six, five days; many call it 955",
              Life.of(BERLIN, Phase.of(FIVE_DAYS, NINE_TO_SIX, R955_OR_R965))),
          usual(
              "965",
              "nine to six, five days, with a long noon",
              Life.of(SHANGHAI, Phase.of(FIVE_DAYS, "9:00-12:00 13:30-18:00", R965))),
          usual(
              "10:30-19",
              "half past ten to seven, five days",
              Life.of(BERLIN, Phase.of(FIVE_DAYS, "10:30-13:30 14:15-19:00", EDGE))),
          usual(
              "four-day",
              "nine to six, Monday to Thursday",
              Life.of(BERLIN, Phase.of(FOUR_DAYS, NINE_TO_SIX, Names.NONE))),
          usual(
              "part-time",
              "nine to one, five days",
              Life.of(BERLIN, Phase.of(FIVE_DAYS, "9:00-13:00", Names.NONE))),
          usual(
              "sun-thu",
              "nine to six, Sunday to Thursday",
              Life.of("Asia/Jerusalem", Phase.of(SUNDAY_TO_THURSDAY, NINE_TO_SIX, R955_OR_R965))),
          usual(
              "14-22",
              "two to ten in the evening, five days",
              Life.of(NEW_YORK, Phase.of(FIVE_DAYS, "14:00-17:30 18:00-22:00", Names.NONE))),
          usual(
              "22-06",
              "ten in the evening to six, five nights",
              Life.of(BERLIN, Phase.of(FIVE_DAYS, "22:00-26:00 26:30-30:00", Names.NONE))),
          usual(
              "996",
              "nine to nine, six days",
              Life.of(SHANGHAI, Phase.of(SIX_DAYS, NINE_TO_NINE, R996))),
          usual("997", "nine to nine, seven days", Life.of(SHANGHAI, CRUNCH)),
          usual(
              "007",
              "round the clock with two naps, seven days",
              Life.of(SHANGHAI, Phase.of(EVERY_DAY, "0:00-4:30 6:00-13:00 14:30-24:00", R007))),
          usual(
              "002",
              "midnight to midnight with two hours off, seven days",
              Life.of(
                  SHANGHAI,
                  Phase.of(EVERY_DAY, "0:00-6:00 6:30-12:00 12:30-18:00 18:30-22:00", R002))),
          usual(
              "midday-gap",
              "eight to twelve and four to eight, by choice",
              Life.of(NEW_YORK, Phase.of(FIVE_DAYS, "8:00-12:00 16:00-20:00", Names.NONE))),
          usual(
              "two-peaks",
              "half past nine to half past three, and two hours late, by choice",
              Life.of(
                  BERLIN, Phase.of(FIVE_DAYS, "9:30-12:30 13:00-15:30 20:00-22:00", Names.NONE))),
          usual(
              "crunch",
              "nine to five, then 997 for five weeks, then a holiday",
              Life.of(LOS_ANGELES, OFFICE, CRUNCH.lasting(5), Phase.leave(1))),
          new Scenario(
              "creep",
              "nine to five at first, one hour a month more",
              Life.of(
                  BERLIN, Phase.of(FIVE_DAYS, NINE_TO_FIVE, EDGE).creeping(Duration.ofHours(1))),
              Habits.ORDINARY,
              Claim.HOURS),
          usual(
              "on-call",
              "nine to five, and called at any hour in every fourth week",
              Life.of(BERLIN, OFFICE).with(new OnCall(4, 1.5))),
          new Scenario(
              "sparse",
              "nine to six, with a trace once a week",
              Life.of(BERLIN, LONG_OFFICE),
              Habits.ORDINARY.tracedOn(0.2),
              Claim.NOTHING),
          new Scenario(
              "squash-only",
              "nine to six, only squashed merges are left",
              Life.of(BERLIN, LONG_OFFICE),
              Habits.ORDINARY.squashing(),
              Claim.NOTHING),
          new Scenario(
              "utc",
              "nine to six, everything stored in UTC",
              Life.of(LOS_ANGELES, LONG_OFFICE),
              Habits.PLAIN.inUtc(1),
              Claim.HOURS),
          usual("half-utc", "nine to six, half stored in UTC", Life.of(LOS_ANGELES, LONG_OFFICE))
              .with(Habits.ORDINARY.inUtc(0.5)),
          usual(
              "travel",
              "nine to six at home and nine hours further west",
              Life.of(BERLIN, LONG_OFFICE)
                  .with(
                      new Stay(0.3, 0.45, ZoneId.of(LOS_ANGELES)),
                      new Stay(0.7, 0.85, ZoneId.of(LOS_ANGELES)))),
          usual("agents", "nine to five; bots, and agents at night", Life.of(BERLIN, OFFICE))
              .with(Habits.ORDINARY.withAgents(0.5, 0.25, 2).spread(3, 3)),
          new Scenario(
              "forger",
              "nine to nine, six days; every commit says noon",
              Life.of(NEW_YORK, Phase.of(SIX_DAYS, NINE_TO_NINE, R996)),
              Habits.PLAIN.stating(LocalTime.NOON),
              Claim.NOTHING),
          usual(
              "parental-leave",
              "nine to five, eight weeks of leave, then part time",
              Life.of(
                  BERLIN,
                  OFFICE,
                  Phase.leave(8),
                  Phase.of(FIVE_DAYS, "9:00-13:00", Names.NONE).lasting(3))),
          usual(
              "student",
              "eight in the evening to two, Sunday to Thursday",
              Life.of(
                  BERLIN, Phase.of(SUNDAY_TO_THURSDAY, "20:00-23:00 23:30-26:00", Names.NONE))));

  private Scenarios() {}

  public static List<Scenario> all() {
    return ALL;
  }

  public static Optional<Scenario> named(String name) {
    return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
  }

  private static Scenario usual(String name, String title, Life life) {
    return new Scenario(name, title, life, Habits.ORDINARY, Claim.HOURS_AND_REGIME);
  }
}
