package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreHome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The terminal, the JSON and the pages say the same. Oracle: each other, on one store at one
/// moment.
class SameNumbersTest {
  @TempDir Path folder;

  @Test
  void everyFigureThatAppearsTwiceIsTheSameEverywhere() throws Exception {
    var repository = RealChores.repository(folder.resolve("work"), "Ann");
    try (var served = Served.in(folder)) {
      served.post("/connect", Map.of("folder", repository.toString()));
      assertSame(served);
      served.post(
          "/day/2026-03-29/correction",
          Map.of("what", "was-working", "from", "10:00", "until", "16:00"));
      assertSame(served);
    }
  }

  /// Goals, events and the plan that is kept: the figures of the JSON stand in the terminal and on
  /// the page. `OwnPagesTest` compares the downloads row by row.
  @Test
  void goalsEventsAndTheKeptPlanSayTheSame() throws Exception {
    try (var served = Served.demo(folder)) {
      // the demo lies in a folder of its own: the same year in a store that the terminal opens
      var home = StoreHome.in(folder.resolve("same"));
      try (var store = Store.openOrCreate(home, Passphrase.NONE, InstantSource.fixed(Served.NOW))) {
        Demo.layOut(store, Served.NOW);
      }
      var figures = new ArrayList<String>();
      for (var goal : told(home, "goal").get("goals")) {
        figures.add(goal.get("goal").asString());
        figures.add(goal.get("repair").asString());
        goal.get("weeks").forEach(week -> figures.add(week.get("outcome").asString()));
      }
      assertIn(served, home, figures, "/plan/goals", "goal");
      figures.clear();
      for (var event : told(home, "shock").get("events")) {
        figures.add(event.get("name").asString());
        for (var effect : event.get("effects")) {
          boolean isHours = effect.get("facet").asString().equals("hours");
          figures.add(range(effect.get("before"), isHours));
          figures.add(range(effect.get("after"), isHours));
        }
      }
      // two events, hours and free days: the demo's acts are too few to tell its nights
      assertThat(figures).hasSize(10);
      assertIn(served, home, figures, "/events", "shock");
      figures.clear();
      for (var stretch : told(home, "plan", "kept").get("stretches")) {
        for (var eater : stretch.get("eatenBy")) {
          figures.add("by " + eater.get("times").asInt() + " " + eater.get("what").asString());
        }
      }
      assertThat(figures).hasSizeGreaterThan(5);
      assertIn(served, home, figures, "/plan/kept", "plan", "kept");
    }
  }

  private JsonNode told(StoreHome home, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--json");
    return JsonMapper.shared().readTree(said(home, all));
  }

  private String said(StoreHome home, List<String> words) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("--home", home.folder().toString()));
    return RealChores.run(folder, Served.NOW, all.toArray(String[]::new));
  }

  private void assertIn(
      Served served, StoreHome home, List<String> figures, String path, String... command)
      throws Exception {
    var page = words(text(served.get(path).body()));
    var terminal = words(said(home, List.of(command)));
    for (var figure : figures) {
      assertThat(page).as(path).contains(figure);
      assertThat(terminal).as(path).contains(figure);
    }
  }

  /// `52 (47 to 57)`: whole hours, tenths of days.
  private static String range(JsonNode range, boolean isHours) {
    var form = isHours ? "%.0f (%.0f to %.0f)" : "%.1f (%.1f to %.1f)";
    UnaryOperator<Double> rounded = value -> isHours ? (double) Math.round(value) : value;
    return String.format(
        Locale.ROOT,
        form,
        rounded.apply(range.get("likely").asDouble()),
        rounded.apply(range.get("low").asDouble()),
        rounded.apply(range.get("high").asDouble()));
  }

  private void assertSame(Served served) throws Exception {
    var home = served.home.folder().toString();
    var terminal = words(RealChores.run(folder, Served.NOW, "--home", home, "--all-lines"));
    var json =
        JsonMapper.shared().readTree(RealChores.run(folder, Served.NOW, "--home", home, "--json"));
    var pages = new StringBuilder();
    for (var page : Pages.navigation()) {
      pages.append(text(served.get("/" + page.name() + "?range=all").body()));
    }
    var web = words(pages.toString());
    for (var sentence : sentences(json)) {
      assertThat(terminal).contains(sentence);
      assertThat(web).contains(sentence);
    }
    assertThat(terminal).contains(hours(json.at("/hours/present")));
    assertThat(web).contains(hours(json.at("/hours/present")));
    for (var week : json.get("weeks")) {
      if (week.get("hours").isObject()) {
        assertThat(terminal).contains(whole(week.get("hours"), " (", "-") + ")");
        assertThat(web).contains(exact(week.get("hours")));
      }
    }
    for (var row : ownNormal(json)) {
      assertThat(terminal).contains(row);
      assertThat(web).contains(row);
    }
    for (var figure : rest(json.get("rest"))) {
      assertThat(terminal).contains(figure);
      assertThat(web).contains(figure);
    }
    var nights = json.at("/rest/nights");
    assertThat(web).contains(tenths(nights.get(nights.size() - 1).get("hours")));
    assertThat(terminal)
        .contains(
            String.format(
                Locale.ROOT,
                "%,d acts of yours on %d days",
                json.at("/basis/acts").asInt(),
                json.at("/basis/activeDays").asInt()));
  }

  /// What all three say in the same words.
  private static List<String> sentences(JsonNode json) {
    var sentences = new ArrayList<String>();
    sentences.add(words(json.at("/answer/sentence").asString()));
    if (json.at("/regime/told").asBoolean()) {
      sentences.add(words(json.at("/regime/sentence").asString()));
    }
    for (var verdict : json.get("verdicts")) {
      for (var part : List.of("sentence", "evidence", "source", "effect", "counter")) {
        sentences.add(words(verdict.get(part).asString()));
      }
    }
    json.at("/outlook/remedies").forEach(it -> sentences.add(words(it.get("sentence").asString())));
    return sentences;
  }

  /// Rest and free days, in the words of the terminal, from the figures of the JSON.
  private static List<String> rest(JsonNode rest) {
    return List.of(
        "Between days usually " + rest.get("usualHours").asDouble() + " h",
        "the shortest at most " + rest.at("/shortest/hours/most").asDouble() + " h",
        "Under 11 h for certain after "
            + rest.get("nightsUnder11h").asInt()
            + " of "
            + rest.get("observedNights").asInt()
            + " days",
        "at most "
            + rest.get("daysWithoutTrace").asInt()
            + " of "
            + rest.get("observedDays").asInt()
            + " (no act proves work on them)",
        rest.get("streakDays").asInt()
            + " now, "
            + rest.get("longestStreakDays").asInt()
            + " at most in this time",
        rest.at("/offHours/from").asString() + " to " + rest.at("/offHours/until").asString());
  }

  /// The rows of the own normal that are known, from the figures of the JSON.
  private static List<String> ownNormal(JsonNode json) {
    var rows = new ArrayList<String>();
    for (var figure : json.get("ownNormal")) {
      var past = figure.at("/sixtyDays/middle");
      if (figure.get("now").isObject() && past.isObject()) {
        UnaryOperator<String> form = form(figure.get("quantity").asString());
        rows.add(
            figure.get("name").asString()
                + " "
                + form.apply(figure.at("/now/likely").asString())
                + " "
                + form.apply(past.get("least").asString())
                + "-"
                + form.apply(past.get("most").asString()));
      }
    }
    assertThat(rows).hasSizeGreaterThan(3);
    return rows;
  }

  private static UnaryOperator<String> form(String quantity) {
    return switch (quantity) {
      case "hours" -> hours -> String.valueOf(Math.round(Double.parseDouble(hours)));
      case "start", "end" ->
          hours -> {
            long minutes = Math.round(Double.parseDouble(hours) * 60);
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
          };
      default -> UnaryOperator.identity();
    };
  }

  /// `41.2 h 33.0 to 52.4`
  private static String exact(JsonNode hours) {
    return hours.get("likely").asDouble()
        + " h "
        + hours.get("least").asDouble()
        + " to "
        + hours.get("most").asDouble();
  }

  private static String whole(JsonNode hours, String open, String dash) {
    return Math.round(hours.get("likely").asDouble())
        + open
        + Math.round(hours.get("least").asDouble())
        + dash
        + Math.round(hours.get("most").asDouble());
  }

  /// `41 h (33 to 52)`, from the figures of the JSON.
  private static String hours(JsonNode hours) {
    return whole(hours, " h (", " to ") + ")";
  }

  private static String tenths(JsonNode hours) {
    return hours.get("likely").asDouble()
        + " h, at least "
        + hours.get("least").asDouble()
        + ", at most "
        + hours.get("most").asDouble();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
