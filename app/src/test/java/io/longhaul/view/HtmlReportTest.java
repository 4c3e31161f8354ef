package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/// Oracle: the rules of a page that stands alone, and the figures of the report itself.
class HtmlReportTest {
  private static final String HOSTILE = "</li><script>alert('x')</script>\"&amp;";

  static Stream<Report> everybody() {
    return Stream.of(
        Someone.steady(),
        Someone.nineNineSix(),
        Someone.strained(),
        Someone.storedInUtc(),
        Someone.thin(),
        Someone.byLines(),
        Someone.nobody(),
        Someone.rejecting(HOSTILE, HOSTILE));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nothingRunsAndNothingIsFetched(Report report) {
    var page = HtmlReport.of(report);
    assertThat(page)
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("javascript:");
    assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("@import");
    assertThat(all("<[^>]*\\s(on\\w+|src|srcset|action|style)=", page)).isEmpty();
    assertThat(all("href=\"([^\"]*)\"", page))
        .allMatch(to -> to.startsWith("#") || to.equals("data:,"));
    assertThat(all("url\\(([^)]*)\\)", page)).allMatch(to -> to.startsWith("#"));
    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyChartHasATitleADescriptionAndATable(Report report) {
    for (var figure : all("(?s)<figure>(.*?)</figure>", HtmlReport.of(report))) {
      assertThat(figure)
          .containsPattern("(?s)role=\"img\" aria-labelledby=\"(\\w+)-title \\1-desc\"")
          .containsPattern("<title id=\"\\w+-title\">[^<]+</title>")
          .containsPattern("<desc id=\"\\w+-desc\">[^<]+</desc>")
          .containsPattern("(?s)</svg>.*<details>.*<table>.*<caption>[^<]+</caption>.*<td>");
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyDrawingIsWellFormedAndStandsInAFigure(Report report) throws Exception {
    var page = HtmlReport.of(report);
    for (var figure : all("(?s)<figure>(.*?)<figcaption>", page)) {
      var reader = new InputSource(new StringReader(figure.strip()));
      assertThat(DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(reader))
          .isNotNull();
    }
    assertThat(all("<svg xmlns", page)).hasSameSizeAs(all("<figure>", page));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void headingsDescendStepByStepFromOne(Report report) {
    var levels = all("<h([1-6])", HtmlReport.of(report)).stream().map(Integer::valueOf).toList();
    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyNameIsThereOnceAndEveryReferenceHasItsName(Report report) {
    var page = HtmlReport.of(report);
    var names = all("\\sid=\"([^\"]+)\"", page);
    assertThat(names).doesNotHaveDuplicates();
    var references = new ArrayList<>(all("href=\"#([^\"]+)\"", page));
    references.addAll(all("url\\(#([^)]+)\\)", page));
    all("aria-labelledby=\"([^\"]+)\"", page)
        .forEach(list -> references.addAll(List.of(list.split(" ", -1))));
    assertThat(names).containsAll(references);
  }

  @Test
  void theSameReportGivesTheSameBytesInEveryLanguage() {
    var usual = Locale.getDefault();
    var page = HtmlReport.of(Someone.strained());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(HtmlReport.of(Someone.strained())).isEqualTo(page);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void textOfTheInputStaysText() {
    var page = HtmlReport.of(Someone.rejecting(HOSTILE, "<img src=x onerror='y'>"));
    assertThat(page)
        .contains("&lt;/li&gt;&lt;script&gt;alert(")
        .contains("&lt;img src=x onerror=")
        .doesNotContain("<img")
        .contains("&amp;amp;");
  }

  @Test
  void whatCannotBeSeenInTheInputIsWrittenOut() {
    var page = HtmlReport.of(Someone.rejecting("a\u202Eb\u0000\u001B[2J", "c\u2066d\uFEFF\uD800"));
    assertThat(page).contains("a\\u202Eb\\u0000\\u001B[2J").contains("c\\u2066d\\uFEFF\\uD800");
    assertThat(page.codePoints().filter(point -> point != '\n').filter(Character::isISOControl))
        .isEmpty();
  }

  @Test
  void theAnswerAndEachCrossedLineStandInThePage() {
    var report = Someone.strained();
    var page = HtmlReport.of(report);
    assertThat(report.verdicts()).isNotEmpty();
    assertThat(page).contains("<p class=\"sentence\">" + report.answer().sentence() + "</p>");
    for (var verdict : report.verdicts()) {
      assertThat(page)
          .contains(
              verdict.sentence(),
              "<dd>" + verdict.certainty() + "</dd>",
              verdict.evidence(),
              verdict.source(),
              verdict.counter());
    }
  }

  @Test
  void theTablesHoldTheFiguresOfTheReport() {
    var report = Someone.nineNineSix();
    var page = HtmlReport.of(report);
    for (var week : report.weeks()) {
      assertThat(table(page, "Hours of each week"))
          .anySatisfy(row -> assertThat(row).containsSequence(Figures.cells(week.hours())));
    }
    for (var night : report.rest().nights()) {
      assertThat(table(page, "Rest after each day"))
          .anySatisfy(row -> assertThat(row).containsSequence(Figures.cells(night.hours())));
    }
    for (var day : report.days()) {
      assertThat(table(page, "Sessions of each day, local time"))
          .anySatisfy(row -> assertThat(row).containsSequence(Figures.cells(day.hours())));
    }
    var noon = table(page, "Share of weeks in which the hour was worked").get(12);
    for (int day = 0; day < 7; day++) {
      var share = Math.round(report.rhythm().shareOfWeeks().get(day).get(12) * 100);
      assertThat(noon.get(day + 1)).isEqualTo(String.valueOf(share));
    }
  }

  @Test
  void theProjectStandsWithItsYearsAndTheirIntervals() {
    var report = Someone.nineNineSix();
    var page = HtmlReport.of(report);
    var project = Objects.requireNonNull(report.project());
    assertThat(project.years()).isNotEmpty();
    assertThat(page).contains(project.sentence());
    for (var year : project.years()) {
      assertThat(page).contains("<th scope=\"row\">" + year.year() + "</th>");
      assertThat(year.habits().words())
          .allSatisfy(figure -> assertThat(page).contains("<td>" + figure + "</td>"));
    }
  }

  @Test
  void evidenceLinesAreOnePersonsAndNameNoProjectAndNoCommits() {
    assertThat(HtmlReport.of(Someone.byLines()))
        .doesNotContain("project-heading")
        .contains("hours are inferred from the acts that were handed over");
    assertThat(HtmlReport.of(Someone.steady()))
        .contains("About 12,000 commits of everybody read in 2 repositories; 67 by bots")
        .contains("hours are traces of commits, not of meetings, reading or thinking");
  }

  @Test
  void aSmallGroupIsNotShown() {
    assertThat(HtmlReport.of(Someone.steady())).contains("Small groups are never shown.");
  }

  @Test
  void shortNightsAreDrawnInAnotherShapeAndCounted() {
    var report = Someone.strained();
    var page = HtmlReport.of(report);
    assertThat(report.rest().nightsUnder11h()).isPositive();
    assertThat(all("class=\"short\"", page)).hasSize(report.rest().nightsUnder11h());
    assertThat(all("class=\"night\"", page))
        .hasSize(report.rest().observedNights() - report.rest().nightsUnder11h());
    assertThat(page).contains("Directive 2003/88/EC art. 3");
  }

  @Test
  void weeksWithoutATraceAreHatchedAndNotZero() {
    var page =
        HtmlReport.of(Someone.acting("2026-01-05T10:00:00+01:00", "2026-02-05T10:00:00+01:00"));
    assertThat(page).contains("Week from 12 Jan 2026: not known");
    assertThat(table(page, "Hours of each week"))
        .anySatisfy(row -> assertThat(row).contains("12 Jan 2026", "not known"));
  }

  @Test
  void anEmptyReportSaysThatNothingIsKnown() {
    var page = HtmlReport.of(Someone.nobody());
    assertThat(page)
        .doesNotContain("<svg")
        .doesNotContain("No line is crossed")
        .contains("There is no act of yours")
        .contains("What would settle it");
  }

  @Test
  void withoutAKnownClockNoDayIsDrawnOnOne() {
    assertThat(HtmlReport.of(Someone.storedInUtc()))
        .doesNotContain("id=\"rhythm-title\"")
        .doesNotContain("id=\"actogram-title\"")
        .contains("id=\"weeks-title\"")
        .contains("no session has a known time zone");
  }

  @Test
  void withoutTwoDaysInARowNoRestIsDrawn() {
    assertThat(
            HtmlReport.of(Someone.acting("2026-03-02T10:00:00+01:00", "2026-03-05T10:00:00+01:00")))
        .doesNotContain("id=\"rest-title\"")
        .contains("no two days in a row have a trace");
  }

  @Test
  void anAnswerThatCannotBeToldJudgesNoLine() {
    var report = Someone.thin();
    assertThat(report.answer().pace()).isEqualTo("cannot-tell");
    assertThat(HtmlReport.of(report))
        .contains("No line is judged")
        .doesNotContain("No line is crossed");
  }

  /// The cells of a table, row by row, without the headings of its columns.
  private static List<List<String>> table(String page, String caption) {
    int start = page.indexOf("<caption>" + caption);
    var body = page.substring(page.indexOf("<tbody>", start), page.indexOf("</tbody>", start));
    return all("(?s)<tr>(.*?)</tr>", body).stream()
        .map(row -> all("<t[hd][^>]*>([^<]*)</t[hd]>", row))
        .toList();
  }

  /// What the pattern's first group matches, or all of it where there is no group.
  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(HtmlReportTest::found).toList();
  }

  private static String found(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }
}
