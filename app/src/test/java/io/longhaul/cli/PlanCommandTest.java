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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// A calendar program that takes what is new or newer, written out: UID to (SEQUENCE, begin).
  private static Map<String, String> events(String calendar) {
    var events = new TreeMap<String, String>();
    var matcher =
        Pattern.compile("UID:(\\S+)\r\n.*?SEQUENCE:(\\d+)\r\nDTSTART[^:]*:(\\S+)", Pattern.DOTALL)
            .matcher(calendar);
    while (matcher.find()) {
      assertThat(events.put(matcher.group(1), matcher.group(2) + " " + matcher.group(3))).isNull();
    }
    return events;
  }

  @Test
  void aChangedPlanMovesItsEventsAndNeverDoublesThem() throws IOException {
    var file = folder.resolve("rest.ics");
    assertThat(find("--calendar", "rest.ics").err()).contains("0 moved, 0 cancelled");
    var first = Files.readString(file);
    assertThat(find("--calendar", "rest.ics").err()).contains("0 new, 0 moved");
    assertThat(Files.readString(file)).as("the same plan").isEqualTo(first);
    assertThat(find("--calendar", "rest.ics", "--begin", "10", "--free-days", "3").err())
        .contains("cancelled");
    var second = Files.readString(file);
    assertThat(events(second).keySet()).containsAll(events(first).keySet());
    assertThat(second).contains("STATUS:CANCELLED").contains("SEQUENCE:1");
    assertThat(events(first).get("focus-2026-04-07-1-" + planOf(first)))
        .startsWith("0 20260407T09");
    assertThat(events(second).get("focus-2026-04-07-1-" + planOf(first)))
        .startsWith("1 20260407T10");
  }

  private Call find(String... words) {
    return plan(
        Stream.concat(Stream.of("find", "--zone", "Europe/Berlin"), Stream.of(words))
            .toArray(String[]::new));
  }

  private static String planOf(String calendar) {
    var matcher = Pattern.compile("-([0-9a-f]{16}@longhaul.plan)").matcher(calendar);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /// Somebody who goes on as before, from 9 to 18 on weekdays: focus is kept, and what rest was
  /// cannot be told from acts alone.
  @Test
  void whatCameOfAPlanIsTold() throws IOException {
    var words = new String[] {"--first", "2026-03-16", "--now", "2026-03-16T07:00+01:00"};
    var call =
        Call.in(
            folder,
            Stream.concat(
                    Stream.of("plan", "find", "--from", "me.jsonl", "--calendar", "rest.ics"),
                    Stream.of(words))
                .toArray(String[]::new));
    assertThat(call.exit()).as(call.err()).isZero();
    var kept = plan("kept", "rest.ics");
    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(kept.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(kept.words()).contains("Focus: ", "kept", "cannot be told");
    for (var stretch : json("kept", "rest.ics").get("stretches")) {
      boolean isRest = stretch.get("kind").asString().equals("rest");
      assertThat(stretch.get("fate").asString())
          .isIn(isRest ? List.of("unknown", "eaten") : List.of("kept", "unknown"));
      assertThat(stretch.get("eatenBy").isEmpty())
          .isEqualTo(!stretch.get("fate").asString().equals("eaten"));
    }
  }

  @Test
  void nobodysFileIsReplaced() throws IOException {
    Files.writeString(folder.resolve("mine.ics"), "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    assertThat(plan("find", "--calendar", "mine.ics").err()).contains("is no calendar of a plan");
    assertThat(plan("find", "--calendar", "no/rest.ics").err()).contains("there is no folder");
    assertThat(plan("find", "--calendar", ".").err()).contains("is a folder");
    assertThat(plan("find", "--keep").err()).contains("--keep needs a store");
    assertThat(plan("kept").err()).contains("no plan is kept");
    assertThat(plan("kept", "mine.ics").err()).contains("holds no stretch of a plan");
    assertThat(plan("kept", "nothing.ics").err()).contains("cannot be read");
    assertThat(Files.readString(folder.resolve("mine.ics"))).hasSize(30);
  }

  @Test
  void theStoreKeepsAPlan() throws IOException {
    var add = Call.in(folder, "add", "lines", "me.jsonl", "--home", "home");
    assertThat(add.exit()).as(add.err()).isZero();
    var now = new String[] {"--home", "home", "--now", "2026-04-06T09:00+02:00"};
    assertThat(with(now, "plan", "calendar").err()).contains("no plan is kept yet");
    assertThat(with(now, "plan", "find", "--keep").err()).contains("kept ");
    var ahead = with(now, "plan", "calendar");
    assertThat(ahead.exit()).as(ahead.err()).isZero();
    assertThat(ahead.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(ahead.words()).contains("Your plan keeps", "Mon 6 Apr 09:00 - 13:00");
    with(now, "plan", "calendar", "rest.ics");
    var written = Files.readString(folder.resolve("rest.ics"));
    var again = with(now, "plan", "find", "--calendar", "rest.ics");
    assertThat(again.err()).contains("0 new, 0 moved, 0 cancelled");
    assertThat(Files.readString(folder.resolve("rest.ics"))).isEqualTo(written);
    var address = with(now, "plan", "calendar", "--address", "--port", "9000").out();
    assertThat(address)
        .matches("http://127\\.0\\.0\\.1:9000/subscription/[A-Za-z0-9_-]{43}\\.ics\\n");
    var renewed = with(now, "plan", "calendar", "--renew").out();
    assertThat(renewed).contains(":8080/subscription/").isNotEqualTo(address);
    assertThat(with(now, "plan", "kept").words()).contains("Nothing of the plan is over yet");
  }

  private Call with(String[] more, String... words) {
    return Call.in(folder, Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
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
