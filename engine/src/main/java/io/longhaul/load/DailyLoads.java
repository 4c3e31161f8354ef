package io.longhaul.load;

import io.longhaul.stats.Band;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Loads of days in a row.
///
/// @param from the first day
/// @param days one after the other, none left out
public record DailyLoads(LocalDate from, List<DailyLoad> days) {
  public DailyLoads {
    days = List.copyOf(days);
  }

  /// Loads that are known exactly.
  public static DailyLoads exactly(LocalDate from, double... loads) {
    return new DailyLoads(from, Arrays.stream(loads).mapToObj(DailyLoad::exactly).toList());
  }

  /// The greatest load that any known day may have had; 0 when none is known.
  double most() {
    double most = 0;
    for (var day : days) {
      if (day instanceof DailyLoad.Known known) {
        most = Math.max(most, known.load().high());
      }
    }
    return most;
  }

  int known() {
    int known = 0;
    for (var day : days) {
      known += day instanceof DailyLoad.Known ? 1 : 0;
    }
    return known;
  }

  /// The mean of the first known days.
  Band meanOfFirst(int count) {
    double low = 0;
    double likely = 0;
    double high = 0;
    int known = 0;
    for (var day : days) {
      if (day instanceof DailyLoad.Known(Band load) && known < count) {
        low += load.low();
        likely += load.likely();
        high += load.high();
        known++;
      }
    }
    return known == 0 ? Band.ZERO : Band.around(low / known, likely / known, high / known);
  }
}
