package io.longhaul.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// Something that has its day.
///
/// @param name what the person calls it
/// @param date the day; work for it is done on the days before
/// @param budget hours of work that it takes, besides those of earlier deadlines
/// @param balance Balance with which the person wants to begin that day, hours a day; empty where
///   they do not mind
public record Deadline(String name, LocalDate date, Duration budget, OptionalDouble balance) {
  private static final Duration MOST = Duration.ofHours(2000);

  public Deadline {
    if (budget.isNegative() || budget.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a budget is 0 to 2000 h, not " + budget.toHours() + " h");
    }
    if (!Double.isFinite(balance.orElse(0))) {
      throw new IllegalArgumentException("Balance is a number of hours a day, not " + balance);
    }
  }

  public Deadline withBudget(Duration other) {
    return new Deadline(name, date, other, balance);
  }

  public Deadline on(LocalDate other) {
    return new Deadline(name, other, budget, balance);
  }
}
