package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.view.Figures;
import io.longhaul.view.JsonReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the report as JSON. What stands there and on a page is the same figure, to the digit.
class SameFiguresTest {
  static Stream<Shown> people() {
    return Stream.of(
        Lives.twoYears(Range.YEAR), Lives.nineNineSeven(Range.ALL), Lives.sixWeeks(Range.ALL));
  }

  private static JsonNode json(Shown shown) {
    return JsonMapper.shared().readTree(JsonReport.of(shown.report()));
  }

  private static String likely(JsonNode hours) {
    return Figures.hours(hours.get("likely").asDouble());
  }

  @ParameterizedTest
  @MethodSource("people")
  void recentLoadAndTheOwnBand(Shown shown) {
    var recent = json(shown).at("/outlook/recent");
    var page = new LoadPage().main(shown);
    if (recent.isObject()) {
      assertThat(page)
          .contains("<b>" + likely(recent.get("now")) + " h a week</b>")
          .contains(
              Figures.hours(recent.at("/now/least").asDouble())
                  + " to "
                  + Figures.hours(recent.at("/now/most").asDouble())
                  + ", the last 7 days")
          .contains(
              "your own band of the past year, "
                  + Figures.hours(recent.get("low").asDouble())
                  + " to "
                  + Figures.hours(recent.get("high").asDouble()));
    } else {
      assertThat(page).contains("No band of your own");
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void theFatigueOfTheComingFortnight(Shown shown) {
    var table = Tags.table(new LoadPage().main(shown), "Base and Recent of each day");
    for (var day : json(shown).at("/outlook/fatigue")) {
      var heading = Figures.weekday(LocalDate.parse(day.get("date").asString()));
      assertThat(table)
          .anySatisfy(row -> {
            assertThat(row.getFirst()).isEqualTo(heading);
            assertThat(row.getLast()).isEqualTo(likely(day));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void theHoursOfWeeks(Shown shown) {
    var page = new CalendarPage().main(shown);
    int weeks = 0;
    for (var week : json(shown).get("weeks")) {
      var hours = week.get("hours");
      if (hours.isObject()) {
        weeks++;
        assertThat(page)
            .contains(
                "<b>"
                    + likely(hours)
                    + " h</b><span class=\"small\">"
                    + Figures.hours(hours.get("least").asDouble())
                    + " to "
                    + Figures.hours(hours.get("most").asDouble())
                    + "</span>");
      }
    }
    assertThat(weeks).isGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("people")
  void theSessionsAndHoursOfDays(Shown shown) {
    var actogram = Tags.table(new RhythmPage().main(shown), "Sessions of each day");
    for (var day : json(shown).get("days")) {
      var date = day.get("date").asString();
      var heading = Figures.weekday(LocalDate.parse(date));
      assertThat(actogram)
          .anySatisfy(row -> {
            assertThat(row.getFirst()).isEqualTo(heading);
            assertThat(row.get(2)).isEqualTo(likely(day.get("hours")));
          });
    }
    for (var day : json(shown).get("days").valueStream().limit(10).toList()) {
      var page = new DayPage().main(Lives.on(shown, day.get("date").asString()));
      assertThat(page)
          .contains(
              ": "
                  + likely(day.get("hours"))
                  + " h, at least "
                  + Figures.hours(day.at("/hours/least").asDouble())
                  + ", at most "
                  + Figures.hours(day.at("/hours/most").asDouble()));
      var sessions = Tags.table(page, "Sessions of the day");
      assertThat(sessions).hasSize(day.get("sessions").size());
      for (int i = 0; i < sessions.size(); i++) {
        var hours = day.get("sessions").get(i).get("hours");
        assertThat(sessions.get(i).get(3)).isEqualTo(likely(hours));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void theRestBetweenDays(Shown shown) {
    var rest = Tags.table(new RhythmPage().main(shown), "Rest after each day");
    var calendar = new CalendarPage().main(shown);
    for (var night : json(shown).at("/rest/nights")) {
      var after = LocalDate.parse(night.get("after").asString());
      var cells =
          List.of(
              Figures.weekday(after),
              Figures.hours(night.at("/hours/least").asDouble()),
              likely(night.get("hours")),
              Figures.hours(night.at("/hours/most").asDouble()),
              night.get("under11h").asBoolean() ? "yes" : "no");
      assertThat(rest).contains(cells);
      assertThat(calendar).contains("rest after it " + likely(night.get("hours")) + " h");
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void whatIsSaidInSentences(Shown shown) {
    var json = json(shown);
    var verdicts = unescaped(new VerdictsPage().main(shown));
    for (var verdict : json.get("verdicts")) {
      for (var part : List.of("sentence", "certainty", "evidence", "source", "counter")) {
        assertThat(verdicts).contains(verdict.get(part).asString());
      }
    }
    for (var line : Objects.requireNonNull(shown.report().untold())) {
      assertThat(verdicts).contains(line.sentence());
    }
    for (var remedy : json.at("/outlook/remedies")) {
      assertThat(verdicts).contains(remedy.get("sentence").asString());
    }
    for (var crossing : json.at("/outlook/crossings")) {
      assertThat(verdicts).contains(Figures.day(crossing.at("/day/likely").asString()));
    }
    var rhythm = unescaped(new RhythmPage().main(shown));
    assertThat(rhythm).contains(json.at("/regime/sentence").asString());
    for (var change : json.get("regimeChanges")) {
      assertThat(rhythm).contains(change.get("sentence").asString());
    }
    var off = json.at("/rest/offHours");
    if (off.isObject() && off.get("hours").asInt() > 0) {
      assertThat(rhythm)
          .contains(
              "Own off-hours: "
                  + off.get("from").asString()
                  + " to "
                  + off.get("until").asString());
    }
  }

  private static String unescaped(String markup) {
    return markup
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
