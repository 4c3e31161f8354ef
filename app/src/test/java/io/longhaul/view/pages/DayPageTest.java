package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Oracle: the pieces of a day that were written by hand.
class DayPageTest {
  private static final Shown DAY =
      Lives.corrected(Lives.on(Lives.fewDays(Range.ALL), "2026-03-03"));

  private final String page = new DayPage().main(DAY);

  @Test
  void eachActStandsWithItsTimeItsSourceAndWhyItCounts() {
    assertThat(page)
        .contains("<h1>Tuesday, 3 March 2026</h1>", "5 acts in 2 sessions")
        .contains("<th scope=\"row\">11:00</th><td>11:45</td><td>calendar</td><td>interval</td>")
        .contains("medium: the moment is right, its circumstances are less sure")
        .contains("weak: something else could have left it; it widens the most only");
  }

  @Test
  void whatDoesNotCountStandsApartWithItsReason() {
    var others = page.substring(page.indexOf("others-heading"), page.indexOf("correct-heading"));
    assertThat(others)
        .contains("made by a bot or an automatic job")
        .contains("<th scope=\"row\">02:10</th>", "pager:page", "no act")
        .doesNotContain("<form");
  }

  @Test
  void aPageAtNightBelongsToTheDayThatHasNotTurned() {
    assertThat(page).contains("pager:page 3f2a9c01 7");
    assertThat(new DayPage().main(Lives.on(DAY, "2026-03-04")))
        .doesNotContain("pager:page")
        .contains("No act tells of this day. It is not known")
        .contains("github:release");
  }

  @Test
  void oneActCanBeCorrectedByItsExactMomentAndItsReference() {
    assertThat(page)
        .contains("<form method=\"post\" action=\"/day/2026-03-03/correction\">")
        .contains("name=\"csrf\" value=\"token\"")
        .contains("name=\"from\" value=\"2026-03-03T10:00:00Z\"")
        .contains("name=\"ref\" value=\"calendar:meeting 3f2a9c01 12\"")
        .contains("git:repo@77&lt;script")
        .doesNotContain("<script");
  }

  @Test
  void whatWasSaidStandsThereAndCanBeUndone() {
    assertThat(page)
        .contains("You said: was resting, 17:00 to 17:45")
        .contains("action=\"/correction/7/undo\"", "name=\"day\" value=\"2026-03-03\"");
  }

  /// Oracle: the clock by which a form reads times, that of the nearest act.
  @Test
  void whatWasSaidStandsOnTheDayOfTheClockOnWhichItWasSaid() {
    var travelled = Lives.travelled(Range.ALL);
    assertThat(new DayPage().main(Lives.on(travelled, "2026-03-03")))
        .contains("You said: was working, 04:10 to 08:00");
    assertThat(new DayPage().main(Lives.on(travelled, "2026-03-02"))).doesNotContain("You said");
  }

  @Test
  void theDayBeforeTheFirstIsNotLinked() {
    assertThat(new DayPage().main(Lives.on(DAY, "2026-03-02")))
        .doesNotContain("rel=\"prev\"")
        .contains("rel=\"next\"");
    assertThat(new DayPage().main(Lives.on(DAY, "2026-03-07")))
        .contains("rel=\"prev\"")
        .doesNotContain("rel=\"next\"");
  }
}
