package io.longhaul.simulate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A made-up year of an AI engineer, for looking at the program without traces of one's own: an
/// office year, a launch of eight weeks on six days, two weeks off, calm, and six weeks that grow
/// again. Beside commits it has meetings, calls, jobs that run unattended, deadlines and leave.
public final class DemoYear {
  /// Where it takes place.
  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static final int WEEKS = 52;
  private static final int ACTS_A_DAY = 12;
  private static final long SEED = 7;

  private static final Set<DayOfWeek> FIVE = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> SIX = EnumSet.range(MONDAY, SATURDAY);

  private static final Life LIFE =
      Life.of(
              ZONE.getId(),
              Phase.of(FIVE, "9:30-12:30 13:30-18:00", Names.NONE),
              Phase.of(SIX, "9:30-13:00 14:00-18:30 19:30-22:30", Names.NONE).lasting(8),
              Phase.leave(2),
              Phase.of(FIVE, "10:00-13:00 14:00-18:30", Names.NONE).lasting(8),
              Phase.of(SIX, "9:30-13:00 14:00-19:00 20:00-21:30", Names.NONE).lasting(6))
          .with(new Life.OnCall(6, 0.5));
  private static final Scenario ENGINEER =
      new Scenario(
          "demo",
          "an AI engineer before and after a launch",
          LIFE,
          Habits.ORDINARY.withAgents(0.2, 0.25, 0.5),
          Claim.HOURS);

  private DemoYear() {}

  /// The year that ends now.
  public static Trace until(Instant now) {
    var zone = ZONE;
    var today = now.atZone(zone).toLocalDate();
    var from = today.with(TemporalAdjusters.previousOrSame(MONDAY)).minusWeeks(WEEKS - 1L);
    var trace = Simulated.of(ENGINEER, new Sample(from, WEEKS, ACTS_A_DAY, SEED)).trace();
    var pieces =
        new ArrayList<>(
            trace.evidence().stream().filter(piece -> !piece.when().end().isAfter(now)).toList());
    for (var date : daysWithActs(pieces)) {
      around(date, zone).stream()
          .filter(piece -> !piece.when().end().isAfter(now))
          .forEach(pieces::add);
    }
    pieces.addAll(plans(today, zone));
    return Trace.of(pieces, trace.rejected());
  }

  private static Set<LocalDate> daysWithActs(List<Evidence> pieces) {
    var dates = new TreeSet<LocalDate>();
    pieces.stream().filter(Evidence::isProof).forEach(p -> dates.add(p.localTime().toLocalDate()));
    return dates;
  }

  /// Meetings of that day, and a job of its night.
  private static List<Evidence> around(LocalDate date, ZoneId zone) {
    var pieces = new ArrayList<Evidence>();
    if (FIVE.contains(date.getDayOfWeek())) {
      pieces.add(meeting(date, LocalTime.of(10, 30), Duration.ofMinutes(30), zone));
    }
    switch (date.getDayOfWeek()) {
      case TUESDAY, THURSDAY ->
          pieces.add(meeting(date, LocalTime.of(15, 0), Duration.ofMinutes(60), zone));
      case MONDAY, WEDNESDAY, FRIDAY ->
          pieces.add(
              piece(
                  date,
                  LocalTime.of(22, 30),
                  Duration.ofHours(8),
                  zone,
                  Kind.MACHINE,
                  "jobs:job - job"));
      case SATURDAY, SUNDAY -> {}
    }
    return pieces;
  }

  private static Evidence meeting(LocalDate date, LocalTime at, Duration length, ZoneId zone) {
    return piece(date, at, length, zone, Kind.INTERVAL, "calendar:meeting - meeting");
  }

  private static List<Evidence> plans(LocalDate today, ZoneId zone) {
    var noon = LocalTime.NOON;
    var moment = Duration.ZERO;
    return List.of(
        piece(today.minusWeeks(16), noon, moment, zone, Kind.CONTEXT, "releases:release - launch"),
        piece(today.plusDays(19), noon, moment, zone, Kind.CONTEXT, "deadlines:deadline - paper"),
        piece(
            today.plusDays(33),
            LocalTime.MIDNIGHT,
            Duration.ofDays(5),
            zone,
            Kind.REST,
            "calendar:leave - leave"));
  }

  private static Evidence piece(
      LocalDate date, LocalTime at, Duration length, ZoneId zone, Kind kind, String ref) {
    var start = date.atTime(at).atZone(zone);
    var exclusion =
        switch (kind) {
          case INSTANT, INTERVAL, PAGE, SLEEP, REST, PLANNED, CONTEXT -> null;
          case MACHINE -> Exclusion.MACHINE;
        };
    return new Evidence(
        new Interval(start.toInstant(), start.toInstant().plus(length)),
        new Offset.Told(start.getOffset()),
        kind,
        Strength.STRONG,
        // two acts of a day are one where their names are; a date of the field has its own
        kind == Kind.CONTEXT ? ref : ref + "@" + date,
        exclusion);
  }
}
