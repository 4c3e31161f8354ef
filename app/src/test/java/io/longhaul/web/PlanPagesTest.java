package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plans in the web app. Oracle: the JSON and the words of `longhaul plan` on the same store at the
/// same moment.
class PlanPagesTest {
  private static final Duration LONGEST_SEARCH = Duration.ofMinutes(3);

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    var repository = RealChores.repository(folder.resolve("work"), "Ann");
    served = Served.in(folder);
    served.post("/connect", Map.of("folder", repository.toString()));
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  private static String terminal(String... words) {
    var arguments = new ArrayList<String>(List.of("plan"));
    arguments.addAll(Arrays.asList(words));
    arguments.addAll(List.of("--home", served.home.folder().toString()));
    return RealChores.run(folder, Served.NOW, arguments.toArray(String[]::new));
  }

  private static JsonNode json(String... words) {
    var all = new ArrayList<>(Arrays.asList(words));
    all.add("--json");
    return JsonMapper.shared().readTree(terminal(all.toArray(String[]::new)));
  }

  private static String query(String... fields) {
    var query = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      query.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return "?" + String.join("&", query);
  }

  private static List<List<String>> rows(String csv) {
    return csv.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  @Test
  void whatIfHasTheFiguresOfTheJson() throws Exception {
    var texts = List.of("996", "10-19 Mon-Fri from Monday", "free for 1 week, then 965");
    var query = query("t1", texts.get(0), "t2", texts.get(1), "t3", texts.get(2));
    var tried = json("try", texts.get(0), texts.get(1), texts.get(2)).get("timetables");
    var balance = rows(served.get("/plan/balance.csv" + query).body());
    var hours = rows(served.get("/plan/hours.csv" + query).body());
    var free = rows(served.get("/plan/free-days.csv" + query).body());
    var fatigue = rows(served.get("/plan/fatigue.csv" + query).body());
    for (int i = 0; i < texts.size(); i++) {
      int column = i;
      var one = tried.get(i);
      int mornings = 0;
      for (var row : balance) {
        for (var morning : one.get("balance")) {
          if (morning.get("date").asString().equals(row.getFirst())) {
            mornings++;
            assertThat(Double.parseDouble(row.get(1 + 3 * column)))
                .isEqualTo(morning.get("likely").asDouble());
            assertThat(Double.parseDouble(row.get(2 + 3 * column)))
                .isEqualTo(morning.get("least").asDouble());
            assertThat(Double.parseDouble(row.get(3 + 3 * column)))
                .isEqualTo(morning.get("most").asDouble());
          }
        }
      }
      assertThat(mornings).isEqualTo(one.get("balance").size());
      for (int week = 0; week < one.get("weeks").size(); week++) {
        var of = one.get("weeks").get(week);
        assertThat(Double.parseDouble(hours.get(week).get(1 + column)))
            .isEqualTo(of.get("hours").asDouble());
        assertThat(Integer.parseInt(free.get(week).get(1 + column)))
            .isEqualTo(of.get("freeDays").asInt());
      }
      var days = fatigue.stream().filter(row -> !row.get(1 + column).isEmpty()).toList();
      assertThat(days).hasSize(one.get("fatigue").size());
      for (int day = 0; day < days.size(); day++) {
        var of = one.get("fatigue").get(day);
        assertThat(days.get(day).getFirst()).isEqualTo(of.get("date").asString());
        assertThat(Double.parseDouble(days.get(day).get(1 + column)))
            .isEqualTo(of.get("likely").asDouble());
      }
    }
  }

  @Test
  void whatIfSaysWhatTheTerminalSays() throws Exception {
    var page = words(served.get("/plan" + query("t1", "996", "t2", "four-day")).body());
    var terminal = terminal("try", "996", "four-day").replaceAll("\\s+", " ");
    for (var crossing : json("try", "996", "four-day").get("timetables").get(0).get("crossings")) {
      assertThat(page.toLowerCase(Locale.ROOT)).contains(crossing.get("line").asString());
    }
    assertThat(page).contains("60 a week", "32 a week");
    var lines = terminal.substring(terminal.indexOf(" B - "), terminal.indexOf(" A date is"));
    for (var sentence : lines.substring(5).split(" - ", -1)) {
      assertThat(page).contains(sentence.replaceAll(" Against.*", "").strip());
    }
  }

  @Test
  void everyStateOfWhatIfHasAnAddress() throws Exception {
    var picked = served.get("/plan" + query("t1", "965", "t2", "", "named-t2", "997"));
    assertThat(picked.status()).isEqualTo(303);
    assertThat(picked.header("location")).isEqualTo("/plan?t1=965&t2=997");
    var page = served.get(picked.header("location")).body();
    assertThat(page).contains("value=\"965\"", "value=\"997\"", "?t1=965&amp;t2=997");
    assertThat(served.get("/plan").body()).contains("value=\"965\"", "value=\"996\"");
    assertThat(served.get("/plan?t1=").body()).contains("Nothing is tried");
  }

  @Test
  void whatCannotBeReadIsSaidAndHidesNothingElse() throws Exception {
    var texts = List.of("<b>", "9-18 Mon-Fri from 2099-01-01", "965");
    var page =
        served.get("/plan" + query("t1", texts.get(0), "t2", texts.get(1), "t3", "965")).body();
    assertThat(page)
        .contains("A is not tried", "B is not tried", "begins too late", "aria-invalid=\"true\"")
        .contains("C: 965")
        .doesNotContain("<b>&", "<b></");
  }

  /// The state of a search once it has ended.
  private static String ended(String path) throws Exception {
    long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
    var page = served.get(path).body();
    while (page.contains("data-running=\"yes\"") && System.nanoTime() < until) {
      Thread.sleep(100);
      page = served.get(path).body();
    }
    assertThat(page).contains("data-running=\"no\"");
    return page;
  }

  @Test
  void aSearchFindsWhatTheTerminalFinds() throws Exception {
    var asked =
        Map.of(
            "name-1", "paper",
            "date-1", "2026-04-27",
            "hours-1", "130",
            "most-week", "40",
            "guard", "12-13 daily",
            "seed", "3");
    var begun = served.post("/plan/find", asked);
    assertThat(begun.status()).isEqualTo(303);
    var page = ended(begun.header("location"));
    String[] words = {
      "find",
      "--deadline",
      "paper=2026-04-27:130",
      "--most-week",
      "40",
      "--guard",
      "12-13 daily",
      "--seed",
      "3"
    };
    var found = json(words);
    assertThat(found.get("deadlines").get(0).get("missing").asDouble()).isPositive();
    var csv =
        rows(served.get(begun.header("location").replace("/find?", "/find/days.csv?")).body());
    int worked = 0;
    for (var row : csv) {
      for (var day : found.get("days")) {
        if (day.get("date").asString().equals(row.getFirst())) {
          worked++;
          assertThat(Double.parseDouble(row.get(1))).isEqualTo(day.get("hours").asDouble());
        }
      }
    }
    assertThat(worked).isEqualTo(found.get("days").size());
    var said = words(page);
    for (var concession : found.get("concessions")) {
      assertThat(said).contains(concession.get("words").asString());
    }
    var terminal = terminal(words).replaceAll("\\s+", " ");
    var headline = terminal.substring(0, terminal.indexOf(" Deadlines")).strip();
    assertThat(said).contains("are missing by paper").contains(headline);
    assertKeptAsByTheTerminal(begun.header("location").replace("/plan/find", ""), words);
    assertThat(said)
        .contains("longhaul plan find --deadline=paper=2026-04-27:130 --most-week=40")
        .contains("'--guard=12-13 daily' --seed=3");
  }

  /// Keeping the same plan once more, by the terminal, changes no byte of the calendar.
  private static void assertKeptAsByTheTerminal(String query, String... words) throws Exception {
    assertThat(served.post("/plan/find/keep", Map.of("query", "?other=1")).status()).isEqualTo(409);
    var kept = served.post("/plan/find/keep", Map.of("query", query));
    assertThat(kept.header("location")).isEqualTo("/plan/kept?note=planned");
    var calendar = served.get("/plan/kept/plan.ics").body();
    assertThat(calendar).contains("SUMMARY:Rest", "SUMMARY:Focus: paper");
    var all = new ArrayList<>(Arrays.asList(words));
    all.add("--keep");
    terminal(all.toArray(String[]::new));
    assertThat(served.get("/plan/kept/plan.ics").body()).isEqualTo(calendar);
  }

  /// The search begins when it has been looked at: no machine is too slow for that, or too fast.
  @Test
  void oneSearchGoesOnAtATimeAndCanBeEnded(@TempDir Path other) throws Exception {
    var held = new ArrayDeque<Runnable>();
    var asked = Map.of("name-1", "paper", "date-1", "2026-07-20", "hours-1", "500", "weeks", "16");
    try (var mine = Served.searching(held::add, other)) {
      mine.post("/connect", Map.of("folder", folder.resolve("work").toString()));
      var search = mine.post("/plan/find", asked).header("location");
      assertThat(search)
          .isEqualTo("/plan/find?name-1=paper&date-1=2026-07-20&hours-1=500&weeks=16");
      assertThat(mine.get(search.replace("find?", "find/found?")).body())
          .contains("data-running=\"yes\"", "Stop, and take the best so far");
      assertThat(mine.get(search).body())
          .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>");
      assertThat(mine.post("/plan/find", Map.of("weeks", "4")).status()).isEqualTo(409);
      assertThat(mine.post("/plan/find/stop", Map.of()).header("location")).isEqualTo(search);
      assertThat(held).hasSize(1);
      held.remove().run();
      assertThat(mine.get(search).body())
          .contains("data-running=\"no\"", "Ended by you; the best so far.");
      assertThat(mine.post("/plan/find", Map.of("weeks", "4")).status()).isEqualTo(303);
      assertThat(held).hasSize(1);
    }
  }

  @Test
  void whatCannotBeLookedForIsSaidInItsPlace() throws Exception {
    for (var asked :
        List.of(
            Map.of("most-week", "much"),
            Map.of("weeks", "17"),
            Map.of("guard", "@/etc/passwd"),
            Map.of("rest", "8"),
            Map.of("seed", "x"),
            Map.of("date-1", "2026-05-01"))) {
      var answer = served.post("/plan/find", asked);
      assertThat(answer.status()).as(asked.toString()).isEqualTo(303);
      assertThat(served.get(answer.header("location")).body())
          .as(asked.toString())
          .contains("That cannot be looked for:")
          .doesNotContain("data-running", "root:");
    }
  }

  @Test
  void aTaperHasTheFiguresOfTheJson() throws Exception {
    var taper = json("taper", "2026-05-01", "--days", "10", "--reduction", "41", "--hours", "50");
    var query = "?date=2026-05-01&days=10&reduction=41&hours=50";
    var rows = rows(served.get("/plan/taper/taper.csv" + query).body());
    assertThat(rows).hasSize(10);
    for (int shape = 0; shape < 3; shape++) {
      var hours = taper.get("shapes").get(shape).get("hours");
      for (int day = 0; day < rows.size(); day++) {
        assertThat(Double.parseDouble(rows.get(day).get(1 + shape)))
            .isEqualTo(hours.get(day).asDouble());
      }
    }
    assertThat(served.get("/plan/taper" + query).body())
        .contains("41 % less in all on the 10 days");
    for (var wrong : List.of("days=0", "reduction=101", "days=x", "hours=NaN")) {
      assertThat(served.get("/plan/taper?date=2026-05-01&" + wrong).body()).contains("no taper");
    }
  }

  @Test
  void aPersonOfWhomLittleIsKnownSeesWhatAWeekYields(@TempDir Path other) throws Exception {
    try (var mine = Served.in(other)) {
      var repository = RealChores.repository(other.resolve("work"), "Ann");
      mine.post("/connect", Map.of("folder", repository.toString()));
      mine.post("/delete", Map.of("from", "2000-01-01", "until", "2026-04-05"));
      assertThat(
              words(
                  mine.get("/plan" + query("t1", "996", "t2", "996 for 1 week, then 965")).body()))
          .contains("Without your own past", "60 a week", "B is not tried", "need a past");
      assertThat(mine.get("/plan/find").status()).isEqualTo(200);
      assertThat(mine.get("/plan/taper?date=2026-05-01").body()).contains("from 40.0 h a week");
    }
  }
}
