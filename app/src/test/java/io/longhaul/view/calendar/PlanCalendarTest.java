package io.longhaul.view.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.plan.Bookings;
import io.longhaul.plan.Reserved;
import io.longhaul.time.Interval;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans as calendars. Oracles: ical4j, which reads and validates what is written here and shares
/// no code with it; RFC 5545 on the bytes; our own reader of calendars, which is made for those of
/// other programs.
class PlanCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

  @BeforeAll
  static void ical4jStaysOffline() {
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
  }

  private static Bookings booked(ZoneId zone, Reserved... reserved) {
    return Bookings.none("3f2a9c015e77aa01", zone)
        .followedBy(List.of(reserved), zone, LocalDate.EPOCH, NOW);
  }

  private static Reserved focus(String name, String from, String until) {
    var when = new Interval(Instant.parse(from), Instant.parse(until));
    var day = LocalDate.ofInstant(when.start(), ZoneOffset.UTC);
    return new Reserved(Reserved.Kind.FOCUS, day, 1, name, when);
  }

  private static Calendar parsed(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static List<CalendarComponent> events(Calendar calendar) {
    return calendar.<CalendarComponent>getComponents().stream()
        .filter(it -> it.getName().equals("VEVENT"))
        .toList();
  }

  private static String value(Component event, String name) {
    return event.getProperties().stream()
        .filter(it -> it.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Instant time(Component event, String name) {
    return event.getProperties().stream()
        .filter(it -> it.getName().equals(name))
        .map(it -> Instant.from(((DateProperty<?>) it).getDate()))
        .findFirst()
        .orElseThrow();
  }

  /// The two nights in which the clocks of Berlin change, and half a year without a change.
  private static Bookings acrossBothChanges() {
    return booked(
        BERLIN,
        focus("a", "2026-03-28T17:00:00Z", "2026-03-29T07:00:00Z"),
        focus("b", "2026-03-29T07:00:00Z", "2026-03-29T11:00:00Z"),
        focus("c", "2026-07-01T07:00:00Z", "2026-07-01T11:00:00Z"),
        // 02:30 and again 02:30
        focus("d", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
        focus("e", "2026-10-26T08:00:00Z", "2026-10-26T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Asia/Shanghai",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Pacific/Chatham",
        "UTC",
        "+05:30"
      })
  void anotherReaderFindsTheSameMomentsAndNothingWrong(String zone) throws Exception {
    var bookings = new Bookings("3f2a9c01", ZoneId.of(zone), acrossBothChanges().all());
    var text = PlanCalendar.of(bookings);
    var calendar = parsed(text);
    assertThat(calendar.validate(true).getEntries())
        .as("it names nobody as the organizer (docs/calendar.md)")
        .allMatch(entry -> entry.getMessage().endsWith("once: ORGANIZER"));
    var events = events(calendar);
    assertThat(events).hasSize(bookings.all().size());
    for (int i = 0; i < events.size(); i++) {
      var when = bookings.all().get(i).reserved().when();
      assertThat(time(events.get(i), "DTSTART")).isEqualTo(when.start());
      assertThat(time(events.get(i), "DTEND")).isEqualTo(when.end());
    }
    assertThat(PlanCalendar.read(text, ZoneId.of(zone), NOW).bookings()).isEqualTo(bookings);
  }

  /// Who does not know the zone by its name has the file's own description of it.
  @Test
  void theDescriptionOfTheZoneTellsTheSameMoments() {
    var bookings = acrossBothChanges();
    var text = PlanCalendar.of(bookings).replace("Europe/Berlin", "Nowhere/Known");
    var read = PlanCalendar.read(text, BERLIN, NOW);
    assertThat(read.rejected()).isEmpty();
    assertThat(read.bookings()).isEqualTo(bookings);
  }

  @Test
  void theRepeatedHourStandsInUtc() {
    assertThat(PlanCalendar.of(acrossBothChanges()))
        .contains("DTSTART;TZID=Europe/Berlin:20261025T023000\r\nDTEND:20261025T013000Z\r\n")
        .contains("DTSTART;TZID=Europe/Berlin:20260328T180000\r\n");
  }

  @Test
  void anEventSaysWhatItIsForAndNothingElse() throws Exception {
    var text =
        PlanCalendar.of(
            booked(BERLIN, focus("paper", "2026-04-06T07:00:00Z", "2026-04-06T11:00:00Z")));
    var event = events(parsed(text)).getFirst();
    assertThat(event.getProperties().stream().map(it -> it.getName() + ":" + it.getValue()))
        .containsExactly(
            "UID:focus-2026-04-06-1-3f2a9c015e77aa01@longhaul.plan",
            "DTSTAMP:20260320T080000Z",
            "LAST-MODIFIED:20260320T080000Z",
            "SEQUENCE:0",
            "DTSTART:20260406T090000",
            "DTEND:20260406T130000",
            "SUMMARY:Focus: paper",
            "STATUS:CONFIRMED",
            "CLASS:PRIVATE",
            "TRANSP:OPAQUE");
    assertThat(text).contains("METHOD:PUBLISH\r\n");
  }

  @Test
  void whatIsGoneIsCancelledUnderTheSameName() throws Exception {
    var first = booked(BERLIN, focus("", "2026-04-06T07:00:00Z", "2026-04-06T11:00:00Z"));
    var gone = first.followedBy(List.of(), BERLIN, LocalDate.EPOCH, NOW.plusSeconds(60));
    var event = events(parsed(PlanCalendar.of(gone))).getFirst();
    assertThat(value(event, "UID")).isEqualTo("focus-2026-04-06-1-3f2a9c015e77aa01@longhaul.plan");
    assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(event, "SEQUENCE")).isEqualTo("1");
    assertThat(value(event, "DTSTAMP")).isEqualTo("20260320T080100Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b,c\\d:e\"f",
        "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
        "\u0000\u001b[31m\u202e\u2028\ud800",
        "论文 🦉 ",
        "\\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
        " "
      })
  void aHostileNameStaysAName(String hostile) throws Exception {
    var name = PlanCalendar.name(hostile);
    var bookings = booked(BERLIN, focus(name, "2026-04-06T07:00:00Z", "2026-04-06T11:00:00Z"));
    var text = PlanCalendar.of(bookings);
    var events = events(parsed(text));
    assertThat(events).hasSize(1);
    assertThat(value(events.getFirst(), "SUMMARY"))
        .isEqualTo(PlanCalendar.title(bookings.all().getFirst().reserved()));
    assertThat(PlanCalendar.read(text, BERLIN, NOW).bookings()).isEqualTo(bookings);
    assertLines(text);
  }

  private static void assertLines(String text) {
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    for (var line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line);
    }
  }

  /// Lines of every length around the fold, of characters of one to four bytes.
  @Test
  void linesFoldAfter75OctetsNeverInsideACharacter() {
    for (var character : List.of("a", "é", "语", "🦉")) {
      for (int length = 0; length < 160; length++) {
        var words = character.repeat(length);
        var text = new CalendarLines().words("X-TEST", words).toString();
        assertThat(text.replace("\r\n ", "")).isEqualTo("X-TEST:" + words + "\r\n");
        for (var line : text.split("\r\n", -1)) {
          assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
      }
    }
    var exact = new CalendarLines().line("A", "b".repeat(73)).toString();
    assertThat(exact).doesNotContain("\r\n ");
    assertThat(new CalendarLines().line("A", "b".repeat(74)).toString()).contains("\r\n b\r\n");
  }

  @Test
  void damageIsRejectedAndTheRestIsRead() {
    var random = new Random(7);
    var text = PlanCalendar.of(acrossBothChanges());
    for (int run = 0; run < 300; run++) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var read = PlanCalendar.read(new String(bytes, StandardCharsets.UTF_8), BERLIN, NOW);
      assertThat(read.bookings().all()).hasSizeLessThanOrEqualTo(5);
    }
    var reversed =
        text.replace("DTEND;TZID=Europe/Berlin:20260701T130000", "DTEND:19700101T000000Z");
    var read = PlanCalendar.read(reversed, BERLIN, NOW);
    assertThat(read.rejected().getFirst().reason()).isEqualTo("it ends before it begins");
    assertThat(read.bookings().all()).hasSize(4);
  }

  /// Another program reorders properties, takes times to UTC and leaves out what it does not know.
  @Test
  void whatAnotherProgramMadeOfItIsTheSamePlan() {
    var own = new ArrayList<Reserved>();
    for (int day = 0; day < 20; day++) {
      var from = Instant.parse("2026-03-25T08:00:00Z").plus(Duration.ofDays(day));
      own.add(focus("x", from.toString(), from.plus(Duration.ofHours(4)).toString()));
    }
    var bookings = booked(BERLIN, own.toArray(Reserved[]::new));
    var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:other\n");
    for (var booking : bookings.all()) {
      var stamp = DateTimeText.utc(booking.reserved().when().start());
      var end = DateTimeText.utc(booking.reserved().when().end());
      text.append(
          "BEGIN:VEVENT\nSUMMARY:Focus: x\nDTEND:"
              + end
              + "\nDTSTART:"
              + stamp
              + "\nX-OTHER:1\nLAST-MODIFIED:20260320T080000Z\nUID:"
              + booking.reserved().id()
              + "-3f2a9c015e77aa01@longhaul.plan\nEND:VEVENT\n");
    }
    text.append("BEGIN:VEVENT\nUID:lunch\nDTSTART:20260406T100000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    var read = PlanCalendar.read(text.toString(), BERLIN, NOW);
    assertThat(read.bookings()).isEqualTo(bookings);
    assertThat(read.others()).isEqualTo(1);
  }

  /// Times in UTC, written apart from the class under test.
  private static final class DateTimeText {
    static String utc(Instant at) {
      return at.toString().replace("-", "").replace(":", "");
    }
  }
}
