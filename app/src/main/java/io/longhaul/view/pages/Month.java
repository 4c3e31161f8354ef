package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A month of the calendar.
///
/// @param id by which it can be linked: `2026-03`
/// @param title `March 2026`
/// @param weeks from the one of its first day to the one of its last
public record Month(String id, String title, List<Line> weeks) {
  private static final DateTimeFormatter TITLE =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final int DAYS = 7;

  public Month {
    weeks = List.copyOf(weeks);
  }

  /// A week.
  ///
  /// @param total hours of the whole week, also of its days in another month
  /// @param interval least and most
  /// @param days how many have a trace
  public record Line(List<Tile> tiles, String total, String interval, String days) {
    public Line {
      tiles = List.copyOf(tiles);
    }
  }

  static Month of(YearMonth month, Tiles tiles) {
    var lines = new ArrayList<Line>();
    var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
      if (isAsked(monday, month, tiles)) {
        lines.add(line(monday, month, tiles));
      }
    }
    return new Month(month.toString(), TITLE.format(month), lines);
  }

  /// Whether a day of that week and month is looked at.
  private static boolean isAsked(LocalDate monday, YearMonth month, Tiles tiles) {
    return monday
        .datesUntil(monday.plusDays(DAYS))
        .anyMatch(date -> tiles.range().contains(date) && YearMonth.from(date).equals(month));
  }

  private static Line line(LocalDate monday, YearMonth month, Tiles tiles) {
    var days = new ArrayList<Tile>();
    for (int day = 0; day < DAYS; day++) {
      var date = monday.plusDays(day);
      var tile = tiles.on(date);
      boolean inside = YearMonth.from(date).equals(month);
      days.add(inside ? tile : new Tile(date, null, Tile.State.OUTSIDE, null, null, 0, List.of()));
    }
    var week = tiles.week(monday);
    if (week == null || !week.isKnown()) {
      return new Line(days, Sheet.UNKNOWN, "", "");
    }
    var hours = Hours.of(week.hours());
    return new Line(
        days,
        Figures.hours(hours.likely()) + " h",
        Figures.hours(hours.least()) + " to " + Figures.hours(hours.most()),
        tiles.isOver(monday) ? Words.count(week.activeDays(), "day") : "not over");
  }
}
