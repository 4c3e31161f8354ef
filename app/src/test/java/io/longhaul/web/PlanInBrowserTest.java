package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;

/// The calendar of `examples/plan` as a calendar in a browser draws it. Oracle: ical4j reads the
/// file, FullCalendar draws it in Chromium; neither shares code with what wrote it. What it shows
/// is compared with the times on the clock that stand in the file.
class PlanInBrowserTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Path FILE =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent())
          .resolve("examples/plan/rest.ics");
  private static final String LIBRARY =
      "META-INF/resources/webjars/fullcalendar/6.1.9/index.global.min.js";

  private static final String DRAW =
      """
      ([view, date, events]) => {
        document.body.innerHTML = '<div id="calendar"></div>';
        new FullCalendar.Calendar(document.getElementById('calendar'), {
          initialView: view, initialDate: date, events, firstDay: 1, height: 'auto',
          eventTimeFormat: {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'},
        }).render();
      }
      """;

  private static final String SHOWN =
      """
      () => {
        let day = '';
        const rows = [];
        document.querySelectorAll('.fc-list-day, .fc-list-event').forEach((row) => {
          day = row.dataset.date || day;
          if (row.classList.contains('fc-list-event')) {
            const time = row.querySelector('.fc-list-event-time').textContent;
            const title = row.querySelector('.fc-list-event-title').textContent;
            rows.push(day + ' ' + time + ' ' + title);
          }
        });
        return rows;
      }
      """;

  /// One stretch of the plan, on the clock.
  private record Stretch(LocalDateTime from, LocalDateTime until, String title) {
    /// A row for each day that it touches; a time that begins and ends alike stands once.
    Stream<String> rows() {
      return from.toLocalDate()
          .datesUntil(until.minusNanos(1).toLocalDate().plusDays(1))
          .map(day -> day + " " + time(day) + " " + title);
    }

    private String time(LocalDate day) {
      var midnight = day.atStartOfDay();
      if (from.isBefore(midnight) && midnight.plusDays(1).isBefore(until)) {
        return "all-day";
      }
      var start = TIME.format(from.isBefore(midnight) ? midnight : from);
      var end = TIME.format(midnight.plusDays(1).isBefore(until) ? midnight : until);
      return start.equals(end) ? start : start + " - " + end;
    }
  }

  @Test
  void eachStretchStandsOnItsDayAtItsHour() throws Exception {
    var text = Files.readString(FILE);
    try (var onlooker = new Onlooker(Path.of("target", "calendar"))) {
      var options = Onlooker.sized(Onlooker.WIDE, ColorScheme.LIGHT).setTimezoneId(BERLIN.getId());
      var context = onlooker.context(options);
      var said = new ArrayList<String>();
      context.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
      var page = context.newPage();
      page.setContent("<!DOCTYPE html><html lang='en'><body></body></html>");
      page.addScriptTag(new Page.AddScriptTagOptions().setContent(library()));
      var events = events(text);
      page.evaluate(DRAW, List.of("listYear", "2026-03-16", events));
      assertThat((List<?>) page.evaluate(SHOWN))
          .map(Object::toString)
          .containsExactlyInAnyOrderElementsOf(
              written(text).stream().flatMap(Stretch::rows).toList());
      page.evaluate(DRAW, List.of("timeGridWeek", "2026-03-16", events));
      onlooker.picture(page, "/plan", "week");
      assertThat(said).isEmpty();
      assertThat(onlooker.complaints).isEmpty();
    }
  }

  private static String library() throws Exception {
    try (var in =
        Objects.requireNonNull(
            PlanInBrowserTest.class.getClassLoader().getResourceAsStream(LIBRARY))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// As ical4j reads them.
  private static List<Map<String, String>> events(String text) throws Exception {
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    return calendar.<CalendarComponent>getComponents().stream()
        .filter(it -> it.getName().equals("VEVENT"))
        .map(it ->
            Map.of(
                "start", time(it, "DTSTART"),
                "end", time(it, "DTEND"),
                "title", it.getProperty("SUMMARY").orElseThrow().getValue()))
        .toList();
  }

  private static String time(CalendarComponent event, String name) {
    var property = (DateProperty<?>) event.getProperty(name).orElseThrow();
    return Instant.from(property.getDate()).toString();
  }

  /// As they stand in the file.
  private static List<Stretch> written(String text) {
    var found = new ArrayList<Stretch>();
    var lines = text.lines().toList();
    for (int i = lines.indexOf("BEGIN:VEVENT"); i < lines.size(); i++) {
      if (lines.get(i).startsWith("DTSTART;")) {
        var title =
            lines.stream()
                .skip(i)
                .filter(it -> it.startsWith("SUMMARY:"))
                .findFirst()
                .orElseThrow();
        found.add(
            new Stretch(
                clock(lines.get(i)),
                clock(lines.get(i + 1)),
                title.substring(title.indexOf(':') + 1)));
      }
    }
    return found;
  }

  private static LocalDateTime clock(String line) {
    return LocalDateTime.parse(
        line.substring(line.indexOf(':') + 1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
  }
}
