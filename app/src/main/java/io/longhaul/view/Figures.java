package io.longhaul.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hours and dates as the page writes them.
public final class Figures {
  private static final int TENTHS = 10;
  private static final long MOST_TENTHS = 1_000_000_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY_DATE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private Figures() {}

  /// Hours to a tenth, as the report holds them.
  public static String hours(double hours) {
    long tenths = Math.round(hours * TENTHS);
    boolean isTenth = tenths / (double) TENTHS == hours && Math.abs(tenths) < MOST_TENTHS;
    return isTenth ? tenths(tenths) : String.format(Locale.ROOT, "%.1f", hours);
  }

  /// The same without a formatter, which takes most of the time of a page with two years of days.
  private static String tenths(long tenths) {
    long size = Math.abs(tenths);
    return (tenths < 0 ? "-" : "") + size / TENTHS + "." + size % TENTHS;
  }

  /// `9.5 h, at least 8.2, at most 10.1`.
  public static String hours(Hours hours) {
    return hours(hours.likely())
        + " h, at least "
        + hours(hours.least())
        + ", at most "
        + hours(hours.most());
  }

  /// The three cells of a table.
  public static List<String> cells(@Nullable Hours hours) {
    return hours == null
        ? List.of("not known", "not known", "not known")
        : List.of(hours(hours.least()), hours(hours.likely()), hours(hours.most()));
  }

  public static String day(@Nullable String date) {
    return date == null ? "" : DAY.format(LocalDate.parse(date));
  }

  /// `3 March 2026`.
  public static String longDay(LocalDate date) {
    return LONG_DAY.format(date);
  }

  public static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /// `Sun 6 Dec`.
  public static String weekdayDate(LocalDate date) {
    return WEEKDAY_DATE.format(date);
  }

  public static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }
}
