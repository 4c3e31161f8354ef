package io.longhaul.verdict;

import io.longhaul.day.DaysOff;
import io.longhaul.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is asked of a trace.
///
/// @param window acts outside it are left aside
/// @param now the moment of asking; nothing after it is believed
/// @param zone the zone to use where a trace does not tell it, or null
/// @param daysOff holidays and leave, as far as they are known
public record Asked(Window window, Instant now, @Nullable ZoneId zone, DaysOff daysOff) {

  /// Nothing is known of holidays and leave.
  public Asked(Window window, Instant now, @Nullable ZoneId zone) {
    this(window, now, zone, DaysOff.NONE);
  }

  public Asked with(DaysOff known) {
    return new Asked(window, now, zone, known);
  }
}
