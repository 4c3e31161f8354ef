package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.time.DateRange;
import java.time.LocalDate;

/// Whether the evidence carries an answer about the present.
public enum Sufficiency {
  ENOUGH("", ""),
  NOTHING(
      "there is no act of yours in these traces",
      "--me with the address that your commits carry, or another folder"),
  TOO_FEW_DAYS(
      "fewer than 20 days with a trace in the last 13 weeks",
      "more of your repositories in one call, or another source that sees your days"),
  TOO_SHORT("the traces cover less than 4 weeks", "time, or an older repository of yours"),
  NOT_PRESENT(
      "there is no trace of the last 4 weeks",
      "a newer clone, or more of your repositories in one call");

  static final int ENOUGH_DAYS = 20;
  static final int ENOUGH_SPAN_DAYS = 28;
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

  /// @param range the weeks that are described
  /// @param today the day of asking
  static Sufficiency of(Calendar calendar, DateRange range, LocalDate today) {
    if (calendar.days().isEmpty()) {
      return NOTHING;
    }
    var first = calendar.days().getFirst().date();
    var last = calendar.days().getLast().date();
    if (last.isBefore(today.minusDays(PRESENT_DAYS))) {
      return NOT_PRESENT;
    }
    if (new DateRange(first, last.plusDays(1)).days() < ENOUGH_SPAN_DAYS) {
      return TOO_SHORT;
    }
    return calendar.in(range).size() < ENOUGH_DAYS ? TOO_FEW_DAYS : ENOUGH;
  }
}
