package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Whether the evidence carries an answer about the present.
public enum Sufficiency {
  ENOUGH("", ""),
  NOTHING(
      "there is no act of yours in these traces",
      "--me with the address that your commits carry, or another folder"),
  TOO_FEW_DAYS(
      "fewer than 20 days with a trace in the last 13 weeks",
      "more of your repositories in one call, or another source that sees your days"),
  TOO_SHORT(
      "the traces of the last 13 weeks cover less than 4",
      "time, or a repository of yours that covers more"),
  TOO_FEW_LATELY(
      "fewer than 3 of the last 4 weeks have a trace, or fewer than 5 of their days",
      "more of your repositories in one call, or another source that sees your days"),
  NOT_PRESENT(
      "there is no trace of the last 4 weeks",
      "a newer clone, or more of your repositories in one call");

  static final int ENOUGH_DAYS = 20;
  static final int ENOUGH_DAYS_LATELY = 5;
  static final int ENOUGH_WEEKS_LATELY = 3;
  static final int PRESENT_DAYS = 28;

  private final String reason;
  private final String settledBy;

  Sufficiency(String reason, String settledBy) {
    this.reason = reason;
    this.settledBy = settledBy;
  }

  public String reason() {
    return reason;
  }

  /// What would settle it.
  public String settledBy() {
    return settledBy;
  }

  /// The four weeks before the final day carry every line, so traces must begin no later than they
  /// do, and must not have all but ended before them.
  ///
  /// @param range the weeks that are described, up to the final day
  /// @param today the day of asking
  static Sufficiency of(Calendar calendar, DateRange range, LocalDate today) {
    var presentFrom = today.minusDays(PRESENT_DAYS);
    if (calendar.days().isEmpty()) {
      return NOTHING;
    }
    if (calendar.days().getLast().date().isBefore(presentFrom)) {
      return NOT_PRESENT;
    }
    var days = calendar.in(range);
    if (days.getFirst().date().isAfter(presentFrom)) {
      return TOO_SHORT;
    }
    if (days.size() < ENOUGH_DAYS) {
      return TOO_FEW_DAYS;
    }
    var lately = days.stream().filter(day -> !day.date().isBefore(presentFrom)).toList();
    long weeks =
        lately.stream()
            .filter(day -> day.date().isBefore(today))
            .map(day -> ChronoUnit.DAYS.between(presentFrom, day.date()) / 7)
            .distinct()
            .count();
    return lately.size() < ENOUGH_DAYS_LATELY || weeks < ENOUGH_WEEKS_LATELY
        ? TOO_FEW_LATELY
        : ENOUGH;
  }
}
