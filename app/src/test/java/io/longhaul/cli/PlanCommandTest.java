package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plans on the command line. Oracle: sums by hand, for a simulated person who works from nine to
/// six on five days; the approved pages are in `examples/plan`.
class PlanCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
  private static final int WEEKS = 30;
  private static final int WIDTH = 80;

  @TempDir Path folder;

  @BeforeEach
  void evidence() throws IOException {
    var simulated =
        Simulated.of(
            Scenarios.named("9-18").orElseThrow(),
            new Sample(MONDAY.minusWeeks(WEEKS), WEEKS, 10, 4));
    Files.writeString(
        folder.resolve("me.jsonl"),
        simulated.trace().evidence().stream()
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining()));
  }

  private Call plan(String... words) {
    var arguments = new ArrayList<String>(List.of("plan"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--from", "me.jsonl", "--now", "2026-04-06T09:00+02:00"));
    return Call.in(folder, arguments.toArray(String[]::new));
  }

  private JsonNode json(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--json");
    var call = plan(all.toArray(String[]::new));
    assertThat(call.err()).isEmpty();
    return JsonMapper.shared().readTree(call.out());
  }

  @Test
  void fourTimetablesStandSideBySideInEightyColumns() {
    var call =
        plan("try", "996", "10-19 Mon-Fri from Monday", "free for 1 week, then 965", "four-day");
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(call.words())
        .contains("A 996")
        .contains("B 10-19 Mon-Fri from Monday")
        .contains("55 h a week over four weeks would be crossed");
    assertThat(
            call.out().lines().filter(line -> line.contains("hours  ")).findFirst().orElseThrow())
        .contains("60 a week", "45 a week", "0-40 a week", "32 a week");
  }

  @Test
  void thePageAndTheJsonSayTheSame() {
    var tried = json("try", "996").get("timetables").get(0);
    assertThat(tried.get("weeks").get(0).get("hours").asDouble()).isEqualTo(60);
    assertThat(tried.get("weeks").get(0).get("freeDays").asInt()).isEqualTo(1);
    assertThat(tried.get("hours").asString()).isEqualTo("more");
    assertThat(tried.get("balance").get(28).get("likely").asDouble()).isNegative();
    assertThat(tried.get("fatigue")).hasSizeBetween(23, 25);
    assertThat(tried.get("crossings").findValuesAsString("rule"))
        .contains("LongWeeks", "ReferencePeriod");
  }

  @Test
  void daysOffStayFree() {
    var weeks =
        json("try", "965", "--leave", "2026-04-06..2026-04-12")
            .get("timetables")
            .get(0)
            .get("weeks");
    assertThat(weeks.get(0).get("hours").asDouble()).isZero();
    assertThat(weeks.get(1).get("hours").asDouble()).isEqualTo(40);
  }

  /// Eight weeks from a Monday, 48 h each at the most: 100 h fit before the third Monday with 4 h
  /// missing, and no timetable does better.
  @Test
  void whatDoesNotFitIsSaid() {
    var call = plan("find", "--deadline", "paper=2026-04-20:100");
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(call.words())
        .contains("4 h are missing by paper on Mon 20 Apr")
        .contains("No timetable does better.")
        .contains("4 h less asked for")
        .contains("weeks of 50 h");
    var due = json("find", "--deadline", "paper=2026-04-20:100").get("deadlines").get(0);
    assertThat(due.get("missing").asDouble()).isEqualTo(4);
    assertThat(due.get("leastMissing").asDouble()).isEqualTo(4);
  }

  @Test
  void whatFitsIsSaid() {
    var found = json("find", "--deadline", "paper=2026-04-20:90", "--most-week", "46");
    assertThat(found.get("allowed").asBoolean()).isTrue();
    assertThat(found.get("concessions")).isEmpty();
    assertThat(found.get("weeks")).hasSize(2);
    double hours = 0;
    for (var week : found.get("weeks")) {
      assertThat(week.get("hours").asDouble()).isLessThanOrEqualTo(46);
      hours += week.get("hours").asDouble();
    }
    assertThat(hours).isGreaterThanOrEqualTo(90);
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(plan("find", "--weeks", "4", "--seed", "7").out())
        .isEqualTo(plan("find", "--weeks", "4", "--seed", "7").out());
  }

  @Test
  void whatIsTypedIsKept() {
    var found =
        json(
            "find",
            "--weeks",
            "2",
            "--begin",
            "10",
            "--between",
            "10-20",
            "--hours",
            "30",
            "--free-days",
            "3",
            "--guard",
            "12-13 daily",
            "--appointment",
            "2026-04-07:18-19");
    for (var day : found.get("days")) {
      for (var stretch : day.get("stretches").valueStream().map(JsonNode::asString).toList()) {
        int from = hour(stretch.split("-", -1)[0]);
        int until = hour(stretch.split("-", -1)[1]);
        assertThat(from).isGreaterThanOrEqualTo(10);
        assertThat(until).isLessThanOrEqualTo(20);
        assertThat(from < 13 && until > 12).isFalse();
      }
    }
    for (var week : found.get("weeks")) {
      assertThat(week.get("freeDays").asInt()).isGreaterThanOrEqualTo(3);
    }
  }

  private static int hour(String clock) {
    return Integer.parseInt(clock.split(":", -1)[0]);
  }

  @Test
  void aTaperIsAnAnalogyAndSaysSo() {
    var call = plan("taper", "2026-05-01");
    assertThat(call.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(call.words()).contains("analogy").contains("Nothing is claimed about performance");
    assertThat(json("taper", "2026-05-01", "--hours", "40").get("shapes")).hasSize(3);
  }

  @Test
  void withoutEnoughEvidenceTheWeekAloneIsShown() throws IOException {
    Files.writeString(folder.resolve("me.jsonl"), "");
    var call = plan("try", "996", "955");
    assertThat(call.exit()).isZero();
    assertThat(call.words())
        .contains("Without your own past: there is no act of yours")
        .contains("60 a week");
    assertThat(plan("try", "996 for 2 weeks, then 965").err()).contains("which need a past");
  }
}
