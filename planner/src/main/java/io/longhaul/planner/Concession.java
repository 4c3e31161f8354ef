package io.longhaul.planner;

import java.time.Duration;
import java.time.LocalDate;

/// One thing that would have to give so that a budget, or the Balance asked for, is reached,
/// everything else staying.
public sealed interface Concession {
  /// Fewer hours asked for.
  record SmallerBudget(Duration by) implements Concession {}

  /// The same hours by a later day.
  record LaterDate(LocalDate date) implements Concession {}

  /// More hours a week than the person allows.
  record LongerWeeks(Duration weekHours) implements Concession {}

  /// More hours a day than the person allows.
  record LongerDays(Duration dayHours) implements Concession {}

  /// Fewer free days a week than the person asks for.
  record FewerFreeDays(int freeDays) implements Concession {}

  /// Less Balance on the day, hours a day.
  record LessBalance(double balance) implements Concession {}
}
