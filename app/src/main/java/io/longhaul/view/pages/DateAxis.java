package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The axis of dates: Mondays of a few months, the first days of months of more, or years where
/// each column is a week. Where there is little room the style sheet leaves out those that are less
/// important.
///
/// @param dates one column for each, without a gap; or the first days of weeks
record DateAxis(List<LocalDate> dates) {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final int SHORT = 45;
  private static final int LONG = 200;
  private static final int VERY_LONG = 500;
  private static final double LAST_LABEL = 0.96;

  DateAxis {
    dates = List.copyOf(dates);
  }

  int columns() {
    return dates.size();
  }

  /// Fine lines from `top` to `bottom`, and labels below, none of which reaches beyond the end.
  void draw(Plot plot, double top, double bottom) {
    int count = 0;
    for (int column = 0; column < dates.size(); column++) {
      if (isMarked(column)) {
        plot.upright("fine", column, top, bottom + 4);
        if (isLabelled(column)) {
          plot.text(style(dates.get(column), count), column, bottom + 17, words(column));
        }
        count++;
      }
    }
  }

  private boolean isLabelled(int column) {
    boolean fits = column <= dates.size() * LAST_LABEL;
    boolean chosen =
        areWeeks() || dates.size() <= VERY_LONG || dates.get(column).getMonthValue() % 3 == 1;
    return fits && chosen;
  }

  private boolean areWeeks() {
    return dates.size() > 2 && dates.get(1).plusDays(1).isBefore(dates.get(2));
  }

  private boolean isMarked(int column) {
    var date = dates.get(column);
    if (areWeeks()) {
      return column > 0 && date.getYear() != dates.get(column - 1).getYear();
    }
    return dates.size() <= LONG
        ? date.getDayOfWeek() == DayOfWeek.MONDAY
        : date.getDayOfMonth() == 1;
  }

  private String style(LocalDate date, int count) {
    if (areWeeks()) {
      return date.getYear() % 4 == 0 ? "date" : "date roomy";
    }
    if (dates.size() > LONG) {
      int months = dates.size() > VERY_LONG ? 12 : 3;
      return (date.getMonthValue() - 1) % months == 0 ? "date" : "date roomy";
    }
    int each = dates.size() <= SHORT ? 2 : 4;
    return count % each == 0
        ? "date"
        : count % 2 == 0 || dates.size() <= 2 * SHORT ? "date roomy" : "date wide";
  }

  private String words(int column) {
    var date = dates.get(column);
    if (areWeeks()) {
      return String.valueOf(date.getYear());
    }
    if (dates.size() <= LONG) {
      return Figures.shortDay(date);
    }
    boolean year = date.getMonthValue() == 1;
    return MONTH.format(date) + (year ? " " + date.getYear() : "");
  }
}
