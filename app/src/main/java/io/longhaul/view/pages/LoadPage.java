package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JteloadGenerated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Load and recovery: Base, Recent, Balance and the fatigue index day by day, and what comes if the
/// last four weeks repeat.
public final class LoadPage implements Page {
  private static final int LONGEST_WITH_TIPS = 500;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String title() {
    return "Load and recovery";
  }

  @Override
  public List<String> scripts() {
    return List.of("cursor.js");
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JteloadGenerated.render(out, null, view(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return List.copyOf(graphs(DayLines.daily(shown)));
  }

  private static List<Graph> graphs(DayLines days) {
    return List.of(
        LoadGraph.of(days), HoursGraph.of(days), BalanceGraph.of(days), FatigueGraph.of(days));
  }

  private static View view(Shown shown) {
    var days = DayLines.of(shown);
    List<String> tips =
        days.columns() > LONGEST_WITH_TIPS
            ? List.of()
            : days.all().stream().map(DayLine::words).toList();
    var now =
        days.all().stream()
            .filter(day -> !day.isAhead() && day.point() != null)
            .reduce((_, last) -> last)
            .orElse(null);
    return new View(shown, days.areWeeks(), Stack.of(shown, "load", graphs(days), tips), now);
  }

  /// What the template is filled with.
  ///
  /// @param areWeeks whether the past is too long to be drawn day by day
  /// @param now the last day that is over, or null where none has a load
  public record View(Shown shown, boolean areWeeks, Stack stack, @Nullable DayLine now) {

    /// The figures of today: what it is, and how much.
    public List<Figure> figures() {
      var figures = new ArrayList<Figure>();
      if (now != null) {
        var base = now.base();
        var recent = now.recent();
        figures.add(new Figure("Base", week(base), "the last 42 days"));
        figures.add(new Figure("Recent", week(recent), interval(recent)));
        figures.add(new Figure("Balance", today(), "Base less Recent, this morning"));
      }
      return figures;
    }

    private String today() {
      var today =
          shown.timeline().load().points().stream()
              .filter(point -> point.date().equals(shown.timeline().today()))
              .findFirst();
      return today.map(point -> week(DayLine.aWeek(point.balance()))).orElse(Sheet.UNKNOWN);
    }

    private static String week(@Nullable Hours hours) {
      return hours == null ? Sheet.UNKNOWN : Figures.hours(hours.likely()) + " h a week";
    }

    private static String interval(@Nullable Hours hours) {
      return hours == null
          ? "the last 7 days"
          : Figures.hours(hours.least())
              + " to "
              + Figures.hours(hours.most())
              + ", the last 7 days";
    }

    public List<String> notes() {
      var notes = new ArrayList<String>();
      var outlook = shown.report().outlook();
      if (outlook != null && outlook.recent() != null) {
        notes.add(outlook.recent().sentence());
      } else if (now != null) {
        notes.add(
            "No band of your own: fewer than 60 days before the last four weeks are known, or"
                + " these traces do not carry an answer.");
      }
      if (areWeeks) {
        var range = shown.range().dates(shown.answer());
        notes.add(
            "So long a past is drawn in columns of "
                + Words.count(LongPast.weeksTogether(range), "week")
                + ": hours are those of the mean day, Base, Recent and Balance those of the last,"
                + " the fatigue index is the highest. SVG and CSV have every day.");
      }
      if (now != null && now.point() != null && now.point().warmingUp()) {
        notes.add("Base is warming up: fewer than 42 days are known so far.");
      }
      return notes;
    }
  }

  /// A figure that stands out.
  public record Figure(String name, String value, String remark) {}
}
