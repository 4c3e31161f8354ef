package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: sessions placed by hand, and the length that the report gives them.
class ActogramTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Test
  void aSessionOverMidnightGoesOnAtTheLeftOfTheNextRow() {
    var report =
        Someone.acting(
            "2026-03-02T22:00:00+01:00", "2026-03-02T23:30:00+01:00", "2026-03-03T01:00:00+01:00");
    assertThat(work(report))
        .containsExactly(
            new ClockBar(MONDAY, 22, 24, false), new ClockBar(MONDAY.plusDays(1), 0, 1, false));
    assertThat(Actogram.of(report).svg())
        .contains("Mon 2 Mar 2026, 22:00 to 24:00")
        .contains("Tue 3 Mar 2026, 00:00 to 01:00");
  }

  @Test
  void theLeadInOfASessionAfterMidnightReachesBackIntoTheDayBefore() {
    var report = Someone.acting("2026-03-03T00:10:00+01:00");
    assertThat(bars(report))
        .contains(
            new ClockBar(MONDAY, 24 - 20 / 60.0, 24, true),
            new ClockBar(MONDAY.plusDays(1), 0, 10 / 60.0, true));
  }

  @Test
  void aSessionThatEndsAtMidnightLeavesNothingInTheNextRow() {
    var report = Someone.acting("2026-03-02T22:30:00+01:00", "2026-03-03T00:00:00+01:00");
    assertThat(work(report)).containsExactly(new ClockBar(MONDAY, 22.5, 24, false));
  }

  @Test
  void aSessionOverAChangeOfTheClockKeepsItsLength() {
    var report =
        Someone.acting(
            "2026-03-28T23:30:00+01:00",
            "2026-03-29T00:45:00+01:00",
            "2026-03-29T03:15:00+02:00",
            "2026-03-29T04:30:00+02:00");
    double hours = work(report).stream().mapToDouble(bar -> bar.toHour() - bar.fromHour()).sum();
    var session = report.days().getFirst().sessions().getFirst();
    var seen =
        Duration.between(
            OffsetDateTime.parse(session.start()), OffsetDateTime.parse(session.end()));
    assertThat(hours).isCloseTo(4, within(1e-9)).isCloseTo(seen.toMinutes() / 60.0, within(1e-9));
    assertThat(work(report)).extracting(ClockBar::fromHour).containsExactly(23.5, 0.0);
  }

  @Test
  void aSingleActIsABarWithoutLengthAfterItsLeadIn() {
    assertThat(bars(Someone.acting("2026-03-02T12:00:00+01:00")))
        .containsExactly(new ClockBar(MONDAY, 11.5, 12, true), new ClockBar(MONDAY, 12, 12, false));
  }

  @Test
  void aNightThatReachesBeyondTheLastDayHasARowOfItsOwn() {
    var report =
        Someone.actingUntil(
            "2026-03-03T01:30:00+01:00", "2026-03-02T23:00:00+01:00", "2026-03-03T00:50:00+01:00");
    assertThat(report.period().until()).isEqualTo("2026-03-03");
    assertThat(Actogram.of(report).svg()).contains("Tue 3 Mar 2026, 00:00 to 00:50");
  }

  @Test
  void aSessionWhoseZoneIsUnknownIsMarkedBesideItsDayAndCounted() {
    var report = Someone.acting("2026-03-02T12:00:00+01:00", "2026-03-24T12:00:00+00:00");
    var chart = Actogram.of(report);
    assertThat(chart.svg())
        .contains("Tue 24 Mar 2026: 1 session, zone unknown")
        .contains("class=\"ring\"")
        .doesNotContain("Tue 24 Mar 2026, ")
        .doesNotContain("Tue 24 Mar 2026: not known");
    assertThat(chart.key())
        .extracting(Chart.Key::meaning)
        .contains("1 session not drawn, zone unknown");
    assertThat(chart.table().rows())
        .anySatisfy(row -> assertThat(row).startsWith("Tue 24 Mar 2026").endsWith("zone unknown"));
  }

  @Test
  void everyDayWithoutATraceIsHatchedAndOnlyThose() {
    var report = Someone.strained();
    var svg = Actogram.of(report).svg();
    var withTrace = report.days().stream().map(DayRow::date).toList();
    for (var date : Dates.of(report.period()).dates()) {
      var hatched = Figures.weekday(date) + ": not known";
      assertThat(svg.contains(hatched)).isNotEqualTo(withTrace.contains(date.toString()));
    }
  }

  private static List<ClockBar> bars(Report report) {
    return report.days().stream()
        .flatMap(day -> day.sessions().stream())
        .flatMap(session -> ClockBar.of(session).stream())
        .toList();
  }

  private static List<ClockBar> work(Report report) {
    return bars(report).stream().filter(bar -> !bar.leadIn()).toList();
  }
}
