package io.longhaul.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// A half-open run of calendar days: `from` belongs to it, `until` does not.
public record DateRange(LocalDate from, LocalDate until) {
  public DateRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("dates end on " + until + " before their start " + from);
    }
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, until);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(until);
  }

  public Stream<LocalDate> dates() {
    return from.datesUntil(until);
  }
}
