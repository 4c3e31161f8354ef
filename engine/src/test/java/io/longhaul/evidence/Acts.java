package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Evidence for tests, written as it happened.
public final class Acts {
  private static final List<Strength> STRENGTHS = List.of(Strength.values());

  private Acts() {}

  /// An act at a moment such as `2024-05-06T09:00+02:00`, whose offset the trace tells.
  public static Evidence at(String moment) {
    var parsed = OffsetDateTime.parse(moment);
    return at(parsed.toInstant(), new Offset.Told(parsed.getOffset()));
  }

  public static Evidence at(Instant instant, Offset offset) {
    return act(Interval.at(instant), offset, Strength.STRONG);
  }

  /// A stretch of work, with the offset of its start.
  public static Evidence from(String start, String end) {
    var parsed = OffsetDateTime.parse(start);
    return act(
        new Interval(parsed.toInstant(), OffsetDateTime.parse(end).toInstant()),
        new Offset.Told(parsed.getOffset()),
        Strength.STRONG);
  }

  /// An act at a moment such as `2024-05-06T09:00Z`, whose zone nobody knows.
  public static Evidence unknown(String moment) {
    return at(OffsetDateTime.parse(moment).toInstant(), new Offset.Unknown());
  }

  /// A call, as tools write it: without a zone.
  public static Evidence page(Instant at) {
    return new Evidence(
        Interval.at(at), new Offset.Unknown(), Kind.PAGE, Strength.STRONG, "test:page@" + at, null);
  }

  public static Evidence weak(Evidence act) {
    return act(act.when(), act.offset(), Strength.WEAK);
  }

  /// Acts every half hour from one full hour to another on the clock of a zone, both ends included;
  /// hours from 24 on lie on the next date.
  public static List<Evidence> day(LocalDate date, int fromHour, int toHour, ZoneId zone) {
    var acts = new ArrayList<Evidence>();
    for (int half = 2 * fromHour; half <= 2 * toHour; half++) {
      var at = date.atStartOfDay().plusMinutes(30L * half).atZone(zone).toInstant();
      acts.add(at(at, new Offset.Told(zone.getRules().getOffset(at))));
    }
    return acts;
  }

  /// The same on each date.
  public static List<Evidence> days(List<LocalDate> dates, int fromHour, int toHour) {
    return dates.stream()
        .flatMap(date -> day(date, fromHour, toHour, ZoneOffset.UTC).stream())
        .toList();
  }

  /// The same on some days in a row, from a date on.
  public static List<Evidence> run(LocalDate from, int days, int fromHour, int toHour) {
    return days(from.datesUntil(from.plusDays(days)).toList(), fromHour, toHour);
  }

  /// Acts and stretches of all strengths in clusters over some days, in one offset, in no order.
  public static List<Evidence> random(RandomGenerator random, Instant from, int days, int count) {
    var acts = new ArrayList<Evidence>();
    var offset = new Offset.Told(ZoneOffset.ofHours(random.nextInt(-11, 13)));
    var at = from;
    for (int i = 0; i < count; i++) {
      at =
          i % 6 == 0
              ? from.plusSeconds(random.nextLong(days * 86_400L))
              : at.plusSeconds(random.nextLong(9_000));
      var length = random.nextInt(5) == 0 ? random.nextLong(7_200) : 0;
      acts.add(
          act(
              new Interval(at, at.plusSeconds(length)),
              offset,
              STRENGTHS.get(random.nextInt(STRENGTHS.size()))));
    }
    return acts;
  }

  public static Trace trace(List<Evidence> evidence) {
    return Trace.of(evidence, List.of());
  }

  public static Trace trace(Evidence... evidence) {
    return trace(List.of(evidence));
  }

  /// The same acts, later.
  public static List<Evidence> shifted(List<Evidence> acts, Duration by) {
    return acts.stream()
        .map(act ->
            act(
                new Interval(act.when().start().plus(by), act.when().end().plus(by)),
                act.offset(),
                act.strength()))
        .toList();
  }

  private static Evidence act(Interval when, Offset offset, Strength strength) {
    var kind = when.duration().isZero() ? Kind.INSTANT : Kind.INTERVAL;
    return new Evidence(
        when, offset, kind, strength, "test:" + when.start() + "/" + when.end(), null);
  }
}
