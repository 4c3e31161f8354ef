package io.longhaul.project;

import io.longhaul.evidence.Evidence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The hours of one person's own clock in which there is an act, in order, each once: hours since
/// 1970-01-01T00:00 on that clock. Acts whose clock is unknown have none.
final class LocalHours {
  private static final long SECONDS = 3600;
  private static final long PER_DAY = 24;

  private final long[] hours;

  private LocalHours(long[] hours) {
    this.hours = hours;
  }

  static LocalHours of(List<Evidence> acts) {
    var all = new long[acts.size()];
    int count = 0;
    for (var act : acts) {
      if (act.offset().isKnown()) {
        long second = act.at().getEpochSecond() + act.offset().value().getTotalSeconds();
        all[count++] = Math.floorDiv(second, SECONDS);
      }
    }
    Arrays.sort(all, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return new LocalHours(Arrays.copyOf(all, distinct));
  }

  int size() {
    return hours.length;
  }

  /// The day since 1970-01-01.
  long day(int number) {
    return Math.floorDiv(hours[number], PER_DAY);
  }

  int hourOfDay(int number) {
    return (int) Math.floorMod(hours[number], PER_DAY);
  }

  int year(int number) {
    return LocalDate.ofEpochDay(day(number)).getYear();
  }

  /// The first hour of the next year after this one's, or the number of all.
  int nextYear(int number) {
    long start = LocalDate.of(year(number) + 1, 1, 1).toEpochDay() * PER_DAY;
    int at = Arrays.binarySearch(hours, number, hours.length, start);
    return at < 0 ? -at - 1 : at;
  }
}
