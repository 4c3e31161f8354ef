package io.longhaul.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// The axis of dates: one column for each, over the width of the plot.
record Dates(List<LocalDate> dates) {
  Dates {
    dates = List.copyOf(dates);
  }

  static Dates of(Report.Period period) {
    return new Dates(
        LocalDate.parse(period.from()).datesUntil(LocalDate.parse(period.until())).toList());
  }

  double width() {
    return 100.0 / dates.size();
  }

  /// The left edge of a column, percent of the width.
  double x(int column) {
    return column * width();
  }

  double middle(int column) {
    return x(column) + width() / 2;
  }

  /// A label under each Monday; where there is little room, only every fourth stays.
  void axis(Svg svg, double text) {
    int mondays = 0;
    for (int column = 0; column < dates.size(); column++) {
      if (dates.get(column).getDayOfWeek() == DayOfWeek.MONDAY) {
        label(svg, column, mondays++, text);
      }
    }
  }

  private void label(Svg svg, int column, int order, double text) {
    var style = order % 4 == 0 ? "tick" : order % 2 == 0 ? "tick roomy" : "tick wide";
    svg.upright("rule", middle(column), text - 16, text - 12);
    svg.text(style, middle(column), text, Figures.shortDay(dates.get(column)));
  }
}
