package io.longhaul.simulate;

import java.util.Locale;

/// What a day was meant for. Somebody who is called works on a day of any kind.
public enum DayKind {
  WORKED,
  /// A usual free day of the week.
  FREE,
  /// Leave or illness on what would have been a working day.
  LEAVE,
  /// A public holiday on what would have been a working day.
  HOLIDAY,
  /// Under way between two zones.
  TRAVEL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
