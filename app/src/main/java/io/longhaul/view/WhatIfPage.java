package io.longhaul.view;

import io.longhaul.view.WhatIfReport.Morning;
import io.longhaul.view.WhatIfReport.Tried;
import io.longhaul.view.WhatIfReport.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Timetables side by side for a terminal, 80 columns.
public final class WhatIfPage {
  private static final String COLUMN = "%-16s";
  private static final int FOUR_WEEKS = 4;
  private static final int MONTH_DAYS = 28;
  private static final String NONE = "-";

  private final TextPage page;

  private WhatIfPage(Ink ink) {
    page = new TextPage(ink);
  }

  /// After the own past.
  public static String of(WhatIfReport report, Ink ink) {
    return new WhatIfPage(ink).write(report);
  }

  /// Without a past.
  public static String of(KeptUpReport report, Ink ink) {
    return new WhatIfPage(ink).write(report);
  }

  private String write(WhatIfReport report) {
    var tried = report.timetables();
    page.blank().headline("What would come of other hours after your own past, to the minute.");
    names(tried.stream().map(Tried::timetable).toList());
    page.blank();
    row("from", tried, it -> Figures.shortDay(LocalDate.parse(it.from())));
    row("hours", tried, it -> span(it.weeks(), Week::hours) + " a week");
    row("free days", tried, it -> span(it.weeks(), Week::freeDays) + " a week");
    row("rest", tried, it -> rest(it.shortestRest()));
    row("Balance", tried, it -> fan(it.morning(MONTH_DAYS)));
    row("lowest", tried, WhatIfPage::lowest);
    row("your hours", tried, it -> it.hours().equals("not-known") ? NONE : it.hours());
    row("crossed", tried, it -> lines(it.crossings().size() + it.crossedToday().size()));
    page.quiet("Hours and free days of the first four weeks; the shortest rest between two days;");
    page.quiet("Balance, hours a day, after four weeks (with the fan of what is not known of");
    page.quiet("your past), and its lowest; hours against your usual weeks of the past year.");
    fatigue(tried);
    for (int i = 0; i < tried.size(); i++) {
      horizon(letter(i), tried.get(i));
    }
    return page.blank()
        .quiet("A date is what follows from these hours, not a forecast; docs/plan.md.")
        .blank()
        .toString();
  }

  private String write(KeptUpReport report) {
    var weeks = report.weeks();
    page.blank().headline("What weeks yield that are kept up for half a year, to the minute.");
    if (!report.why().isEmpty()) {
      page.quiet("Without your own past: " + report.why() + ".");
    }
    names(weeks.stream().map(KeptUpReport.Kept::timetable).toList());
    page.blank();
    row("hours", weeks, it -> plain(it.hours()) + " a week");
    row("free days", weeks, it -> it.freeDays() + " a week");
    row("rest", weeks, it -> rest(it.shortestRest()));
    row("week's", weeks, it -> rest(it.weeklyRest()));
    row("fatigue", weeks, it -> String.valueOf(Math.round(it.fatigue())));
    row("crossed", weeks, it -> lines(it.crossed().size()));
    page.quiet("The shortest rest between two days and the longest of a week; the highest");
    page.quiet("fatigue index, of 100: 35 by day and 45 by night count as high.");
    for (int i = 0; i < weeks.size(); i++) {
      page.section(letter(i));
      var crossed = weeks.get(i).crossed();
      if (crossed.isEmpty()) {
        page.prose("No line is crossed.");
      }
      crossed.forEach(line -> page.item(Words.sentence(line.line())));
    }
    return page.blank().toString();
  }

  private void names(List<String> timetables) {
    page.section("");
    for (int i = 0; i < timetables.size(); i++) {
      page.label(letter(i)).prose(timetables.get(i));
    }
    if (timetables.size() > 1) {
      page.blank()
          .line(
              cells(
                  Stream.iterate(0, i -> i + 1).limit(timetables.size()).map(WhatIfPage::letter)));
    }
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private <T> void row(String label, List<T> columns, Function<T, String> cell) {
    page.label(label).line(cells(columns.stream().map(cell)));
  }

  private static String cells(Stream<String> cells) {
    return cells
        .map(cell -> String.format(Locale.ROOT, COLUMN, cell))
        .collect(Collectors.joining());
  }

  /// The fatigue index by day in the fourth week, when what adds up has added up.
  private void fatigue(List<Tried> tried) {
    page.blank();
    for (var day : DayOfWeek.values()) {
      var name = day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
      page.label(day == DayOfWeek.MONDAY ? "Fatigue" : "");
      page.line(name + "  " + cells(tried.stream().map(it -> index(it, day))).stripTrailing());
    }
    page.quiet("Fatigue index of each day of the fourth week, of 100; 35 by day and 45 by");
    page.quiet("night count as high.");
  }

  private static String index(Tried tried, DayOfWeek day) {
    var from = LocalDate.parse(tried.from()).plusWeeks(FOUR_WEEKS - 1L);
    return tried.fatigue().stream()
        .filter(it -> !LocalDate.parse(it.date()).isBefore(from))
        .filter(it -> LocalDate.parse(it.date()).getDayOfWeek() == day)
        .map(it -> String.valueOf(Math.round(it.likely())))
        .findFirst()
        .orElse(NONE);
  }

  private void horizon(String letter, Tried tried) {
    page.section(letter);
    var until = Figures.day(LocalDate.parse(tried.until()).minusDays(1).toString());
    if (tried.crossings().isEmpty() && tried.crossedToday().isEmpty()) {
      page.prose("No line is crossed until " + until + ".");
    }
    for (var line : tried.crossedToday()) {
      boolean still = tried.crossedInTheEnd().contains(line);
      page.item(
          Words.sentence(
              line.line()
                  + ": crossed today, "
                  + (still ? "and still after " : "and no longer after ")
                  + until));
    }
    for (var crossing : tried.crossings()) {
      page.item(
          Words.capital(crossing.line()) + " would be crossed " + crossing.day().words() + ".");
    }
    own(tried);
  }

  private void own(Tried tried) {
    var words =
        tried.ownNormal().stream()
            .filter(figure -> figure.now() != null)
            .filter(figure -> figure.sixtyDays().standing().matches("less|more"))
            .map(figure -> figure.name() + " " + figure.sixtyDays().words(figure))
            .collect(Collectors.joining("; "));
    if (!words.isEmpty()) {
      page.prose("Against your last 60 days (theirs, and how these differ): " + words + ".");
    }
  }

  private static String rest(@Nullable Double hours) {
    return hours == null ? NONE : plain(hours) + " h";
  }

  private static String lines(int count) {
    return count == 0 ? "nothing" : Words.count(count, "line");
  }

  /// The least and the most of the first four weeks.
  private static <N extends Number> String span(List<Week> weeks, Function<Week, N> figure) {
    var values =
        weeks.stream().limit(FOUR_WEEKS).mapToDouble(week -> figure.apply(week).doubleValue());
    var summary = values.summaryStatistics();
    return summary.getMin() == summary.getMax()
        ? plain(summary.getMin())
        : plain(summary.getMin()) + "-" + plain(summary.getMax());
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String fan(Morning morning) {
    return String.format(
        Locale.ROOT, "%+.1f (%+.1f %+.1f)", morning.likely(), morning.least(), morning.most());
  }

  private static String lowest(Tried tried) {
    var lowest =
        tried.balance().stream().min(Comparator.comparingDouble(Morning::likely)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "%+.1f on %s",
        lowest.likely(),
        Figures.shortDay(LocalDate.parse(lowest.date())));
  }
}
