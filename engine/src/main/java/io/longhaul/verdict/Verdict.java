package io.longhaul.verdict;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What one rule concludes.
///
/// @param rule the rule's name
/// @param sentence what is the case, with its numbers and units
/// @param certainty how sure it is
/// @param evidence what it rests on: dates that can be looked up
/// @param source the published line it is measured against
/// @param counter what speaks against making too much of it
public record Verdict(
    String rule,
    String sentence,
    Certainty certainty,
    String evidence,
    String source,
    String counter) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /// A date in a sentence: `2 Feb 2026`.
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// A run of days in a sentence, with its last day.
  static String days(DateRange range) {
    return day(range.from()) + " to " + day(range.until().minusDays(1));
  }
}
