package io.longhaul.law;

import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hours beyond the normal week in all, in a month or in a year of months. Looked at are the last
/// three whole months and the present one so far, or the last twelve whole months together.
public record OvertimeTotal(Duration most, Duration normalWeek, int months) implements Measure {
  private static final int MONTHS_LOOKED_AT = 3;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  @Override
  public String words() {
    return "at most "
        + Spans.hours(most)
        + " beyond "
        + Spans.hours(normalWeek)
        + " a week "
        + (months == 1 ? "in any month" : "in " + months + " months");
  }

  @Override
  public LawFinding judge(WorkLog log) {
    if (!log.hoursKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    var spans =
        (months == 1 ? singleMonths(log) : List.of(log.wholeMonths(0, months)))
            .stream()
                .filter(range -> !log.days().in(range).isEmpty())
                .map(range ->
                    new Spans.Span(
                        "beyond " + Spans.hours(normalWeek) + " a week " + name(range),
                        range,
                        log.overtime(range, normalWeek)))
                .toList();
    return new Spans("months", spans).judge(most);
  }

  private static List<DateRange> singleMonths(WorkLog log) {
    var months = new ArrayList<DateRange>();
    for (int back = MONTHS_LOOKED_AT - 1; back >= 0; back--) {
      months.add(log.wholeMonths(back, 1));
    }
    months.add(new DateRange(YearMonth.from(log.today()).atDay(1), log.today()));
    return months;
  }

  /// `in Feb 2026`, or `from Mar 2025 to Feb 2026`.
  static String name(DateRange range) {
    var first = month(range.from());
    var last = month(range.until().minusDays(1));
    return first.equals(last) ? "in " + first : "from " + first + " to " + last;
  }

  private static String month(LocalDate date) {
    return MONTH.format(date);
  }
}
