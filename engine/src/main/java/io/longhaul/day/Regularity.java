package io.longhaul.day;

import java.util.List;

/// Whether somebody's days are alike: how far apart the hours with a mark lie within one day,
/// against how far apart they lie on different days.
///
/// Who works the same hours every day leaves marks as far apart within a day as between days. Who
/// works a few hours at any time, such as in the spare time, leaves them close together within a
/// day although all days together cover the clock: then the shape of the day is that of many
/// different days, and one of them is shorter by that ratio.
final class Regularity {
  private static final int HOURS = 24;

  /// Simulated people with regular hours have a ratio of 0.89 to 0.99 at three acts a day and more;
  /// with fewer pairs it is drawn towards the first number, as if so many more had been seen.
  private static final double USUAL = 0.93;

  private static final double USUAL_PAIRS = 40;
  private static final double REGULAR = 0.85;

  private Regularity() {}

  /// The length of a day as a part of the shape of all days, 1 for regular hours.
  static double of(List<MarkedDay> days) {
    var marks = new double[HOURS];
    double distance = 0;
    double pairs = 0;
    for (var day : days) {
      int hours = day.marked().hours();
      for (int a = 0; a < HOURS; a++) {
        marks[a] += hours >>> a & 1;
        for (int b = a + 1; b < HOURS && (hours >>> a & 1) != 0; b++) {
          distance += (hours >>> b & 1) * apart(a, b);
          pairs += hours >>> b & 1;
        }
      }
    }
    double all = 0;
    double allPairs = 0;
    for (int a = 0; a < HOURS; a++) {
      for (int b = a + 1; b < HOURS; b++) {
        all += marks[a] * marks[b] * apart(a, b);
        allPairs += marks[a] * marks[b];
      }
    }
    double ratio = pairs == 0 || all == 0 ? USUAL : distance / pairs / (all / allPairs);
    double shrunk = (pairs * ratio + USUAL_PAIRS * USUAL) / (pairs + USUAL_PAIRS);
    return Math.min(1, shrunk / REGULAR);
  }

  private static double apart(int a, int b) {
    return Math.min(b - a, HOURS - b + a);
  }
}
