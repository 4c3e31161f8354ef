package io.longhaul.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hours and dates as the page writes them.
public final class Figures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY_DATE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private Figures() {}

  /// Hours to a tenth, as the report holds them.
  public static String hours(double hours) {
    return String.format(Locale.ROOT, "%.1f", hours);
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
