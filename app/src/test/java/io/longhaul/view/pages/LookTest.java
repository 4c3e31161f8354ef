package io.longhaul.view.pages;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void look() {
    for (var page : List.of(new LoadPage(), new CalendarPage(), new RhythmPage(), new VerdictsPage())) {
      for (var range : Range.values()) {
        Framed.write(page.name() + "-" + range.word(), page, Lives.twoYears(range));
      }
      Framed.write(page.name() + "-few", page, Lives.fewDays(Range.TWELVE_WEEKS));
      Framed.write(page.name() + "-utc", page, Lives.storedInUtc(Range.YEAR));
      Framed.write(page.name() + "-nobody", page, Lives.nobody(Range.YEAR));
      Framed.write(page.name() + "-sparse", page, Lives.sparse(Range.YEAR));
      Framed.write(page.name() + "-997", page, Lives.nineNineSeven(Range.TWELVE_WEEKS));
      var shown = Lives.twoYears(Range.ALL);
      var times = new java.util.ArrayList<Long>();
      for (int i = 0; i < 60; i++) {
        times.add(Lives.timed(() -> page.main(shown)).toMillis());
      }
      System.out.println(page.name() + " " + times + " " + page.main(shown).length() / 1024);
    }
    Framed.write("day-few", new DayPage(), Lives.on(Lives.fewDays(Range.TWELVE_WEEKS), "2026-03-03"));
    Framed.write("day-crunch", new DayPage(), Lives.on(Lives.twoYears(Range.TWELVE_WEEKS), "2026-03-04"));
    Framed.write("day-none", new DayPage(), Lives.on(Lives.twoYears(Range.TWELVE_WEEKS), "2026-03-19"));
  }
}
