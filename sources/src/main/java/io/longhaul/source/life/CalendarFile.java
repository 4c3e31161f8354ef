package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Meetings as an iCalendar file, with a birthday that is none.
final class CalendarFile {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarFile() {}

  static String of(Doings doings) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Longhaul//simulated//EN");
    int number = 0;
    for (var meeting : doings.meetings()) {
      event(text, meeting, number++);
    }
    if (!doings.meetings().isEmpty()) {
      birthday(text, doings.meetings().getFirst().when().start());
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void event(StringBuilder text, Doings.Meeting meeting, int number) {
    var answer = meeting.declined() ? "DECLINED" : "ACCEPTED";
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + number + "@sim.example.org");
    line(text, "DTSTAMP:" + UTC.format(meeting.when().start()));
    line(text, "DTSTART:" + UTC.format(meeting.when().start()));
    line(text, "DTEND:" + UTC.format(meeting.when().end()));
    line(text, "SUMMARY:simulated meeting " + number);
    line(text, "ORGANIZER:mailto:chair@example.org");
    line(text, "ATTENDEE;PARTSTAT=" + answer + ":mailto:" + LifeFiles.ADDRESS);
    line(text, "STATUS:CONFIRMED");
    line(text, "TRANSP:OPAQUE");
    line(text, "END:VEVENT");
  }

  private static void birthday(StringBuilder text, Instant day) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:birthday@sim.example.org");
    line(text, "DTSTAMP:" + UTC.format(day));
    line(text, "DTSTART;VALUE=DATE:" + DATE.format(day));
    line(text, "SUMMARY:simulated birthday");
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
