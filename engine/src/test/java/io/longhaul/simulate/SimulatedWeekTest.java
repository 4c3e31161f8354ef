package io.longhaul.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The last week of four of every scenario, as text. Oracle: what somebody has looked at and
/// approved. `-Dlonghaul.approve=write` writes it anew, to be looked at again.
class SimulatedWeekTest {
  private static final Path APPROVED = Path.of("src/test/resources/io/longhaul/simulate/weeks.txt");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Test
  void aWeekOfEveryScenarioIsWhatWasApproved() throws IOException {
    var text = Scenarios.all().stream().map(SimulatedWeekTest::week).collect(Collectors.joining());
    if ("write".equals(System.getProperty("longhaul.approve"))) {
      Files.createDirectories(APPROVED.getParent());
      Files.writeString(APPROVED, text);
    }
    assertThat(text).isEqualTo(Files.readString(APPROVED));
  }

  private static String week(Scenario scenario) {
    var simulated = Simulated.of(scenario, new Sample(MONDAY, 4, 5, 996));
    var days = simulated.truth().days();
    return scenario.name()
        + ": "
        + scenario.title()
        + "\n"
        + days.subList(days.size() - 7, days.size()).stream()
            .map(day -> day(day, simulated))
            .collect(Collectors.joining());
  }

  private static String day(DayTruth day, Simulated simulated) {
    var zone = simulated.truth().zoneOn(day.date());
    var from = day.date().atTime(4, 0).atZone(zone).toInstant();
    var until = day.date().plusDays(1).atTime(4, 0).atZone(zone).toInstant();
    var traces =
        simulated.trace().evidence().stream()
            .filter(piece -> new Interval(from, until).contains(piece.at()))
            .map(piece -> trace(piece, zone))
            .collect(Collectors.joining(" "));
    return "  %s %02d %s%s%s%s%s\n"
        .formatted(
            day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT),
            day.date().getDayOfMonth(),
            day.kind().word(),
            stretches(" ", day.shift(), zone),
            stretches(" called ", day.calls(), zone),
            stretches(" sleep ", day.sleep(), zone),
            traces.isEmpty() ? "" : " | " + traces);
  }

  private static String stretches(String word, List<Interval> stretches, ZoneId zone) {
    return stretches.isEmpty()
        ? ""
        : word
            + stretches.stream()
                .map(s -> clock(s.start(), zone) + "-" + clock(s.end(), zone))
                .collect(Collectors.joining(" "));
  }

  private static String trace(Evidence piece, ZoneId zone) {
    var exclusion = piece.exclusion();
    return clock(piece.at(), zone)
        + switch (piece.strength()) {
          case STRONG -> "";
          case MEDIUM -> "m";
          case WEAK -> "w";
        }
        + (piece.offset().isKnown() ? "" : "?")
        + (exclusion == null ? "" : "(" + exclusion.word() + ")");
  }

  private static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }
}
