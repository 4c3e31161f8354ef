package io.longhaul.recovery;

import io.longhaul.day.Day;
import io.longhaul.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The work of a day as one duty, for the models that ask for nothing but its start and end. Of a
/// day with a long break in it, the parts before and after are two candidates.
///
/// - least: the longest part, from its first act to its last;
/// - likely: from the lead-in of the first act to the last act, without parts under an hour that a
///   long break sets apart, such as a page at night; from the usual start and to the usual end
///   where these lie near and reach further;
/// - most: all of it, with the margins on both sides.
///
/// @param date the day
record WorkSpan(LocalDate date, Duty least, Duty likely, Duty most) {
  /// From here on a break sets a part apart. Own choice.
  private static final Duration APART = Duration.ofHours(4);

  private static final int DAY_SECONDS = 24 * 60 * 60;
  private static final Duration SHORT = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /// A run of sessions without a long break.
  private record Part(Session first, Session last) {
    Duration seen() {
      return Duration.between(first.seen().start(), last.seen().end());
    }
  }

  static List<WorkSpan> of(List<Day> days, Optional<UsualDay> usual) {
    return days.stream().map(day -> of(day, usual)).toList();
  }

  private static WorkSpan of(Day day, Optional<UsualDay> usual) {
    var parts = parts(day);
    var longest = parts.getFirst();
    for (var part : parts) {
      longest = part.seen().compareTo(longest.seen()) > 0 ? part : longest;
    }
    var main = longest;
    var weighty =
        parts.stream()
            .filter(part -> part.equals(main) || part.seen().compareTo(SHORT) >= 0)
            .toList();
    var first = weighty.getFirst().first();
    var last = weighty.getLast().last();
    return new WorkSpan(
        day.date(),
        duty(main.first().seen().start(), main.first(), main.last().seen().end(), main.last()),
        duty(start(first, usual), first, end(last, usual), last),
        duty(
            day.first().seen().start().minus(day.first().before()),
            day.first(),
            day.last().seen().end().plus(day.last().after()),
            day.last()));
  }

  /// The usual start where it lies shortly before the likely one.
  private static Instant start(Session first, Optional<UsualDay> usual) {
    var likely = first.likelyStart();
    if (usual.isEmpty()) {
      return likely;
    }
    var clock = first.offset().localTime(likely).toLocalTime();
    var before = clockwise(usual.get().start(), clock);
    return before.compareTo(APART) < 0 ? likely.minus(before) : likely;
  }

  /// The usual end where it lies shortly after the last act.
  private static Instant end(Session last, Optional<UsualDay> usual) {
    var seen = last.seen().end();
    if (usual.isEmpty()) {
      return seen;
    }
    var after = clockwise(last.localEnd().toLocalTime(), usual.get().end());
    return after.compareTo(APART) < 0 ? seen.plus(after) : seen;
  }

  /// From one time of day on to the next moment that has the other.
  private static Duration clockwise(LocalTime from, LocalTime to) {
    return Duration.ofSeconds(
        Math.floorMod(to.toSecondOfDay() - from.toSecondOfDay(), DAY_SECONDS));
  }

  private static List<Part> parts(Day day) {
    var parts = new ArrayList<Part>();
    for (var session : day.sessions()) {
      var open = parts.isEmpty() ? null : parts.getLast();
      if (open != null
          && Duration.between(open.last().seen().end(), session.seen().start()).compareTo(APART)
              < 0) {
        parts.set(parts.size() - 1, new Part(open.first(), session));
      } else {
        parts.add(new Part(session, session));
      }
    }
    return parts;
  }

  private static Duty duty(Instant start, Session first, Instant end, Session last) {
    var latest = start.plus(Duty.LONGEST);
    var until = end.isAfter(latest) ? latest : end;
    var earliest = start.plus(SHORTEST);
    return new Duty(
        start.atOffset(first.offset().value()),
        (until.isBefore(earliest) ? earliest : until).atOffset(last.offset().value()));
  }

  /// The same duties without the time that the one before already has.
  static List<Duty> apart(List<Duty> duties) {
    var apart = new ArrayList<Duty>();
    Instant free = Instant.MIN;
    for (var duty : duties) {
      var start = duty.start().toInstant();
      var end = duty.end().toInstant();
      start = start.isBefore(free) ? free : start;
      end = end.isBefore(start.plus(SHORTEST)) ? start.plus(SHORTEST) : end;
      apart.add(new Duty(at(start, duty.start()), at(end, duty.end())));
      free = end;
    }
    return apart;
  }

  private static OffsetDateTime at(Instant instant, OffsetDateTime clock) {
    return instant.atOffset(clock.getOffset());
  }
}
