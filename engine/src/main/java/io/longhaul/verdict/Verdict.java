package io.longhaul.verdict;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one rule concludes where its line is crossed.
///
/// @param rule the rule's name
/// @param sentence what is the case, with its numbers and units
/// @param certainty how sure it is
/// @param evidence what it rests on, in words
/// @param days the days it rests on, which can be looked up one by one
/// @param line what it is measured against
/// @param counter what speaks against making too much of it
/// @param notMeaning what it does not mean
public record Verdict(
    String rule,
    String sentence,
    Certainty certainty,
    String evidence,
    List<DateRange> days,
    Line line,
    String counter,
    String notMeaning) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private static final int DATES_NAMED = 5;

  public Verdict {
    days = List.copyOf(days);
  }

  /// What something is measured against.
  ///
  /// @param source where the line is published, or that it is our choice
  /// @param effect what has been found beyond it, with its size and 95 % interval; null where
  ///   nothing of the kind is known to us
  public record Line(String source, @Nullable String effect) {}

  /// A date in a sentence: `2 Feb 2026`.
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// A run of days in a sentence, with its last day.
  public static String days(DateRange range) {
    return day(range.from()) + " to " + day(range.until().minusDays(1));
  }

  /// The latest of some dates in a sentence, and whether there are more.
  public static String latest(List<LocalDate> dates) {
    var named = dates.reversed().stream().limit(DATES_NAMED).map(Verdict::day).toList();
    return String.join(", ", named) + (dates.size() > DATES_NAMED ? " and others" : "");
  }

  /// Each date for itself.
  public static List<DateRange> single(List<LocalDate> dates) {
    return dates.stream().map(date -> new DateRange(date, date.plusDays(1))).toList();
  }
}
