package io.longhaul.source;

import io.longhaul.time.Offset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A moment as a trace tells it, and where the person's clock stood if it tells that.
///
/// @param at the moment
/// @param offset of the person's clock; `Z` and `+00:00` tell nothing
public record Moment(Instant at, Offset offset) {
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int LONGEST = 64;
  private static final long MILLIS = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /// ISO 8601 with `T` or a space, with or without seconds, fraction and offset.
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' '][XXXXX][XXXX][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  public Moment {
    if (at.isBefore(FIRST) || !at.isBefore(LAST)) {
      throw new IllegalArgumentException(at + " is no time of a trace");
    }
  }

  /// Reads ISO 8601. A time without an offset is read on the clock of the owner's zone.
  public static Moment of(@Nullable String text, Owner owner) throws Unusable {
    if (text == null || text.isBlank()) {
      throw new Unusable("it has no time");
    }
    if (text.length() > LONGEST) {
      throw new Unusable("its time cannot be read");
    }
    try {
      var parsed = ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime told
          ? of(told.toInstant(), offset(told.getOffset()))
          : local((LocalDateTime) parsed, owner);
    } catch (DateTimeParseException e) {
      throw new Unusable("its time cannot be read");
    }
  }

  /// Reads ISO 8601 with an offset; one without cannot be used.
  public static Moment withOffset(@Nullable String text) throws Unusable {
    return of(text, new Owner(List.of(), null, Instant.EPOCH));
  }

  /// A reading of the owner's clock. In the hour that a clock change repeats it is the earlier one,
  /// in the hour that is left out it is as much later as the clock went forward.
  public static Moment local(LocalDateTime time, Owner owner) throws Unusable {
    var zone = owner.zone();
    if (zone == null) {
      throw new Unusable("its time has no zone; say it with --zone ZONE");
    }
    try {
      var there = time.atZone(zone);
      return of(there.toInstant(), new Offset.Declared(there.getOffset()));
    } catch (DateTimeException e) {
      throw new Unusable("its time cannot be");
    }
  }

  /// A moment with what is known of the person's clock.
  public static Moment of(Instant at, Offset offset) throws Unusable {
    if (at.isBefore(FIRST) || !at.isBefore(LAST)) {
      throw new Unusable("its time lies before 1990 or after 2099");
    }
    return new Moment(at, offset);
  }

  /// Seconds since 1970, with a fraction; the zone is not told.
  public static Moment ofSeconds(double seconds) throws Unusable {
    if (!(Math.abs(seconds) < LAST.getEpochSecond())) {
      throw new Unusable("its time lies before 1990 or after 2099");
    }
    return ofMillis(Math.round(seconds * MILLIS));
  }

  /// Milliseconds since 1970; the zone is not told.
  public static Moment ofMillis(long millis) throws Unusable {
    return of(Instant.ofEpochMilli(millis), new Offset.Unknown());
  }

  /// Nanoseconds since 1970; the zone is not told.
  public static Moment ofNanos(long nanos) throws Unusable {
    return ofMillis(nanos / NANOS_PER_MILLI);
  }

  /// The same moment; where its trace tells no zone, it is read on the clock of the owner's, if
  /// that is known.
  public Moment orDeclaredBy(Owner owner) {
    var zone = owner.zone();
    return offset.isKnown() || zone == null
        ? this
        : new Moment(at, new Offset.Declared(zone.getRules().getOffset(at)));
  }

  /// The same moment on the clock of a zone that the trace names, such as `Europe/Berlin`; as it is
  /// where no such zone is known.
  public Moment in(@Nullable String zone) {
    if (zone == null || zone.length() > LONGEST) {
      return this;
    }
    try {
      return new Moment(at, Clock.told(ZoneId.of(zone).getRules().getOffset(at)));
    } catch (DateTimeException e) {
      return this;
    }
  }

  /// The same moment, where the clock that was read is that of a machine and not the person's.
  public Moment ofMachine() {
    return new Moment(at, new Offset.Unknown());
  }

  /// An offset that a trace tells; zero tells nothing, since machines keep UTC.
  private static Offset offset(ZoneOffset told) {
    return told.getTotalSeconds() == 0 ? new Offset.Unknown() : Clock.told(told);
  }
}
