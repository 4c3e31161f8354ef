package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Oracle: the rules that every page keeps, whoever it is about; each is written to `target/pages`
/// too, to be looked at.
class PagesTest {
  private static final int MOST_BYTES = 300 * 1024;
  private static final int MOST_MILLIS = 50;

  private static final List<Page> PAGES =
      List.of(
          new LoadPage(), new CalendarPage(), new DayPage(), new RhythmPage(), new VerdictsPage());

  static Stream<Arguments> everything() {
    var few = Lives.corrected(Lives.on(Lives.fewDays(Range.TWELVE_WEEKS), "2026-03-03"));
    var people =
        List.of(
            Arguments.of("few-days", few),
            Arguments.of("crunch-4w", Lives.twoYears(Range.FOUR_WEEKS)),
            Arguments.of("crunch-12w", Lives.on(Lives.twoYears(Range.TWELVE_WEEKS), "2026-03-04")),
            Arguments.of("crunch-year", Lives.twoYears(Range.YEAR)),
            Arguments.of("crunch-all", Lives.twoYears(Range.ALL)),
            Arguments.of("997-12w", Lives.nineNineSeven(Range.TWELVE_WEEKS)),
            Arguments.of("six-weeks-all", Lives.sixWeeks(Range.ALL)),
            Arguments.of("utc-year", Lives.storedInUtc(Range.YEAR)),
            Arguments.of("sparse-year", Lives.sparse(Range.YEAR)),
            Arguments.of("ended-12w", Lives.endedLongAgo(Range.TWELVE_WEEKS)),
            Arguments.of("nobody-12w", Lives.nobody(Range.TWELVE_WEEKS)));
    var plain =
        PAGES.stream()
            .flatMap(
                page -> people.stream().map(who -> Arguments.of(page, who.get()[0], who.get()[1])));
    var own =
        Map.of(
            "own-few-days", few,
            "own-six-weeks", Lives.sixWeeks(Range.USUAL),
            "own-nobody", Lives.nobody(Range.USUAL));
    return Stream.concat(
        plain,
        own.entrySet().stream()
            .flatMap(who ->
                OwnPages.of(who.getValue()).stream()
                    .map(page ->
                        Arguments.of(
                            page,
                            who.getKey() + page.getClass().getSimpleName(),
                            who.getValue()))));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("everything")
  void everyPageKeepsTheRules(Page page, String who, Shown shown) {
    Framed.write(page.name() + "-" + who, page, shown);
    var main = page.main(shown);
    assertThat(main.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    // the one thing of these pages that HTML writes shorter
    var whole = main.replace("\" checked/>", "\" checked=\"checked\"/>");
    assertThat(Tags.parsed("<main>" + whole + "</main>")).isNotNull();
    assertThat(main).doesNotContain("NaN", "Infinity", "null", "javascript:", "<script", "<style");
    assertThat(Tags.all("<[^>]*\\s(on\\w+|style|src|srcset)=", main)).isEmpty();
    assertThat(main.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http:", "https:", "//");
    namesAreThereOnceAndReferencesHaveTheirNames(main);
    headingsDescendStepByStep(main);
  }

  private static void namesAreThereOnceAndReferencesHaveTheirNames(String main) {
    var names = Tags.all("\\sid=\"([^\"]+)\"", main);
    assertThat(names).doesNotHaveDuplicates();
    var references = new ArrayList<>(Tags.all("href=\"#([^\"]+)\"", main));
    references.addAll(Tags.all("url\\(#([^)]+)\\)", main));
    Tags.all("aria-labelledby=\"([^\"]+)\"", main)
        .forEach(list -> references.addAll(List.of(list.split(" ", -1))));
    assertThat(names).containsAll(references);
  }

  private static void headingsDescendStepByStep(String main) {
    var levels = Tags.all("<h([1-6])", main).stream().map(Integer::valueOf).toList();
    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("everything")
  void everyChartHasItsWordsItsTableAndItsFiles(Page page, String who, Shown shown) {
    var main = page.main(shown);
    for (var figure : Tags.all("(?s)<figure(.*?)</figure>", main)) {
      assertThat(figure)
          .containsPattern("role=\"img\" aria-labelledby=\"([\\w-]+)-title \\1-desc\"")
          .containsPattern("<title id=\"[\\w-]+-title\">[^<]+</title>")
          .containsPattern("<desc id=\"[\\w-]+-desc\">[^<]+</desc>")
          .contains(".svg", ".csv");
    }
    for (var each : page.drawings(shown)) {
      var graph = (Graph) each;
      assertThat(Tags.parsed(graph.svg())).isNotNull();
      assertThat(graph.svg()).doesNotContain("NaN", "Infinity");
      var lines = graph.csv().lines().toList();
      assertThat(lines).hasSize(graph.sheet().rows().size() + 1);
      assertThat(main)
          .containsPattern(
              graph.isDrawn() ? "id=\"" + graph.name() + "-title\"" : "nothing|Cannot tell");
      if (graph.isDrawn()) {
        assertThat(graph.plot()).isNotNull();
        assertThat(graph.instead()).isNull();
        assertThat(graph.key()).isNotEmpty();
      } else {
        assertThat(graph.instead()).isNotBlank();
      }
    }
  }

  @Test
  void aTableHasARowForEachDayOfItsChart() {
    var shown = Lives.twoYears(Range.TWELVE_WEEKS);
    int past = 83;
    int ahead = 28;
    var load = new LoadPage().main(shown);
    assertThat(Tags.table(load, "Base and Recent of each day")).hasSize(past + ahead);
    assertThat(Tags.all("<a href=\"/day/[^\"]*\" tabindex=\"-1\">", load)).hasSize(past);
    var rhythm = new RhythmPage().main(shown);
    assertThat(Tags.table(rhythm, "Sessions of each day")).hasSize(past + 1);
    assertThat(Tags.table(rhythm, "Rest after each day")).hasSize(past + 1);
    var calendar = new CalendarPage().main(shown);
    assertThat(Tags.table(calendar, "Days of 2026")).hasSize(31 + 28 + 20);
    assertThat(Tags.table(calendar, "Days of 2025")).hasSize(5);
  }

  @Test
  void theSamePageHasTheSameBytesInEveryLanguage() {
    var shown = Lives.fewDays(Range.ALL);
    var usual = Locale.getDefault();
    for (var page : PAGES) {
      var main = page.main(shown);
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(page.main(shown)).isEqualTo(main);
      } finally {
        Locale.setDefault(usual);
      }
    }
  }

  @Test
  void twoYearsAreDrawnInTime() throws IOException {
    var measured = new StringBuilder();
    var shown = Lives.on(Lives.twoYears(Range.ALL), "2026-03-04");
    for (var page : PAGES) {
      long best = Long.MAX_VALUE;
      var all = new ArrayList<Long>();
      for (int run = 0; run < 40; run++) {
        long millis = Lives.timed(() -> page.main(shown)).toMillis();
        all.add(millis);
        best = Math.min(best, millis);
      }
      all.sort(null);
      measured.append(
          String.format(
              Locale.ROOT,
              "%s: most %d, median %d, least %d ms; %d KiB%n",
              page.name(),
              all.getLast(),
              all.get(all.size() / 2),
              best,
              page.main(shown).length() / 1024));
      assertThat(best).isLessThan(MOST_MILLIS);
    }
    Files.writeString(Path.of("target", "pages", "times.txt"), measured);
  }
}
