package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.verdict.Pace;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Rules;
import io.longhaul.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What known schedules yield, and the page that shows it, `docs/schedules.md`. Oracle: the order
/// in which people put these schedules, and what each line says of hours that are laid down
/// exactly.
class SchedulesPageTest {
  private static final Path PAGE = Path.of("../docs/schedules.md");
  private static final Path PICTURE = Path.of("../docs/schedules.svg");
  private static final String BEGIN = "<!-- schedules: written by SchedulesPageTest -->\n";
  private static final String END = "<!-- end of schedules -->\n";
  private static final String FROM_TRACES = "<!-- traces: written by SchedulesPageTest -->\n";
  private static final String END_OF_TRACES = "<!-- end of traces -->\n";
  private static final boolean WRITE = "write".equals(System.getProperty("longhaul.approve"));
  private static final int PEOPLE = 20;
  private static final int WEEKS = 26;
  private static final double ACTS_A_DAY = 10;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 29);

  /// The simulated person who lives by each schedule, in traces.
  private static final Map<String, String> SCENARIOS =
      Map.of(
          "four-day",
          "four-day",
          "955",
          "9-17",
          "965",
          "9-18",
          "14-22",
          "14-22",
          "nights",
          "22-06",
          "996",
          "996",
          "997",
          "997",
          "002",
          "002");

  @Test
  void ordinaryAndShiftedHoursCrossNoLine() {
    for (var name : List.of("four-day", "955", "965", "14-22", "nights")) {
      assertThat(named(name).crossed()).as(name).isEmpty();
    }
  }

  @Test
  void whatIsWorseCrossesMore() {
    var counts =
        List.of("955", "965", "996", "997", "002").stream()
            .map(name -> named(name).crossed().size())
            .toList();
    assertThat(counts).isSorted().startsWith(0);
    assertThat(named("996").crossed()).isNotEmpty();
    assertThat(named("997").crossed()).containsAll(named("996").crossed());
    assertThat(named("002").crossed()).containsAll(named("997").crossed());
    assertThat(named("9-to-1").crossed())
        .containsAll(named("996").crossed())
        .extracting(Rule::name)
        .contains("ShortRest");
  }

  @Test
  void fatigueRisesWithTheHoursAndWithTheNight() {
    assertThat(List.of("955", "965", "996", "997", "9-to-1", "002"))
        .extracting(name -> named(name).fatigue())
        .isSorted();
    assertThat(named("nights").fatigue()).isGreaterThan(named("14-22").fatigue());
  }

  @Test
  void thePageSaysWhatTheSchedulesYield() throws IOException {
    approve(PAGE, BEGIN, END, table());
    var picture = SchedulesPicture.of(Schedule.ALL, Rules.all().size());
    if (WRITE) {
      Files.writeString(PICTURE, picture);
    }
    assertThat(Files.readString(PICTURE)).isEqualTo(picture);
  }

  @Test
  void thePageSaysWhatTracesOfThemYield() throws IOException {
    var rows =
        new StringBuilder("| schedule | strained | steady | unclear | lines that were told |\n");
    rows.append("|---|---|---|---|---|\n");
    for (var schedule : Schedule.ALL) {
      var scenario = SCENARIOS.get(schedule.name());
      if (scenario != null) {
        rows.append(traced(schedule, scenario));
      }
    }
    approve(PAGE, FROM_TRACES, END_OF_TRACES, rows.toString());
  }

  private static void approve(Path file, String begin, String end, String text) throws IOException {
    var page = Files.readString(file);
    int from = page.indexOf(begin) + begin.length();
    int until = page.indexOf(end);
    assertThat(until).isGreaterThanOrEqualTo(from);
    if (WRITE) {
      Files.writeString(file, page.substring(0, from) + text + page.substring(until));
    } else {
      assertThat(page.substring(from, until)).isEqualTo(text);
    }
  }

  private static String table() {
    var rows = new StringBuilder();
    rows.append(
            "| schedule | hours a week | free days | rest between days | longest rest of the week")
        .append(" | highest fatigue index | lines crossed |\n|---|---|---|---|---|---|---|\n");
    for (var schedule : Schedule.ALL) {
      var kept = KeptUp.of(schedule.plan());
      rows.append(
          String.format(
              Locale.ROOT,
              "| **%s**: %s | %.0f | %d | %s | %s | %.0f | %s |\n",
              schedule.name(),
              schedule.words(),
              kept.hoursAWeek(),
              kept.freeDays(),
              hours(kept.shortestRest().orElseThrow()),
              hours(kept.weeklyRest().orElseThrow()),
              kept.fatigue(),
              lines(kept.crossed())));
    }
    return rows.toString();
  }

  private static String hours(Duration duration) {
    return String.format(Locale.ROOT, "%.1f h", duration.toMinutes() / 60.0).replace(".0 h", " h");
  }

  private static String lines(List<Rule> crossed) {
    return crossed.isEmpty()
        ? "none"
        : crossed.stream().map(Rule::line).collect(Collectors.joining("; "));
  }

  private static String traced(Schedule schedule, String name) {
    var scenario = Scenarios.named(name).orElseThrow();
    var paces = new TreeMap<Pace, Integer>();
    var told = new TreeMap<String, Integer>();
    for (int seed = 0; seed < PEOPLE; seed++) {
      var from = TODAY.minusWeeks(WEEKS);
      var simulated = Simulated.of(scenario, new Sample(from, WEEKS, ACTS_A_DAY, seed));
      var now = TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      var answer = Answer.to(new Asked(Window.ALL, now, null), simulated.trace());
      paces.merge(answer.pace(), 1, Integer::sum);
      answer.verdicts().stream()
          .map(Verdict::rule)
          .forEach(rule -> told.merge(rule, 1, Integer::sum));
    }
    var lines = new ArrayList<String>();
    for (var rule : Rules.all()) {
      if (told.containsKey(rule.name())) {
        lines.add(rule.name() + " " + told.get(rule.name()));
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s |\n",
        schedule.name(),
        paces.getOrDefault(Pace.STRAINED, 0),
        paces.getOrDefault(Pace.STEADY, 0),
        paces.getOrDefault(Pace.UNCLEAR, 0) + paces.getOrDefault(Pace.CANNOT_TELL, 0),
        lines.isEmpty() ? "none" : String.join(", ", lines));
  }

  private static KeptUp named(String name) {
    return KeptUp.of(Schedule.named(name).orElseThrow().plan());
  }
}
