package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Many years on one page. Oracles: the budget of 300 KiB, and the days themselves.
class LongPastTest {
  private static final int MOST_BYTES = 300 * 1024;
  private static final Shown SHOWN = Lives.nineYears(Range.ALL);
  private static final DateRange RANGE = Range.ALL.dates(SHOWN.answer());

  @Test
  void everyPageStaysSmall() {
    for (var page : List.of(new LoadPage(), new CalendarPage(), new RhythmPage())) {
      Framed.write(page.name() + "-nine-years", page, SHOWN);
      var main = page.main(SHOWN);
      assertThat(Tags.parsed("<main>" + main + "</main>")).isNotNull();
      assertThat(main.getBytes(StandardCharsets.UTF_8)).as(page.name()).hasSizeLessThan(MOST_BYTES);
    }
  }

  @Test
  void whatIsDownloadedHasEveryDay() {
    assertThat(RANGE.days()).isGreaterThan(9 * 360);
    var load = new LoadPage().drawings(SHOWN).getFirst().csv();
    assertThat(
            load.lines().filter(line -> line.compareTo("2026-03-20") < 0 && line.startsWith("2")))
        .hasSize(RANGE.days() - 1);
    var rhythm = new RhythmPage().drawings(SHOWN).getFirst().csv();
    assertThat(rhythm.lines()).hasSize(RANGE.days() + 1);
    int days = 0;
    for (var year : new CalendarPage().drawings(SHOWN)) {
      days += (int) year.csv().lines().count() - 1;
    }
    assertThat(days).isEqualTo(RANGE.days());
  }

  @Test
  void aWeekIsTheMeanOfItsKnownDaysAndTheLastOfItsFigures() {
    var days = DayLines.daily(SHOWN).all();
    var weeks = DayLines.of(SHOWN);
    assertThat(weeks.areWeeks()).isTrue();
    var left = new ArrayList<>(days);
    for (var week : weeks.all()) {
      int until = 1;
      while (until < left.size()
          && left.get(until).date().getDayOfWeek().getValue() != 1
          && left.get(until).isAhead() == week.isAhead()) {
        until++;
      }
      var of = left.subList(0, until);
      assertThat(week.point()).isEqualTo(of.getLast().point());
      var known = of.stream().map(DayLine::hours).filter(Objects::nonNull).toList();
      assertThat(week.isKnown()).isEqualTo(!known.isEmpty());
      if (week.hours() != null) {
        double mean =
            known.stream().mapToDouble(day -> Estimate.hours(day.likely())).average().orElseThrow();
        assertThat(Estimate.hours(week.hours().likely())).isCloseTo(mean, within(0.01));
      }
      of.clear();
    }
    assertThat(left).isEmpty();
  }

  @Test
  void twoYearsAreNotLongAndHaveATableForEachDay() {
    var shown = Lives.twoYears(Range.ALL);
    var page = new CalendarPage().main(shown);
    int rows = 0;
    for (int year = 2024; year <= 2026; year++) {
      rows += Tags.table(page, "Days of " + year).size();
    }
    assertThat(rows).isEqualTo(Range.ALL.dates(shown.answer()).days());
  }

  @Test
  void yearsThatAreNotDrawnSayHowManyDaysHaveATrace() {
    var page = new CalendarPage().main(SHOWN);
    assertThat(page).contains("Earlier years", "2018: ", "/calendar/year-2018.csv?range=all");
    assertThat(page).contains("id=\"year-2023-title\"").doesNotContain("id=\"year-2022-title\"");
  }
}
