package io.longhaul.view.pages;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.store.CheckIn;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Simulated people as pages show them.
final class Lives {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

  private Lives() {}

  /// Two years, nine to five and five weeks of 997 before a holiday, with dates, pages and leave.
  static Shown twoYears(Range range) {
    return shown("crunch", 104, 10, range);
  }

  /// Nine to nine on seven days, for some months.
  static Shown nineNineSeven(Range range) {
    return shown("997", 30, 10, range);
  }

  /// Six weeks of nine to six.
  static Shown sixWeeks(Range range) {
    return shown("9-18", 6, 6, range);
  }

  /// Six weeks of nine to six, asked about when they have long ended.
  static Shown endedLongAgo(Range range) {
    var trace = trace(Scenarios.named("9-18").orElseThrow(), 6, 6);
    var now = asked("Europe/Berlin").now().plus(Duration.ofDays(150));
    return shown(new Asked(Window.ALL, now, ZoneId.of("Europe/Berlin")), trace, range);
  }

  /// Nine years, as a clone of an old repository has them.
  static Shown nineYears(Range range) {
    return shown("crunch", 470, 4, range);
  }

  /// All stored in UTC.
  static Shown storedInUtc(Range range) {
    return shown("utc", 30, 10, range);
  }

  /// A trace once a week.
  static Shown sparse(Range range) {
    return shown("sparse", 30, 6, range);
  }

  /// Nothing at all.
  static Shown nobody(Range range) {
    return shown(asked("Europe/Berlin"), Trace.EMPTY, range);
  }

  /// A few days by hand, with everything that a day can have.
  static Shown fewDays(Range range) {
    var pieces = new ArrayList<Evidence>();
    for (var time :
        List.of(
            "2026-03-02T09:10",
            "2026-03-02T09:50",
            "2026-03-02T10:15",
            "2026-03-02T15:30",
            "2026-03-02T16:05",
            "2026-03-02T23:40",
            "2026-03-03T08:30",
            "2026-03-03T09:05",
            "2026-03-03T17:45",
            "2026-03-05T10:00",
            "2026-03-05T10:45",
            "2026-03-06T11:20")) {
      pieces.add(piece(Kind.INSTANT, Strength.STRONG, "git:repo@" + pieces.size(), time, 0));
    }
    pieces.add(
        piece(
            Kind.INTERVAL,
            Strength.MEDIUM,
            "calendar:meeting 3f2a9c01 12",
            "2026-03-03T11:00",
            45));
    pieces.add(piece(Kind.INSTANT, Strength.WEAK, "git:repo@77<script>", "2026-03-03T12:10", 0));
    pieces.add(
        piece(Kind.INSTANT, Strength.STRONG, "git:bots@1", "2026-03-03T13:00", 0)
            .excluded(Exclusion.BOT));
    pieces.add(piece(Kind.PAGE, Strength.STRONG, "pager:page 3f2a9c01 7", "2026-03-04T02:10", 0));
    pieces.add(
        piece(
            Kind.CONTEXT, Strength.STRONG, "calendar:deadline 3f2a9c01 8", "2026-03-12T18:00", 0));
    pieces.add(
        piece(Kind.CONTEXT, Strength.STRONG, "github:release 3f2a9c01 9", "2026-03-04T12:00", 0));
    var asked =
        new Asked(
            Window.ALL,
            Instant.parse("2026-03-07T09:00:00Z"),
            ZoneId.of("Europe/Berlin"),
            DaysOff.of(
                Map.of(LocalDate.parse("2026-03-09"), "Founders' day"),
                List.of(
                    new DateRange(LocalDate.parse("2026-03-13"), LocalDate.parse("2026-03-16")))));
    return shown(asked, Trace.of(pieces, List.of()), range);
  }

  /// A day in Berlin, the next one begun in Tokyo, where the person said that they worked before
  /// it.
  static Shown travelled(Range range) {
    var there =
        new Evidence(
            Interval.at(Instant.parse("2026-03-03T00:00:00Z")),
            new Offset.Told(ZoneOffset.ofHours(9)),
            Kind.INSTANT,
            Strength.STRONG,
            "git:repo@2",
            null);
    var berlin = piece(Kind.INSTANT, Strength.STRONG, "git:repo@1", "2026-03-02T10:00", 0);
    var asked = new Asked(Window.ALL, Instant.parse("2026-03-04T09:00:00Z"), null);
    var shown = shown(asked, Trace.of(List.of(berlin, there), List.of()), range);
    var time =
        new Interval(Instant.parse("2026-03-02T19:10:00Z"), Instant.parse("2026-03-02T23:00:00Z"));
    return said(
        shown, new Correction(1, there.at(), Correction.What.WAS_WORKING, time, null, null));
  }

  /// The same with what the person said: a correction of the afternoon of 3 March, and a check-in.
  static Shown corrected(Shown shown) {
    var time =
        new Interval(Instant.parse("2026-03-03T16:00:00Z"), Instant.parse("2026-03-03T16:45:00Z"));
    var said =
        new Correction(
            7,
            Instant.parse("2026-03-07T08:00:00Z"),
            Correction.What.WAS_RESTING,
            time,
            null,
            null);
    return said(shown, said);
  }

  private static Shown said(Shown shown, Correction said) {
    return new Shown(
        shown.answer(),
        shown.report(),
        shown.timeline(),
        shown.range(),
        shown.day(),
        List.of(said),
        List.of(new CheckIn(LocalDate.parse("2026-03-05"), "effort", 7)),
        shown.numbersHidden(),
        shown.token());
  }

  static Shown on(Shown shown, String day) {
    return new Shown(
        shown.answer(),
        shown.report(),
        shown.timeline(),
        shown.range(),
        LocalDate.parse(day),
        shown.corrections(),
        shown.checkIns(),
        shown.numbersHidden(),
        shown.token());
  }

  private static Evidence piece(
      Kind kind, Strength strength, String ref, String local, int minutes) {
    var start = OffsetDateTime.parse(local + ":00+01:00");
    var when = new Interval(start.toInstant(), start.plusMinutes(minutes).toInstant());
    return new Evidence(when, new Offset.Told(start.getOffset()), kind, strength, ref, null);
  }

  private static Shown shown(String name, int weeks, double acts, Range range) {
    var scenario = Scenarios.named(name).orElseThrow();
    var trace = trace(scenario, weeks, acts);
    var more = Stream.concat(trace.evidence().stream(), dates().stream()).toList();
    return shown(asked(zone(scenario)), Trace.of(more, List.of()), range);
  }

  private static Trace trace(Scenario scenario, int weeks, double acts) {
    var monday = LocalDate.parse("2026-03-16").minusWeeks(weeks - 1L);
    return Simulated.of(scenario, new Sample(monday, weeks, acts, 7)).trace();
  }

  private static String zone(Scenario scenario) {
    return scenario.life().home().getId();
  }

  /// What lies on dates: releases, a deadline to come, pages.
  private static List<Evidence> dates() {
    return List.of(
        piece(Kind.CONTEXT, Strength.STRONG, "calendar:deadline 3f2a9c01 1", "2026-04-08T18:00", 0),
        piece(Kind.CONTEXT, Strength.STRONG, "calendar:deadline 3f2a9c01 2", "2026-01-28T18:00", 0),
        piece(Kind.CONTEXT, Strength.STRONG, "github:release 3f2a9c01 3", "2026-02-18T12:00", 0),
        piece(Kind.PAGE, Strength.STRONG, "pager:page 3f2a9c01 4", "2026-03-04T03:10", 0),
        piece(Kind.PAGE, Strength.STRONG, "pager:page 3f2a9c01 5", "2026-03-04T03:40", 0));
  }

  private static Asked asked(String zone) {
    var leave = new DateRange(LocalDate.parse("2026-02-09"), LocalDate.parse("2026-02-14"));
    return new Asked(
        Window.ALL,
        TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC),
        ZoneId.of(zone),
        DaysOff.of(Map.of(LocalDate.parse("2026-04-03"), "Good Friday"), List.of(leave)));
  }

  private static Shown shown(Asked asked, Trace trace, Range range) {
    var answer = Answer.to(asked, trace);
    var report = Report.ofStore("longhaul 0.1.0", answer, "what was handed over");
    return new Shown(answer, report, range, null, List.of(), List.of(), false, "token");
  }

  static Duration timed(Runnable what) {
    long start = System.nanoTime();
    what.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
