package io.longhaul.view;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.project.ProjectRhythm;
import io.longhaul.simulate.Timetable;
import io.longhaul.source.git.GitReading;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Simulated people and the reports about them, made the way the program makes them.
final class Someone {
  static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
  static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-20T16:00:00Z");
  private static final LocalDate FIRST_MONDAY = LocalDate.parse("2025-06-02");
  private static final int WEEKS = 42;

  private Someone() {}

  /// Works 9 to 18, Monday to Friday.
  static Report steady() {
    return report(worked(FIVE_DAYS, 9, 9, 14));
  }

  /// Works 9 to 21 on six days, in a project of ten.
  static Report nineNineSix() {
    return report(worked(SIX_DAYS, 9, 12, 16), project(10));
  }

  /// Worked 9 to 19 on five days, and for seven weeks 10 to 1 at night on every day.
  static Report strained() {
    int calm = WEEKS - 7;
    var before = timetable(FIVE_DAYS, 9, 10, 14).trace(FIRST_MONDAY, calm, new Random(5));
    var after =
        timetable(EVERY_DAY, 10, 15, 22)
            .trace(FIRST_MONDAY.plusWeeks(calm), WEEKS - calm, new Random(6));
    var both = Stream.of(before, after).flatMap(trace -> trace.evidence().stream()).toList();
    return report(Trace.of(both, List.of()));
  }

  /// Works 10 to 19, and every trace is stored in UTC.
  static Report storedInUtc() {
    return report(
        new Timetable(FIVE_DAYS, LocalTime.of(10, 0), Duration.ofHours(9), ZONE, true, 10)
            .trace(FIRST_MONDAY, WEEKS, new Random(3)));
  }

  /// Leaves hardly a trace.
  static Report thin() {
    return report(timetable(FIVE_DAYS, 9, 9, 0.25).trace(FIRST_MONDAY, WEEKS, new Random(4)));
  }

  static Report nobody() {
    return report(Trace.EMPTY);
  }

  /// Acts at the given times, asked about at noon (UTC) of the next day.
  static Report acting(String... times) {
    var last = OffsetDateTime.parse(times[times.length - 1]);
    return actingUntil(last.toLocalDate().plusDays(1) + "T12:00:00Z", times);
  }

  /// Acts at the given times, asked about at a moment.
  static Report actingUntil(String now, String... times) {
    var acts = Arrays.stream(times).map(OffsetDateTime::parse).map(Someone::act).toList();
    var moment = OffsetDateTime.parse(now).toInstant();
    return report(Trace.of(acts, List.of()), moment, Optional.empty());
  }

  /// Works 9 to 18, and hands over evidence lines.
  static Report byLines() {
    var asked = new Asked(Window.ALL, NOW, null);
    var answer = Answer.to(asked, worked(FIVE_DAYS, 9, 9, 14));
    return Report.of("longhaul 0.1.0", answer, null, null);
  }

  /// Works 9 to 18, with input that could not be used.
  static Report rejecting(String place, String reason) {
    var trace = worked(FIVE_DAYS, 9, 9, 14);
    return report(new Trace(trace.evidence(), List.of(new Rejected(place, reason))));
  }

  private static Evidence act(OffsetDateTime time) {
    var offset =
        time.getOffset().getTotalSeconds() == 0
            ? new Offset.Unknown()
            : new Offset.Told(time.getOffset());
    var at = Interval.at(time.toInstant());
    return new Evidence(at, offset, Kind.INSTANT, Strength.STRONG, "act:" + time, null);
  }

  private static Trace worked(Set<DayOfWeek> days, int start, int hours, double actsPerDay) {
    return timetable(days, start, hours, actsPerDay).trace(FIRST_MONDAY, WEEKS, new Random(1));
  }

  private static Timetable timetable(Set<DayOfWeek> days, int start, int hours, double actsPerDay) {
    return new Timetable(
        days, LocalTime.of(start, 0), Duration.ofHours(hours), ZONE, false, actsPerDay);
  }

  private static Optional<ProjectRhythm> project(int contributors) {
    var traces =
        IntStream.range(0, contributors)
            .mapToObj(i ->
                timetable(i % 3 == 0 ? SIX_DAYS : FIVE_DAYS, 8 + i % 4, 9 + i % 3, 9)
                    .trace(FIRST_MONDAY, WEEKS, new Random(100 + i)))
            .toList();
    return ProjectRhythm.of(traces);
  }

  private static Report report(Trace trace) {
    return report(trace, Optional.empty());
  }

  private static Report report(Trace trace, Optional<ProjectRhythm> project) {
    return report(trace, NOW, project);
  }

  private static Report report(Trace trace, Instant now, Optional<ProjectRhythm> project) {
    var answer = Answer.to(new Asked(Window.ALL, now, null), trace);
    var count = new GitReading.Count(2, 12_345, 67, 1, true);
    return Report.of("longhaul 0.1.0", answer, count, ProjectParagraph.of(project));
  }
}
