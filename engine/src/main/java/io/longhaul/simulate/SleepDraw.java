package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts sleep into the rest after each day: eight hours from the usual time on, or an hour after
/// late work; earlier where the next day begins early, and less where rest is short. Calls
/// interrupt it. Who has no night sleeps in the long breaks.
final class SleepDraw {
  private static final long HOUR = 3600;
  private static final long NEED = Population.SLEEP_MINUTES * 60L;

  private SleepDraw() {}

  static List<DayTruth> after(List<DayTruth> days, List<ZoneTruth> zones) {
    var rested = new ArrayList<DayTruth>(days.size());
    int zone = 0;
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      while (!zones.get(zone).dates().contains(day.date())) {
        zone++;
      }
      long bed =
          TruthDraw.second(day.date(), Population.BED_MINUTE, zones.get(zone).zone().getRules());
      boolean last = i == days.size() - 1;
      var night = night(day, last ? Optional.empty() : days.get(i + 1).spell(), bed);
      var calls = new ArrayList<>(day.calls());
      calls.addAll(last ? List.of() : days.get(i + 1).calls());
      rested.add(
          new DayTruth(
              day.date(),
              day.kind(),
              day.shift(),
              day.calls(),
              night.map(stretch -> without(stretch, calls)).orElseGet(() -> naps(day))));
    }
    return rested;
  }

  private static Optional<Interval> night(DayTruth day, Optional<Interval> next, long bed) {
    long from = day.spell().map(spell -> spell.end().getEpochSecond()).orElse(bed - NEED);
    long until =
        next.map(spell -> spell.start().getEpochSecond()).orElse(Math.max(from, bed) + 2 * NEED);
    long margin = Math.min(HOUR, (until - from) / 6);
    long wakes = Math.min(Math.max(bed, from + margin) + NEED, until - margin);
    long sleeps = Math.max(from + margin, wakes - NEED);
    return wakes - sleeps < HOUR
        ? Optional.empty()
        : Optional.of(TruthDraw.interval(sleeps, wakes));
  }

  private static List<Interval> naps(DayTruth day) {
    var naps = new ArrayList<Interval>();
    for (int i = 1; i < day.shift().size(); i++) {
      var from = day.shift().get(i - 1).end();
      var pause = new Interval(from, day.shift().get(i).start());
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
