package io.longhaul.view.pages;

import io.longhaul.recovery.OffHours;
import io.longhaul.view.RestWords;
import io.longhaul.view.page.pages.JterhythmGenerated;
import java.util.ArrayList;
import java.util.List;

/// Rhythm and rest: every day on the clock, the rest between days, and the hours really worked with
/// when and why they changed.
public final class RhythmPage implements Page {
  @Override
  public String name() {
    return "rhythm";
  }

  @Override
  public String title() {
    return "Rhythm and rest";
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JterhythmGenerated.render(out, null, view(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    var range = shown.range().dates(shown.answer());
    return List.of(DoubleGraph.of(shown, range), RestGraph.of(shown, range), RegimeGraph.of(shown));
  }

  private static View view(Shown shown) {
    var range = shown.range().dates(shown.answer());
    var drawn = LongPast.newest(range);
    return new View(
        shown,
        LongPast.is(range),
        stack(shown, DoubleGraph.of(shown, drawn)),
        stack(shown, RestGraph.of(shown, drawn)),
        stack(shown, RegimeGraph.of(shown)));
  }

  private static Stack stack(Shown shown, Graph graph) {
    return Stack.of(shown, "rhythm", List.of(graph), List.of());
  }

  /// What the template is filled with.
  ///
  /// @param isCut whether the past is too long to be drawn whole
  public record View(Shown shown, boolean isCut, Stack days, Stack rest, Stack regime) {

    /// The hours off the clock, as the report says them.
    public String offHours() {
      var off = shown.report().rest().offHours();
      if (off == null) {
        return "Own off-hours: not known, since the clock is unknown on a day of the last four"
            + " weeks, or fewer than "
            + OffHours.FEWEST_DAYS
            + " have work.";
      }
      return off.hours() == 0
          ? "Own off-hours: none. No hour of the clock was free of work on nine days of ten in the"
              + " last four weeks."
          : "Own off-hours: "
              + off.from()
              + " to "
              + off.until()
              + " ("
              + off.hours()
              + " h), free of work on nine days of ten in the last four weeks, as far as acts"
              + " show.";
    }

    public List<String> restNotes() {
      var words = new RestWords(shown.report().rest());
      var notes = new ArrayList<>(words.between());
      notes.addAll(words.freeDays());
      notes.addAll(words.streaks());
      return notes;
    }

    public String regimeNow() {
      return shown.report().regime().sentence();
    }

    /// When hours changed, and what they were before.
    public List<String> changes() {
      return shown.report().regimeChanges().stream().map(change -> change.sentence()).toList();
    }
  }
}
