package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Oracle: what was put into the lives that are drawn.
class LoadPageTest {
  @Test
  void deadlinesReleasesAndLeaveStandOnTheirDates() {
    var page = new LoadPage().main(Lives.twoYears(Range.TWELVE_WEEKS));
    assertThat(page)
        .contains("class=\"mark-deadline\"", "class=\"mark-release\"", "class=\"mark-leave\"")
        .contains("<title>Wed 8 Apr 2026: deadline</title>")
        .contains("<title>Wed 18 Feb 2026: release</title>")
        .contains("<title>Fri 3 Apr 2026: Good Friday</title>");
  }

  @Test
  void aDayTellsHowItCameAbout() {
    var page = new LoadPage().main(Lives.fewDays(Range.ALL));
    assertThat(page).contains("5 acts in 2 sessions: calendar 1, git 4");
  }

  @Test
  void daysOfAWeekWithoutATraceAreHatchedAndNotZero() {
    var shown = Lives.sparse(Range.YEAR);
    var unknown =
        DayLines.of(shown).all().stream().filter(day -> !day.isKnown()).map(DayLine::date).toList();
    assertThat(unknown).isNotEmpty();
    assertThat(shown.timeline().hours()).doesNotContainKeys(unknown.toArray(LocalDate[]::new));
    assertThat(new LoadPage().main(shown)).contains("fill=\"url(#hours-hatch)\"");
  }

  @Test
  void aThirdAsMuchIsShownOfWhatMayCome() {
    assertThat(DayLines.of(Lives.twoYears(Range.FOUR_WEEKS)).columns()).isEqualTo(27 + 14);
    assertThat(DayLines.of(Lives.twoYears(Range.TWELVE_WEEKS)).columns()).isEqualTo(83 + 28);
    assertThat(DayLines.of(Lives.twoYears(Range.YEAR)).columns()).isEqualTo(363 + 17 * 7);
  }
}
