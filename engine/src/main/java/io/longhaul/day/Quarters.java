package io.longhaul.day;

/// A set of the 96 quarters of an hour of a day, from midnight to midnight.
///
/// @param early one bit for each quarter before noon, the first lowest
/// @param late the same after noon
record Quarters(long early, long late) {
  static final int A_DAY = 96;
  static final int AN_HOUR = 4;
  static final int SECONDS = 900;
  static final Quarters NONE = new Quarters(0, 0);
  private static final int HALF = 48;

  boolean has(int quarter) {
    return quarter < HALF ? (early >>> quarter & 1) != 0 : (late >>> (quarter - HALF) & 1) != 0;
  }

  boolean isEmpty() {
    return (early | late) == 0;
  }

  Quarters with(int quarter) {
    if (has(quarter)) {
      return this;
    }
    return quarter < HALF
        ? new Quarters(early | 1L << quarter, late)
        : new Quarters(early, late | 1L << (quarter - HALF));
  }

  /// One bit for each of the 24 hours with a quarter in the set.
  int hours() {
    return hours(early) | hours(late) << (HALF / AN_HOUR);
  }

  private static int hours(long half) {
    long any = half | half >>> 1 | half >>> 2 | half >>> 3;
    int hours = 0;
    for (int hour = 0; hour < HALF / AN_HOUR; hour++) {
      hours |= (int) (any >>> (AN_HOUR * hour) & 1) << hour;
    }
    return hours;
  }
}
