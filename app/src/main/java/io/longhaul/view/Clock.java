package io.longhaul.view;

import java.util.Locale;

/// The axis of a day: 0 to 24 h of the local clock over the width of the plot.
public final class Clock {
  private static final int HOURS = 24;
  private static final int STEP = 3;

  private Clock() {}

  /// Percent of the width.
  public static double x(double hour) {
    return hour / HOURS * 100;
  }

  /// Labels on a line of text, and fine lines from `top` to `bottom`.
  public static void axis(Svg svg, double text, double top, double bottom) {
    for (int hour = 0; hour <= HOURS; hour += STEP) {
      svg.upright(hour % 12 == 0 ? "rule" : "fine", x(hour), top, bottom);
      if (hour == HOURS) {
        svg.text("tick end", x(hour), text, "24 h");
      } else {
        var style = hour % 6 == 0 ? "tick" : "tick roomy";
        svg.text(style, x(hour), text, String.format(Locale.ROOT, "%02d", hour));
      }
    }
  }
}
