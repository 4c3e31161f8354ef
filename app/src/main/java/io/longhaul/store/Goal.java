package io.longhaul.store;

import java.time.LocalDate;

/// A goal that the person has set for the way they work.
///
/// @param id its number
/// @param text as the person wrote it
/// @param since the day on which it was set
public record Goal(long id, String text, LocalDate since) {
  /// What is longer is no goal.
  public static final int LONGEST = 200;
}
