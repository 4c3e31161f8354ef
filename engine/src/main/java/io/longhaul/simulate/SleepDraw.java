package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts sleep into the rest after each day: eight hours that end an hour before the usual start of
/// work, or what rest leaves. Calls interrupt it. Who has no night sleeps in the long breaks.
final class SleepDraw {
  private static final long HOUR = 3600;
  private static final long NEED = Population.SLEEP_MINUTES * 60L;
  private static final double NINE_MINUTE = 9 * 60;

  private SleepDraw() {}

  static List<DayTruth> after(
      List<DayTruth> days, List<RegimeTruth> regimes, List<ZoneTruth> zones) {
    var rested = new ArrayList<DayTruth>(days.size());
    int regime = 0;
    int zone = 0;
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      var next = day.date().plusDays(1);
      while (regime < regimes.size() - 1 && !regimes.get(regime).dates().contains(next)) {
        regime++;
      }
      while (zone < zones.size() - 1 && !zones.get(zone).dates().contains(next)) {
        zone++;
      }
      Optional<Interval> following =
          i + 1 < days.size() ? days.get(i + 1).spell() : Optional.empty();
      long usual = usualStart(next, regimes.get(regime), zones.get(zone));
      var night = night(day, following, usual);
      rested.add(
          new DayTruth(
              day.date(),
              day.kind(),
              day.shift(),
              day.calls(),
              night.map(stretch -> without(stretch, day.calls())).orElseGet(() -> naps(day))));
    }
    return rested;
  }

  private static long usualStart(LocalDate date, RegimeTruth regime, ZoneTruth zone) {
    var plan = regime.plan();
    return TruthDraw.second(
        date, plan == null ? NINE_MINUTE : plan.startMinute(), zone.zone().getRules());
  }

  private static Optional<Interval> night(
      DayTruth day, Optional<Interval> following, long usualStart) {
    long until = following.map(spell -> spell.start().getEpochSecond()).orElse(usualStart);
    long from =
        day.spell().map(spell -> spell.end().getEpochSecond()).orElse(until - NEED - 2 * HOUR);
    long margin = Math.min(HOUR, (until - from) / 6);
    if (until - from - 2 * margin < HOUR) {
      return Optional.empty();
    }
    long wakes = until - margin;
    return Optional.of(TruthDraw.interval(Math.max(wakes - NEED, from + margin), wakes));
  }

  private static List<Interval> naps(DayTruth day) {
    var naps = new ArrayList<Interval>();
    for (int i = 1; i < day.shift().size(); i++) {
      var pause = new Interval(day.shift().get(i - 1).end(), day.shift().get(i).start());
      if (pause.duration().toSeconds() >= HOUR) {
        naps.add(pause);
      }
    }
    return naps;
  }

  private static List<Interval> without(Interval night, List<Interval> calls) {
    var sleep = new ArrayList<Interval>();
    var from = night.start();
    for (var call : calls) {
      if (call.start().isAfter(from) && call.start().isBefore(night.end())) {
        sleep.add(new Interval(from, call.start()));
      }
      from = call.end().isAfter(from) ? call.end() : from;
    }
    if (from.isBefore(night.end())) {
      sleep.add(new Interval(from, night.end()));
    }
    return sleep;
  }
}
