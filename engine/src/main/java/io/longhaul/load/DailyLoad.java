package io.longhaul.load;

import io.longhaul.stats.Band;
import io.longhaul.stats.Domain;

/// The load of one day: hours of work, times effort where the person rated it (1 where not).
public sealed interface DailyLoad {
  DailyLoad UNKNOWN = new Unknown();

  /// A load within bounds.
  ///
  /// @param load hours times effort
  record Known(Band load) implements DailyLoad {
    public Known {
      Domain.notNegative("load", load.low());
      Domain.finite("load", load.high());
    }
  }

  /// Nothing is known of the day; that is not a day without work.
  record Unknown() implements DailyLoad {}

  static DailyLoad exactly(double load) {
    return new Known(Band.exactly(load));
  }

  /// Hours of work as the person rated them.
  ///
  /// @param hours of work
  /// @param effort how hard an hour was, 1 for an ordinary one
  static DailyLoad rated(Band hours, double effort) {
    Domain.notNegative("effort", effort);
    return new Known(
        new Band(hours.low() * effort, hours.likely() * effort, hours.high() * effort));
  }
}
