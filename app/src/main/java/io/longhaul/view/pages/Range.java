package io.longhaul.view.pages;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// How much of the past a page shows, ending with the last day that is described.
public enum Range {
  FOUR_WEEKS("4w", "4 weeks", 28),
  TWELVE_WEEKS("12w", "12 weeks", 84),
  YEAR("year", "A year", 364),
  ALL("all", "All", Integer.MAX_VALUE);

  /// What is shown when nothing is asked for.
  public static final Range USUAL = TWELVE_WEEKS;

  private final String word;
  private final String title;
  private final int days;

  Range(String word, String title, int days) {
    this.word = word;
    this.title = title;
    this.days = days;
  }

  /// The word in addresses: `?range=12w`.
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /// The days of it, the last one (which may not be over) included.
  public DateRange dates(Answer answer) {
    var until = answer.today().plusDays(1);
    var days = answer.calendar().days();
    var first = days.isEmpty() ? answer.today() : days.getFirst().date();
    var from = this == ALL ? first : until.minusDays(this.days);
    return new DateRange(earlier(from, answer.today()), until);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// The range of that word.
  public static Optional<Range> named(String word) {
    return Arrays.stream(values()).filter(range -> range.word.equals(word)).findFirst();
  }
}
