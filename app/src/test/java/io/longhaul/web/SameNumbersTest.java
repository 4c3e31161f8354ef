package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(terminal).contains(hours(json.get("hours").get("present")));
    assertThat(web).contains(hours(json.get("hours").get("present")));
    var nights = json.get("rest").get("nights");
    assertThat(web).contains(tenths(nights.get(nights.size() - 1).get("hours")));
  }

  /// What all three say in the same words.
  private static List<String> sentences(JsonNode json) {
    var sentences = new ArrayList<String>();
    sentences.add(words(json.get("answer").get("sentence").asString()));
    json.get("verdicts")
        .forEach(verdict -> sentences.add(words(verdict.get("sentence").asString())));
    return sentences;
  }

  /// `41 h (33 to 52)`, from the figures of the JSON.
  private static String hours(JsonNode hours) {
    return Math.round(hours.get("likely").asDouble())
        + " h ("
        + Math.round(hours.get("least").asDouble())
        + " to "
        + Math.round(hours.get("most").asDouble())
        + ")";
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
