package io.longhaul.source;

import io.longhaul.time.Offset;
import java.time.ZoneOffset;

/// What the clocks on earth show: offsets from -12:00 to +14:00 in quarters of an hour. An offset
/// that none of them shows comes from a broken tool and tells nothing.
public final class Clock {
  private static final int QUARTER_MINUTES = 15;
  private static final int EARLIEST_MINUTES = -12 * 60;
  private static final int LATEST_MINUTES = 14 * 60;

  private Clock() {}

  /// What a trace tells with an offset, such as 5 and 30 or -3 and -30.
  public static Offset told(int hours, int minutes) {
    int total = hours * 60 + minutes;
    boolean shown =
        Math.abs(minutes) < 60
            && total % QUARTER_MINUTES == 0
            && total >= EARLIEST_MINUTES
            && total <= LATEST_MINUTES;
    return shown
        ? new Offset.Told(ZoneOffset.ofHoursMinutes(hours, minutes))
        : new Offset.Unknown();
  }

  /// What a trace tells with an offset that was read already.
  public static Offset told(ZoneOffset offset) {
    int minutes = offset.getTotalSeconds() / 60;
    return offset.getTotalSeconds() % 60 == 0
        ? told(minutes / 60, minutes % 60)
        : new Offset.Unknown();
  }
}
