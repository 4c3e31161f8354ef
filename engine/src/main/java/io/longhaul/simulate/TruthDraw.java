package io.longhaul.simulate;

import io.longhaul.plan.DayPlan;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws what really happened from a life: shifts that wander around the planned hours, leave,
/// holidays, travelling, calls and sleep.
final class TruthDraw {
  private static final long DAY_SECONDS = 86_400;

  /// A day turns at 04:00: a plan that starts before belongs to the date before.
  private static final int TURN_MINUTE = 4 * 60;

  private final Sample sample;
  private final DateRange range;
  private final List<RegimeTruth> regimes;
  private final List<ZoneTruth> zones;
  private final RandomGenerator hours;
  private final double leaveShare;
  private final RandomGenerator leave;
  private final CallDraw calls;
  private double weekMinutes;
  private long lastEnd = Long.MIN_VALUE;

  private TruthDraw(Life life, Sample sample, Chance chance) {
    this.sample = sample;
    this.range = new DateRange(sample.from(), sample.until());
    this.regimes = PhaseDraw.regimes(life, range, chance.of(Chance.Aspect.PHASES));
    this.zones = PhaseDraw.zones(life, range);
    this.hours = chance.of(Chance.Aspect.HOURS);
    this.leaveShare = life.leaveShare();
    this.leave = chance.of(Chance.Aspect.LEAVE);
    this.calls = new CallDraw(life.onCall(), range, chance.of(Chance.Aspect.CALLS));
  }

  static Truth of(Life life, Sample sample, Chance chance) {
    return new TruthDraw(life, sample, chance).truth();
  }

  private Truth truth() {
    var days = new ArrayList<DayTruth>(range.days());
    int regime = 0;
    int zone = 0;
    for (var date = range.from(); date.isBefore(range.until()); date = date.plusDays(1)) {
      while (!regimes.get(regime).dates().contains(date)) {
        regime++;
      }
      boolean arrived = false;
      while (!zones.get(zone).dates().contains(date)) {
        zone++;
        arrived = true;
      }
      days.add(day(date, regimes.get(regime), zones.get(zone).zone().getRules(), arrived));
    }
    return new Truth(range, SleepDraw.after(days, zones), regimes, zones);
  }

  private DayTruth day(LocalDate date, RegimeTruth regime, ZoneRules rules, boolean arrived) {
    if (date.getDayOfWeek() == DayOfWeek.MONDAY || date.equals(range.from())) {
      weekMinutes = Distributions.gaussWithin(Population.WEEK_DEVIATION_MINUTES, hours);
    }
    var plan = regime.planOn(date);
    var begins = plan != null && plan.startMinute() < TURN_MINUTE ? date.plusDays(1) : date;
    var kind = kind(begins, regime, arrived);
    List<Interval> shift =
        plan == null || kind != DayKind.WORKED ? List.of() : shift(begins, plan, rules);
    return new DayTruth(date, kind, shift, calls.on(date, rules, shift), List.of());
  }

  private DayKind kind(LocalDate begins, RegimeTruth regime, boolean arrived) {
    boolean away = leave.nextDouble() < leaveShare;
    if (arrived) {
      return DayKind.TRAVEL;
    }
    if (regime.plan() == null) {
      return DayKind.LEAVE;
    }
    if (!regime.days().contains(begins.getDayOfWeek())) {
      return DayKind.FREE;
    }
    if (regime.days().size() == DayOfWeek.values().length) {
      return DayKind.WORKED;
    }
    if (sample.publicHolidays().contains(begins)) {
      return DayKind.HOLIDAY;
    }
    return away ? DayKind.LEAVE : DayKind.WORKED;
  }

  /// The stretches of one shift. What starts wanders with the start, what ends last with the end.
  private List<Interval> shift(LocalDate begins, DayPlan plan, ZoneRules rules) {
    double early = weekMinutes + gauss(Population.START_DEVIATION_MINUTES);
    double late = weekMinutes + gauss(Population.END_DEVIATION_MINUTES);
    var shift = new ArrayList<Interval>();
    long latest = Long.MAX_VALUE;
    for (int i = 0; i < plan.stretches().size(); i++) {
      var stretch = plan.stretches().get(i);
      boolean last = i == plan.stretches().size() - 1;
      double fromMinute = stretch.fromMinute() + early;
      double untilMinute = stretch.untilMinute() + (last ? late : early);
      double longEnough = fromMinute + Population.SHORTEST_STRETCH_MINUTES;
      long from = Math.max(lastEnd, second(begins, fromMinute, rules));
      latest = latest == Long.MAX_VALUE ? from + DAY_SECONDS : latest;
      long until = Math.min(latest, second(begins, Math.max(untilMinute, longEnough), rules));
      if (until > from) {
        shift.add(interval(from, until));
        lastEnd = until;
      }
    }
    return shift;
  }

  private double gauss(double deviation) {
    return Distributions.gaussWithin(deviation, hours);
  }

  /// The second at which the clock on the wall shows so many minutes after the midnight of a date.
  static long second(LocalDate date, double minute, ZoneRules rules) {
    long local = date.toEpochDay() * DAY_SECONDS + Math.round(minute * 60);
    return local
        - rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)).getTotalSeconds();
  }

  static Interval interval(long from, long until) {
    return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
  }
}
