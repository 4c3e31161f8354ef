package io.longhaul.view.pages;

import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void look() {
    var page = new LoadPage();
    for (var range : Range.values()) {
      Framed.write("load-" + range.word(), page, Lives.twoYears(range));
    }
    Framed.write("load-few", page, Lives.fewDays(Range.TWELVE_WEEKS));
    Framed.write("load-utc", page, Lives.storedInUtc(Range.YEAR));
    Framed.write("load-nobody", page, Lives.nobody(Range.YEAR));
    Framed.write("load-sparse", page, Lives.sparse(Range.YEAR));
    Framed.write("load-997", page, Lives.nineNineSeven(Range.TWELVE_WEEKS));
    for (int i = 0; i < 8; i++) {
      var shown = Lives.twoYears(Range.ALL);
      var t = Lives.timed(() -> io.longhaul.plan.Timeline.of(shown.answer()));
      var r = Lives.timed(() -> page.main(shown));
      System.out.println("timeline " + t.toMillis() + " ms, page " + r.toMillis() + " ms, "
          + page.main(shown).length() / 1024 + " KiB");
    }
  }
}
