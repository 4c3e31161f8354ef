package io.longhaul.view.pages;

/// The data of a path in as few letters as its places need: columns to a hundredth, pixels to a
/// tenth, each step from the place where the last one ended, so that rounding never adds up.
final class Pen {
  private static final int ACROSS = 100;
  private static final int DOWN = 10;

  private final StringBuilder data = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  /// Lifts the pen and puts it down elsewhere.
  Pen move(double column, double pixel) {
    step('m', column, pixel);
    startX = x;
    startY = y;
    return this;
  }

  Pen line(double column, double pixel) {
    return step('l', column, pixel);
  }

  /// A mark as round or as square as the ends of the line are.
  Pen point(double column, double pixel) {
    move(column, pixel);
    data.append("h0");
    return this;
  }

  /// A line from one height to another.
  Pen upright(double column, double from, double to) {
    move(column, from);
    long end = Math.round(to * DOWN);
    data.append('v');
    append(end - y, DOWN);
    y = end;
    return this;
  }

  /// A level line from one column to another.
  Pen level(double from, double to, double pixel) {
    move(from, pixel);
    long end = Math.round(to * ACROSS);
    data.append('h');
    append(end - x, ACROSS);
    x = end;
    return this;
  }

  /// A rectangle between two columns and two heights.
  Pen box(double from, double to, double top, double bottom) {
    move(from, top);
    long right = Math.round(to * ACROSS);
    long floor = Math.round(bottom * DOWN);
    data.append('h');
    append(right - x, ACROSS);
    data.append('v');
    append(floor - y, DOWN);
    data.append('h');
    append(startX - right, ACROSS);
    return close();
  }

  /// Back to where the pen was put down.
  Pen close() {
    data.append('z');
    x = startX;
    y = startY;
    return this;
  }

  boolean isEmpty() {
    return data.isEmpty();
  }

  String data() {
    return data.toString();
  }

  private Pen step(char command, double column, double pixel) {
    long toX = Math.round(column * ACROSS);
    long toY = Math.round(pixel * DOWN);
    data.append(command);
    append(toX - x, ACROSS);
    if (toY >= y) {
      data.append(' ');
    }
    append(toY - y, DOWN);
    x = toX;
    y = toY;
    return this;
  }

  /// A decimal without idle zeros: `-.35`.
  private void append(long value, int scale) {
    if (value < 0) {
      data.append('-');
    }
    long size = Math.abs(value);
    long whole = size / scale;
    long rest = size % scale;
    if (whole > 0 || rest == 0) {
      data.append(whole);
    }
    for (int unit = scale / 10; rest > 0 && unit > 0; unit /= 10) {
      data.append(unit == scale / 10 ? "." : "").append(rest / unit);
      rest %= unit;
    }
  }
}
