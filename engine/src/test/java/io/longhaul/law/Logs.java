package io.longhaul.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DailyHours;
import io.longhaul.day.Day;
import io.longhaul.day.DayTurn;
import io.longhaul.plan.WeekPlan;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Days that are laid down exactly, on the clock of Berlin.
final class Logs {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Logs() {}

  static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  /// The same hours every week up to a day, which has none yet.
  static WorkLog weeks(String plan, int weeks, LocalDate today) {
    return log(plan, Map.of(), new DateRange(today.minusWeeks(weeks), today), today);
  }

  /// Weeks of those hours, with other hours on some dates; `-` is a day without a trace.
  static WorkLog log(String plan, Map<LocalDate, String> others, DateRange range, LocalDate today) {
    var days = new ArrayList<Day>();
    range
        .dates()
        .forEach(date -> {
          var hours = others.get(date);
          var text = hours == null ? plan : hours.equals("-") ? "" : hours + " daily";
          if (!text.isEmpty()) {
            days.addAll(
                WeekPlan.of(text).calendar(new DateRange(date, date.plusDays(1)), BERLIN).days());
          }
        });
    var sessions = days.stream().flatMap(day -> day.sessions().stream()).toList();
    return WorkLog.of(Calendar.of(sessions, DayTurn.USUAL), today);
  }

  /// The same with hours that are not exact: so much of them is the least and the most.
  static WorkLog blurred(WorkLog log, double least, double most) {
    var byDate = new TreeMap<LocalDate, Estimate>();
    log.days()
        .days()
        .forEach(day -> byDate.put(day.date(), blurred(day.hours().likely(), least, most)));
    return new WorkLog(log.days(), new DailyHours(byDate), log.today(), true);
  }

  private static Estimate blurred(Duration hours, double least, double most) {
    return new Estimate(
        Duration.ofSeconds(Math.round(hours.toSeconds() * least)),
        hours,
        Duration.ofSeconds(Math.round(hours.toSeconds() * most)));
  }

  /// The same without a zone.
  static WorkLog withoutZone(WorkLog log) {
    var sessions =
        log.days().days().stream()
            .flatMap(day -> day.sessions().stream())
            .map(at ->
                new Session(
                    at.seen(),
                    at.firm(),
                    at.leadIn(),
                    at.before(),
                    at.after(),
                    new Offset.Unknown(),
                    at.acts()))
            .toList();
    return WorkLog.of(Calendar.of(sessions, DayTurn.USUAL), log.today());
  }

  static LawFinding.WouldBreach breach(Measure measure, WorkLog log) {
    var finding = measure.judge(log);
    assertThat(finding).isInstanceOf(LawFinding.WouldBreach.class);
    return (LawFinding.WouldBreach) finding;
  }

  static void notSeen(Measure measure, WorkLog log) {
    assertThat(measure.judge(log)).isInstanceOf(LawFinding.NotSeen.class);
  }

  static void cannotTell(Measure measure, WorkLog log) {
    assertThat(measure.judge(log)).isInstanceOf(LawFinding.CannotTell.class);
  }

  /// The first dates of the days that it rests on.
  static List<LocalDate> dates(LawFinding.WouldBreach breach) {
    return breach.days().stream().map(DateRange::from).toList();
  }
}
