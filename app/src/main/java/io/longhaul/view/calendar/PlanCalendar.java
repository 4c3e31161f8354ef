package io.longhaul.view.calendar;

import io.longhaul.evidence.Rejected;
import io.longhaul.plan.Booking;
import io.longhaul.plan.Bookings;
import io.longhaul.plan.Reserved;
import io.longhaul.source.calendar.PlanEvents;
import io.longhaul.time.Interval;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The stretches of a plan as a calendar (RFC 5545), and such a calendar read again.
///
/// A title says only what a stretch is for. `DTSTAMP` and `LAST-MODIFIED` are the moment of its
/// last change and `SEQUENCE` counts changes, so that who has it already takes what is newer and
/// nothing twice (RFC 5546, 2.1.5); the same plan gives the same bytes. Times stand on the plan's
/// clock with a description of it; where a reading would not tell the moment, and where the clock
/// has a fixed distance from UTC, in UTC.
public final class PlanCalendar {
  /// What the file says that it was written by.
  public static final String PROGRAM = "-//Longhaul//Plan//EN";

  private static final Pattern ID =
      Pattern.compile("(rest|focus)-(\\d{4}-\\d{2}-\\d{2})-(\\d{1,3})-([0-9a-f]{8,32})");
  private static final String FOCUS = "Focus";
  private static final String REST = "Rest";

  /// A title stays under the 64 characters that are read again, escapes among them.
  private static final int LONGEST_NAME = 26;

  private PlanCalendar() {}

  public static String of(Bookings bookings) {
    var lines = new CalendarLines();
    lines
        .line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", PROGRAM)
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .words("NAME", "Rest and focus")
        .words("X-WR-CALNAME", "Rest and focus")
        .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        .line("X-PUBLISHED-TTL", "PT1H");
    var zone = bookings.zone();
    boolean isRegion = !zone.getRules().isFixedOffset();
    if (isRegion) {
      lines.line("X-WR-TIMEZONE", zone.getId());
    }
    if (isRegion && !bookings.all().isEmpty()) {
      ZoneLines.write(zone, used(bookings), lines);
    }
    bookings.all().forEach(booking -> event(booking, bookings, lines));
    return lines.line("END", "VCALENDAR").toString();
  }

  private static Interval used(Bookings bookings) {
    return bookings.all().stream()
        .map(it -> it.reserved().when())
        .reduce(Interval::span)
        .orElseThrow();
  }

  private static void event(Booking booking, Bookings bookings, CalendarLines lines) {
    var reserved = booking.reserved();
    var changed = utc(booking.changed());
    lines
        .line("BEGIN", "VEVENT")
        .line("UID", reserved.id() + "-" + bookings.plan() + PlanEvents.DOMAIN)
        .line("DTSTAMP", changed)
        .line("LAST-MODIFIED", changed)
        .line("SEQUENCE", Integer.toString(booking.revision()));
    time("DTSTART", reserved.when().start(), bookings.zone(), lines);
    time("DTEND", reserved.when().end(), bookings.zone(), lines);
    lines
        .words("SUMMARY", title(reserved))
        .line("STATUS", booking.isCancelled() ? "CANCELLED" : "CONFIRMED")
        .line("CLASS", "PRIVATE")
        .line("TRANSP", "OPAQUE")
        .line("END", "VEVENT");
  }

  private static void time(String name, Instant moment, ZoneId zone, CalendarLines lines) {
    if (zone.getRules().isFixedOffset() || !ZoneLines.isTold(moment, zone)) {
      lines.line(name, utc(moment));
    } else {
      var local = LocalDateTime.ofInstant(moment, zone);
      lines.line(name + ";TZID=" + zone.getId(), ZoneLines.local(local));
    }
  }

  private static String utc(Instant moment) {
    return ZoneLines.local(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
  }

  /// `Rest`, `Focus`, `Focus: paper`.
  public static String title(Reserved reserved) {
    return switch (reserved.kind()) {
      case REST -> REST;
      case FOCUS -> reserved.name().isEmpty() ? FOCUS : FOCUS + ": " + reserved.name();
    };
  }

  /// A name as a title can hold it.
  public static String name(String text) {
    var shown = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
    int most = Math.min(LONGEST_NAME, shown.codePointCount(0, shown.length()));
    return shown.substring(0, shown.offsetByCodePoints(0, most)).strip();
  }

  /// A calendar that was read.
  ///
  /// @param bookings those of the first plan in it
  /// @param others events that are not of that plan
  public record Read(Bookings bookings, long others, List<Rejected> rejected) {
    public Read {
      rejected = List.copyOf(rejected);
    }
  }

  /// Reads what [#of] wrote, or what another program made of it.
  ///
  /// @param zone on whose clock times stand that tell none
  public static Read read(String name, InputStream stream, ZoneId zone, Instant now)
      throws IOException {
    var events = PlanEvents.read(name, stream, zone, now);
    var rejected = new ArrayList<>(events.rejected());
    var plan = "";
    var found = new ArrayList<Booking>();
    long others = events.others();
    for (var event : events.events()) {
      var id = ID.matcher(event.id());
      if (!id.matches()) {
        rejected.add(new Rejected(event.place(), "its name is none of a plan"));
        continue;
      }
      plan = plan.isEmpty() ? id.group(4) : plan;
      if (!plan.equals(id.group(4))) {
        others++;
        continue;
      }
      try {
        found.add(booking(id.group(1), LocalDate.parse(id.group(2)), id.group(3), event));
      } catch (DateTimeException | IllegalArgumentException e) {
        rejected.add(new Rejected(event.place(), "its name is none of a plan"));
      }
    }
    var own = events.zone() == null ? zone : events.zone();
    return new Read(new Bookings(plan.isEmpty() ? "00000000" : plan, own, found), others, rejected);
  }

  /// Reads what [#of] wrote.
  public static Read read(String text, ZoneId zone, Instant now) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return read("calendar", new ByteArrayInputStream(bytes), zone, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Booking booking(
      String kind, LocalDate day, String number, PlanEvents.PlanEvent event) {
    var prefix = FOCUS + ": ";
    var reserved =
        new Reserved(
            kind.equals("rest") ? Reserved.Kind.REST : Reserved.Kind.FOCUS,
            day,
            Integer.parseInt(number),
            event.title().startsWith(prefix) ? event.title().substring(prefix.length()) : "",
            event.when());
    return new Booking(reserved, event.revision(), event.changed(), event.isCancelled());
  }
}
