package io.longhaul.day;

/// Which weekdays are worked, seen together: days of work mostly follow each other. A free day
/// between two of work is possible, and so are two such gaps in a week, but each is less common.
///
/// All 128 sets of weekdays are weighed by the chances of the single days, and by a factor for each
/// further run of working days around the week.
final class WeekdaySets {
  private static final int DAYS = 7;
  private static final int ALL = (1 << DAYS) - 1;

  /// How common a further run of working days is. Assumed.
  private static final double FURTHER_RUN = 0.2;

  private WeekdaySets() {}

  /// The chances that weekdays are worked, from those that each has by itself.
  static double[] together(double[] alone) {
    var together = new double[DAYS];
    double all = 0;
    for (int set = 0; set <= ALL; set++) {
      double weight = Math.pow(FURTHER_RUN, Math.max(0, runs(set) - 1));
      for (int day = 0; day < DAYS; day++) {
        weight *= has(set, day) ? alone[day] : 1 - alone[day];
      }
      for (int day = 0; day < DAYS; day++) {
        together[day] += has(set, day) ? weight : 0;
      }
      all += weight;
    }
    for (int day = 0; day < DAYS; day++) {
      together[day] /= all;
    }
    return together;
  }

  /// Runs of days in a set, where Sunday is followed by Monday.
  private static int runs(int set) {
    int before = (set << 1 | set >>> (DAYS - 1)) & ALL;
    return Integer.bitCount(set & ~before);
  }

  private static boolean has(int set, int day) {
    return (set >>> day & 1) != 0;
  }
}
