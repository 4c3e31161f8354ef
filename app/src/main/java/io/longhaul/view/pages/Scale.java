package io.longhaul.view.pages;

import io.longhaul.view.Svg;

/// A vertical axis: values between two bounds over some pixels, the greater the higher.
///
/// @param step from one label to the next
/// @param top pixel of the upper bound
record Scale(double low, double high, double step, double top, double height) {
  private static final double UNIT = 11;
  private static final double[] STEPS = {1, 2, 5, 10, 20, 50, 100};

  /// From zero, or from below it, to a round value that holds the most; with three to six labels.
  static Scale over(double least, double most, double top, double height) {
    double step = STEPS[STEPS.length - 1];
    for (double each : STEPS) {
      if ((most - Math.min(0, least)) / each <= 5) {
        step = each;
        break;
      }
    }
    double high = Math.max(step, Math.ceil(most / step - 1e-9) * step);
    double low = least < 0 ? Math.floor(least / step + 1e-9) * step : 0;
    return new Scale(low, high, step, top, height);
  }

  double y(double value) {
    return top + height * (high - Math.clamp(value, low, high)) / (high - low);
  }

  double bottom() {
    return top + height;
  }

  /// Lines and labels, and the unit above them.
  void draw(Plot plot, String unit) {
    plot.text("", 0, UNIT, unit);
    for (int i = 0; low + i * step <= high + 1e-9; i++) {
      double value = low + i * step;
      plot.level(Math.abs(value) < 1e-9 ? "rule" : "fine", y(value));
      plot.beside(y(value) + 4, Svg.number(value));
    }
  }
}
