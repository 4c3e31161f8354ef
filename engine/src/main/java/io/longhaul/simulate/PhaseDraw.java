package io.longhaul.simulate;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Lays the phases and stays of a life over dates.
final class PhaseDraw {
  private static final int WEEK_DAYS = 7;

  private PhaseDraw() {}

  /// Counted from the end, so that every length ends in the same way. The last phase begins up to
  /// six days earlier than its weeks say, so that no change falls on one and the same weekday.
  static List<RegimeTruth> regimes(Life life, DateRange range, RandomGenerator random) {
    int earlier = random.nextInt(WEEK_DAYS);
    int fixed = 0;
    for (var phase : life.phases()) {
      fixed += phase.weeks() * WEEK_DAYS;
    }
    boolean wanders = life.phases().getLast().weeks() > 0;
    fixed += wanders ? earlier : 0;
    int filled = Math.max(0, range.days() - fixed);
    var from = range.until().minusDays(filled + fixed);
    var regimes = new ArrayList<RegimeTruth>();
    for (int i = 0; i < life.phases().size(); i++) {
      var phase = life.phases().get(i);
      boolean last = i == life.phases().size() - 1;
      int days = phase.weeks() == Phase.THE_REST ? filled : phase.weeks() * WEEK_DAYS;
      var until = last ? range.until() : from.plusDays(days);
      if (until.isAfter(range.from()) && until.isAfter(from)) {
        var dates = new DateRange(from.isBefore(range.from()) ? range.from() : from, until);
        regimes.add(
            new RegimeTruth(dates, phase.days(), phase.plan(), phase.creepAMonth(), phase.names()));
      }
      from = until;
    }
    return regimes;
  }

  static List<ZoneTruth> zones(Life life, DateRange range) {
    var zones = new ArrayList<ZoneTruth>();
    var from = range.from();
    for (var stay : life.stays()) {
      var leaves = range.from().plusDays(Math.round(stay.from() * range.days()));
      var returns = range.from().plusDays(Math.round(stay.until() * range.days()));
      add(zones, from, leaves, life.home());
      add(zones, leaves, returns, stay.zone());
      from = returns;
    }
    add(zones, from, range.until(), life.home());
    return zones;
  }

  private static void add(List<ZoneTruth> zones, LocalDate from, LocalDate until, ZoneId zone) {
    if (from.isBefore(until)) {
      zones.add(new ZoneTruth(new DateRange(from, until), zone));
    }
  }
}
