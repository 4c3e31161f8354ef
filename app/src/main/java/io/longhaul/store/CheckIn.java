package io.longhaul.store;

import java.time.LocalDate;

/// What the person said about a day, in numbers; words of their own are a [DayNote].
///
/// @param day the day it is about
/// @param item what was asked, such as `effort`
/// @param value the answer, from 0 to 10
public record CheckIn(LocalDate day, String item, int value) {
  private static final int MOST = 10;

  public CheckIn {
    if (value < 0 || value > MOST) {
      throw new IllegalArgumentException(
          "check-in " + item + " is " + value + ", expected 0 to " + MOST);
    }
  }
}
