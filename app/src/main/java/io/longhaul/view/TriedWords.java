package io.longhaul.view;

import io.longhaul.view.KeptUpReport.Kept;
import io.longhaul.view.WhatIfReport.Morning;
import io.longhaul.view.WhatIfReport.Tried;
import io.longhaul.view.WhatIfReport.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a timetable that was tried comes to, as the terminal and the web app say it.
public final class TriedWords {
  /// What stands where there is nothing to say.
  static final String NONE = "-";

  private static final int FOUR_WEEKS = 4;
  private static final int MONTH_DAYS = 28;

  private TriedWords() {}

  /// A figure of each timetable.
  ///
  /// @param label on the terminal
  /// @param title with its unit
  /// @param of what is said of one
  public record Row(String label, String title, Function<Tried, String> of) {}

  /// A figure of each week that is kept up without a past.
  ///
  /// @param label on the terminal
  /// @param title with its unit
  /// @param of what is said of one
  public record KeptRow(String label, String title, Function<Kept, String> of) {}

  /// In their order.
  public static List<Row> rows() {
    return List.of(
        new Row("from", "Begins", it -> Figures.shortDay(LocalDate.parse(it.from()))),
        new Row(
            "hours", "Hours, first four weeks", it -> span(it.weeks(), Week::hours) + " a week"),
        new Row(
            "free days",
            "Free days, first four weeks",
            it -> span(it.weeks(), Week::freeDays) + " a week"),
        new Row("rest", "Shortest rest between two days", it -> rest(it.shortestRest())),
        new Row("Balance", "Balance after four weeks, hours a day", it -> signed(month(it))),
        new Row("its fan", "Its fan: what is not known of your past", it -> fan(month(it))),
        new Row("lowest", "Lowest Balance", TriedWords::lowest),
        new Row(
            "your hours",
            "Hours against your usual weeks",
            it -> it.hours().equals("not-known") ? NONE : it.hours()),
        new Row(
            "crossed",
            "Lines crossed, today or later",
            it -> lines(it.crossings().size() + it.crossedToday().size())));
  }

  /// Of weeks that are kept up, in their order.
  public static List<KeptRow> keptRows() {
    return List.of(
        new KeptRow("hours", "Hours", it -> plain(it.hours()) + " a week"),
        new KeptRow("free days", "Free days", it -> it.freeDays() + " a week"),
        new KeptRow("rest", "Shortest rest between two days", it -> rest(it.shortestRest())),
        new KeptRow("week's", "Longest rest of a week", it -> rest(it.weeklyRest())),
        new KeptRow(
            "fatigue",
            "Highest fatigue index, of 100",
            it -> String.valueOf(Math.round(it.fatigue()))),
        new KeptRow("crossed", "Lines crossed", it -> lines(it.crossed().size())));
  }

  /// Which lines are crossed, and when, in sentences.
  public static List<String> lines(Tried tried) {
    var sentences = new ArrayList<String>();
    var until = Figures.day(LocalDate.parse(tried.until()).minusDays(1).toString());
    for (var line : tried.crossedToday()) {
      boolean still = tried.crossedInTheEnd().contains(line);
      sentences.add(
          Words.sentence(
              line.line()
                  + ": crossed today, "
                  + (still ? "and still after " : "and no longer after ")
                  + until));
    }
    for (var crossing : tried.crossings()) {
      sentences.add(
          Words.capital(crossing.line()) + " would be crossed " + crossing.day().words() + ".");
    }
    return sentences;
  }

  /// That none is crossed.
  public static String noLine(Tried tried) {
    return "No line is crossed until "
        + Figures.day(LocalDate.parse(tried.until()).minusDays(1).toString())
        + ".";
  }

  /// In what it differs from the own past; empty where it does not.
  public static String own(Tried tried) {
    var words =
        tried.ownNormal().stream()
            .filter(figure -> figure.now() != null)
            .filter(figure -> figure.sixtyDays().standing().matches("less|more"))
            .map(figure -> figure.name() + " " + figure.sixtyDays().words(figure))
            .collect(Collectors.joining("; "));
    return words.isEmpty()
        ? ""
        : "Against your last 60 days (theirs, and how these differ): " + words + ".";
  }

  static String rest(@Nullable Double hours) {
    return hours == null ? NONE : plain(hours) + " h";
  }

  static String lines(int count) {
    return count == 0 ? "nothing" : Words.count(count, "line");
  }

  static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static Morning month(Tried tried) {
    return tried.morning(MONTH_DAYS);
  }

  private static String signed(Morning morning) {
    return String.format(Locale.ROOT, "%+.1f", morning.likely());
  }

  private static String fan(Morning morning) {
    return String.format(Locale.ROOT, "%+.1f to %+.1f", morning.least(), morning.most());
  }

  private static String lowest(Tried tried) {
    var lowest =
        tried.balance().stream().min(Comparator.comparingDouble(Morning::likely)).orElseThrow();
    return signed(lowest) + " on " + Figures.shortDay(LocalDate.parse(lowest.date()));
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
}
