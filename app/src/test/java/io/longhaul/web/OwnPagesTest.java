package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.KeptTime;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goals, events, the brief and the kept plan on the web. Oracle: the JSON and the files of the
/// terminal on the same store at the same moment, and the store itself.
class OwnPagesTest {
  private static final Pattern CHOICE =
      Pattern.compile("name=\"([a-z-]+-[0-9a-f]{8})\"[^>]*> <span>([^<]*)</span>");

  private static final Duration LONGEST_SEARCH = Duration.ofMinutes(3);

  @TempDir Path folder;
  private Served served;

  @BeforeEach
  void start() throws Exception {
    var repository = RealChores.repository(folder.resolve("work"), "Ann");
    served = Served.in(folder);
    served.post("/connect", Map.of("folder", repository.toString()));
  }

  @AfterEach
  void stop() throws Exception {
    served.close();
  }

  private Store beside() throws Exception {
    return Store.open(served.home, Passphrase.NONE, InstantSource.fixed(Served.NOW));
  }

  private String terminal(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", served.home.folder().toString()));
    return RealChores.run(folder, Served.NOW, all.toArray(String[]::new));
  }

  private JsonNode json(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--json");
    return JsonMapper.shared().readTree(terminal(all.toArray(String[]::new)));
  }

  private String text(String path) throws IOException {
    return text(served.get(path));
  }

  private static String text(Served.Answered answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .body()
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static List<List<String>> rows(String csv) {
    return csv.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  private String sent(String path, Map<String, String> fields) throws IOException {
    var answer = served.post(path, fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("location").replaceAll("#.*", "");
  }

  @Test
  void goalsAreSetSeenRemovedAndSetAgain() throws Exception {
    assertThat(text("/plan/goals")).contains("No goal is set, so no week is held against one.");
    sent("/plan/goals/add", Map.of("goal", "One free day per week"));
    sent("/plan/goals/add", Map.of("goal", "", "example", "stop by 20:00 on 4 days of 5"));
    assertThat(sent("/plan/goals/add", Map.of("goal", "a free day a week")))
        .isEqualTo("/plan/goals?note=there");
    var goals = json("goal").get("goals");
    assertThat(goals).hasSize(2);
    // what a field holds after its first word has commas of its own
    var csv =
        rows(served.get("/plan/goals/goals.csv").body().replaceAll("\"(\\w+),[^\"]*\"", "$1"));
    var page = text("/plan/goals");
    for (int i = 0; i < goals.size(); i++) {
      var goal = goals.get(i);
      assertThat(page).contains(goal.get("goal").asString(), goal.get("repair").asString());
      for (int week = 0; week < goal.get("weeks").size(); week++) {
        var of = goal.get("weeks").get(week);
        assertThat(csv.get(week).getFirst()).isEqualTo(of.get("from").asString());
        assertThat(csv.get(week).get(1 + i)).startsWith(of.get("outcome").asString());
      }
    }
    assertThat(page)
        .contains("unknown, 1 day not told", "broken, 6 days against it")
        .doesNotContain("%", "streak", "score");
    var removed = sent("/plan/goals/1/remove", Map.of());
    assertThat(removed).isEqualTo("/plan/goals?removed=a+free+day+a+week");
    assertThat(text(removed)).contains("Removed: a free day a week. Undo");
    assertThat(text(removed)).as("loaded again").contains("Removed: a free day a week. Undo");
    assertThat(json("goal").get("goals")).hasSize(1);
    sent("/plan/goals/add", Map.of("goal", "a free day a week"));
    assertThat(json("goal").get("goals")).hasSize(2);
    assertThat(text(removed)).doesNotContain("Removed:");
    assertThat(served.post("/plan/goals/1/remove", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoGoalIsSaidInItsPlaceAndWeeksHaveTheirAddress() throws Exception {
    var wrong = sent("/plan/goals/add", Map.of("goal", "be <b>happier"));
    assertThat(served.get(wrong).body())
        .contains("That is not read as a goal", "value=\"be &lt;b>happier\"");
    sent("/plan/goals/add", Map.of("goal", "11 h between days"));
    assertThat(rows(served.get("/plan/goals/goals.csv?weeks=13").body())).hasSize(13);
    assertThat(text("/plan/goals?weeks=3")).contains("23 Mar").doesNotContain("16 Mar");
    for (var weeks : List.of("0", "14", "x", "-1")) {
      assertThat(served.get("/plan/goals?weeks=" + weeks).status()).isEqualTo(404);
    }
  }

  @Test
  void anEventIsMarkedComparedRemovedAndMarkedAgain() throws Exception {
    assertThat(text("/events")).contains("No event is marked, so nothing is compared.");
    sent("/events/mark", Map.of("name", "a rival's <release>", "date", "2026-03-09"));
    sent("/events/mark", Map.of("picked", "2026-04-05 scooped"));
    var events = json("shock").get("events");
    assertThat(events).hasSize(2);
    var page = text("/events");
    var said = terminal("shock").replaceAll("\\s+", " ");
    assertThat(page)
        .contains("a rival's <release>, Mon 9 Mar 2026", "8 weeks before", "No visible effect")
        .contains(
            "scooped, Sun 5 Apr 2026",
            "Cannot tell, since no trace reaches two weeks after it yet");
    var csv = rows(served.get("/events/effect-2026-03-09.csv").body());
    var effects = events.get(0).get("effects");
    assertThat(csv).hasSameSizeAs(effects);
    for (int i = 0; i < csv.size(); i++) {
      var of = effects.get(i);
      assertThat(csv.get(i).getFirst()).isEqualTo(of.get("facet").asString());
      int column = 1;
      for (var level : List.of("before", "after", "difference")) {
        for (var part : List.of("low", "likely", "high")) {
          assertThat(Double.parseDouble(csv.get(i).get(column++)))
              .isEqualTo(of.get(level).get(part).asDouble());
        }
      }
      assertThat(csv.get(i).get(column)).isEqualTo(of.get("otherDates").asString());
    }
    var hours = effects.get(0).get("before");
    var words =
        Math.round(hours.get("likely").asDouble())
            + " ("
            + Math.round(hours.get("low").asDouble())
            + " to "
            + Math.round(hours.get("high").asDouble())
            + ")";
    assertThat(page).contains(words);
    assertThat(said).contains(words);
    var removed =
        sent("/events/remove", Map.of("name", "a rival's <release>", "date", "2026-03-09"));
    assertThat(text(removed)).contains("Removed: Mon 9 Mar 2026 a rival's <release>. Undo");
    assertThat(json("shock").get("events")).hasSize(1);
    sent("/events/mark", Map.of("name", "a rival's <release>", "date", "2026-03-09"));
    assertThat(json("shock").get("events")).hasSize(2);
    var wrong = sent("/events/mark", Map.of("name", "x", "date", "2026-13-09"));
    assertThat(text(wrong)).contains("That is not marked: a date is written as 2026-03-03");
    assertThat(served.get("/events/effect-2026-01-01.csv").status()).isEqualTo(404);
  }

  @Test
  void aDateOfTheFieldIsPicked() throws Exception {
    Files.writeString(
        folder.resolve("notable_ai_models.csv"),
        "Model,Publication date\nFalcon-Q,2026-02-10\nFalcon-S,2026-12-01\n");
    terminal("add", "releases", folder.resolve("notable_ai_models.csv").toString());
    assertThat(served.get("/events").body()).contains("<option value=\"2026-02-10 ");
    var option =
        Pattern.compile("<option value=\"([^\"]+)\"").matcher(served.get("/events").body());
    assertThat(option.find()).isTrue();
    sent("/events/mark", Map.of("picked", option.group(1)));
    assertThat(json("shock").get("events").get(0).get("date").asString()).isEqualTo("2026-02-10");
    assertThat(served.get("/events").body()).doesNotContain("<option");
  }

  private Map<String, String> choices() throws IOException {
    var choices = new LinkedHashMap<String, String>();
    var match = CHOICE.matcher(served.get("/brief").body());
    while (match.find()) {
      choices.put(match.group(1), match.group(2));
    }
    return choices;
  }

  @Test
  void theBriefHoldsWhatWasChosenAndNothingElse() throws Exception {
    var choices = choices();
    assertThat(choices).hasSizeGreaterThan(5);
    assertThat(text("/brief")).contains("Nothing: no line is chosen and no word is written.");
    assertThat(served.get("/brief/brief.md").status()).isEqualTo(404);
    var wanted = choices.keySet().stream().filter(key -> key.startsWith("hours-")).findFirst();
    var fields = new LinkedHashMap<String, String>();
    fields.put(wanted.orElseThrow(), "on");
    fields.put("ask", "no pages at night & <i>no</i> Sunday");
    fields.put("alternative-2", "two weeks of 40 h");
    var address = sent("/brief", fields);
    assertThat(address).isEqualTo("/brief?lines=" + wanted.get()).doesNotContain("night");
    var markdown = served.get(address.replace("/brief?", "/brief/brief.md?"));
    assertThat(markdown.header("content-disposition"))
        .isEqualTo("attachment; filename=\"longhaul-brief.md\"");
    var page = served.get(address).body();
    var html = served.get(address.replace("/brief?", "/brief/brief.html?")).body();
    assertThat(text(address)).contains(markdown.body().replaceAll("\\s+", " "));
    terminal(
        "brief",
        "same.md",
        "--facts",
        "hours",
        "--ask",
        "no pages at night & <i>no</i> Sunday",
        "--alternative",
        "two weeks of 40 h",
        "--yes");
    assertThat(markdown.body()).isEqualTo(Files.readString(folder.resolve("same.md")));
    assertThat(html).contains("no pages at night &amp; &lt;i&gt;no&lt;/i&gt; Sunday");
    assertThat(html).doesNotContain("<script", "csrf", "ann@", "work</");
    var sheet = page.substring(page.indexOf("<article class=\"sheet\">"));
    sheet = sheet.substring(0, sheet.indexOf("</article>"));
    for (var choice : choices.entrySet()) {
      if (!choice.getKey().equals(wanted.get())) {
        assertThat(sheet).doesNotContain(choice.getValue());
        assertThat(html).doesNotContain(choice.getValue());
      }
    }
  }

  @Test
  void aLineThatReadsDifferentlyNowIsNotTakenForTheOneThatWasChosen() throws Exception {
    var key = choices().keySet().iterator().next();
    var other = key.substring(0, key.length() - 8) + "00000000";
    assertThat(text("/brief?lines=" + key + "." + other))
        .contains("1 line that you chose reads differently now");
    assertThat(served.post("/brief", Map.of("ask", "a".repeat(301))).status()).isEqualTo(400);
    sent("/brief", Map.of("ask", "one quiet week"));
    assertThat(text("/brief")).contains("one quiet week");
    served.post("/delete-all", Map.of("sure", "delete everything"));
    served.post("/demo", Map.of());
    assertThat(text("/brief")).doesNotContain("one quiet week");
  }

  /// A search with one deadline that does not fit, once it has ended.
  private void search() throws Exception {
    var begun =
        served.post(
            "/plan/find",
            Map.of("name-1", "paper", "date-1", "2026-04-27", "hours-1", "130", "most-week", "40"));
    long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
    while (served.get(begun.header("location")).body().contains("data-running=\"yes\"")) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.sleep(50);
    }
  }

  @Test
  void whatTheLastSearchSaysWouldHaveToGiveMayStandOnTheBrief() throws Exception {
    assertThat(choices().keySet()).noneMatch(key -> key.startsWith("concessions-"));
    search();
    assertThat(served.get("/brief/brief.md").status()).as("only when ticked").isEqualTo(404);
    var fields = new LinkedHashMap<String, String>();
    choices()
        .forEach((key, text) -> {
          if (key.startsWith("concessions-")) {
            fields.put(key, "on");
          }
        });
    assertThat(fields).hasSizeGreaterThan(2);
    var all = sent("/brief", fields).replace("/brief?", "/brief/brief.md?");
    terminal(
        "brief",
        "same.md",
        "--facts",
        "concessions",
        "--deadline",
        "paper=2026-04-27:130",
        "--most-week",
        "40",
        "--yes");
    assertThat(served.get(all).body()).isEqualTo(Files.readString(folder.resolve("same.md")));
    var one = fields.keySet().iterator().next();
    assertThat(served.get("/brief/brief.md?lines=" + one).body())
        .contains("130 h do not fit before Mon 27 Apr")
        .doesNotContain("paper", "weeks of");
    served.post("/delete-all", Map.of("sure", "delete everything"));
    served.post("/demo", Map.of());
    assertThat(choices().keySet()).noneMatch(key -> key.startsWith("concessions-"));
  }

  @Test
  void whatIsTakenFromTheDemoSaysThatItIsSimulated() throws Exception {
    var own = List.of("/load/balance.svg", "/load/balance.csv", "/week/week.svg", "/week/week.csv");
    for (var path : own) {
      assertThat(served.get(path).body()).as(path).doesNotContain("imulated");
    }
    served.post("/delete-all", Map.of("sure", "delete everything"));
    served.post("/demo", Map.of());
    var lines = "?lines=" + choices().keySet().iterator().next();
    assertThat(served.get("/brief/brief.md" + lines).body().lines().skip(2).findFirst())
        .contains("**Simulated.** These are the traces of a made-up person.");
    assertThat(served.get("/brief/brief.html" + lines).body())
        .contains("</h1>\n<p><b>Simulated.</b> These are the traces of a made-up person.</p>");
    for (var page : List.of("/load/balance", "/week/week", "/plan/goals/goals", "/plan/balance")) {
      assertThat(served.get(page + ".svg").body())
          .as(page)
          .containsPattern("<title[^>]*>Simulated: ");
      assertThat(served.get(page + ".csv").body()).as(page).matches("(?s)\"?Simulated: \\w.*");
    }
  }

  @Test
  void whereNothingCanBeToldThereIsNoBrief() throws Exception {
    served.post("/delete", Map.of("from", "2000-01-01", "until", "2026-04-05"));
    assertThat(text("/brief")).contains("No page can be put together");
    assertThat(served.get("/brief/brief.html").status()).isEqualTo(404);
    sent("/plan/goals/add", Map.of("goal", "a free day a week"));
    sent("/events/mark", Map.of("name", "scooped", "date", "2026-03-09"));
    assertThat(text("/plan/goals")).contains("unknown");
    assertThat(text("/events")).contains("Cannot tell, since fewer than four weeks");
  }

  private static KeptTime time(String kind, String from, String until) {
    var start = Instant.parse(from);
    var day = LocalDate.parse(from.substring(0, 10));
    return new KeptTime(kind, day, 1, "", start, Instant.parse(until), 0, start, false);
  }

  @Test
  void theKeptPlanSaysWhatTheTerminalSaysAndGivesItsCalendar() throws Exception {
    assertThat(text("/plan/kept")).contains("No plan is kept");
    assertThat(served.get("/plan/kept/plan.ics").status()).isEqualTo(404);
    assertThat(served.post("/plan/kept/renew", Map.of()).status()).isEqualTo(404);
    try (var store = beside()) {
      store.keep(
          new KeptPlan(
              "3f2a9c01",
              "Europe/Berlin",
              "",
              List.of(
                  time("focus", "2026-04-02T08:00:00Z", "2026-04-02T11:00:00Z"),
                  time("rest", "2026-04-02T15:00:00Z", "2026-04-03T06:00:00Z"),
                  time("rest", "2026-02-02T15:00:00Z", "2026-02-03T06:00:00Z"),
                  time("rest", "2026-04-07T18:00:00Z", "2026-04-08T06:00:00Z"))));
    }
    var json = json("plan", "kept");
    var page = text("/plan/kept");
    var all = text("/plan/kept?past=all");
    var said = terminal("plan", "kept").replaceAll("\\s+", " ");
    var headline = said.substring(said.indexOf("Rest:"), said.indexOf(" Rest Mon"));
    assertThat(page).contains(headline);
    for (var stretch : json.get("stretches")) {
      for (var eater : stretch.get("eatenBy")) {
        assertThat(all)
            .contains("by " + eater.get("times").asInt() + " " + eater.get("what").asString());
      }
    }
    assertThat(json.get("stretches").get(2).get("fate").asString()).isEqualTo("eaten");
    assertThat(page)
        .contains("Thu 2 Apr 10:00 - 13:00 3 h kept", "1 stretch until Wed 8 Apr 08:00")
        .contains("The last four weeks. All that is known")
        .doesNotContain("Mon 2 Feb");
    assertThat(all).contains("Mon 2 Feb 16:00");
    var calendar = served.get("/plan/kept/plan.ics");
    assertThat(calendar.header("content-type")).startsWith("text/calendar");
    var address = Pattern.compile("/subscription/[^< ]+\\.ics").matcher(page);
    assertThat(address.find()).isTrue();
    var bare = Map.of("Host", served.host());
    assertThat(served.send("GET", address.group(), bare, "").body()).isEqualTo(calendar.body());
    assertThat(sent("/plan/kept/renew", Map.of())).isEqualTo("/plan/kept?note=renewed");
    assertThat(served.send("GET", address.group(), bare, "").status()).isEqualTo(403);
    assertThat(served.get("/plan/kept/plan.ics").body()).isEqualTo(calendar.body());
  }

  @Test
  void theDemoHasSomethingOfEach() throws Exception {
    served.post("/delete-all", Map.of("sure", "delete everything"));
    served.post("/demo", Map.of());
    assertThat(text("/plan/goals")).contains("3 goals, each on its own");
    assertThat(text("/events")).contains("h (", "a week more, ", "than in the 8 weeks before");
    assertThat(text("/plan/kept")).contains("eaten", "by ");
    assertThat(choices()).isNotEmpty();
  }
}
