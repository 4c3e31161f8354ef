package io.longhaul.view;

import io.longhaul.source.holiday.Holidays;
import io.longhaul.time.DateRange;
import java.time.Year;
import java.util.List;

/// Public holidays for a terminal.
public final class HolidaysPage {
  private HolidaysPage() {}

  /// The countries that are known.
  public static String of(List<String> countries) {
    return new TextPage(Ink.PLAIN)
        .section("Known")
        .prose(String.join(" ", countries))
        .blank()
        .prose("One of them: longhaul holidays DE; for the report: --country DE.")
        .prose("None of your country? Give the days as --leave.")
        .toString();
  }

  /// Those of one year.
  public static String of(Holidays holidays, Year year) {
    var page = new TextPage(Ink.PLAIN).section(holidays.code());
    var days = holidays.in(new DateRange(year.atDay(1), year.plusYears(1).atDay(1)));
    days.forEach((date, name) -> page.line(Figures.weekday(date) + "  " + name));
    if (days.isEmpty()) {
      page.line("no holiday is known of " + year);
    }
    if (!holidays.parts().isEmpty()) {
      page.blank().prose("Parts with holidays of their own: " + String.join(" ", holidays.parts()));
    }
    return page.blank()
        .prose("Compared with a second table: " + holidays.comparison().words() + ".")
        .toString();
  }
}
