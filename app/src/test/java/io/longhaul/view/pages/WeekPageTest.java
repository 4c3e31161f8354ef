package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.DaysOff;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The seven days of the first page. Oracle: the dates of the traces.
class WeekPageTest {
  private static String page(Shown shown) {
    return new WeekPage(true, DaysOff.NONE).main(shown);
  }

  @Test
  void sevenDaysSayWhichTheyAre() {
    assertThat(page(Lives.sixWeeks(Range.USUAL))).contains("Seven days to 20 March 2026<");
  }

  @Test
  void oldTracesSayThatThereIsNoneSince() {
    var shown = Lives.endedLongAgo(Range.USUAL);
    LocalDate last = shown.answer().calendar().days().getLast().date();
    assertThat(last).isBetween("2026-03-16", "2026-03-22");
    var heading =
        String.format(
            Locale.ROOT, "Seven days to %d March 2026 · no trace since<", last.getDayOfMonth());
    var page = page(shown);
    assertThat(page).contains(heading).doesNotContain("last seven days");
    assertThat(Tags.table(page, "Seven days to")).hasSize(7);
    assertThat(Tags.table(page, "Seven days to").getLast().toString()).doesNotContain("not known");
  }
}
