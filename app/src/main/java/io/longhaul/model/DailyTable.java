package io.longhaul.model;

import io.longhaul.load.DailyLoad;
import io.longhaul.load.DailyLoads;
import io.longhaul.model.Rows.Row;
import io.longhaul.stats.Band;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/// Daily loads as a table: a row for each day that something is known of.
final class DailyTable {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("date", "YYYY-MM-DD", "the day; days that are left out are unknown, not free"),
          Column.of("hours", "h", "hours of work; empty if unknown, 0 for a day off"),
          Column.optional("low", "h", "hours at least, where they are not exact"),
          Column.optional("high", "h", "hours at most, where they are not exact"),
          Column.optional("effort", "", "how hard an hour was; 1, ordinary, if not given"));

  /// More days than a life has.
  private static final int MOST_DAYS = 36_525;

  private DailyTable() {}

  private record Dated(LocalDate date, DailyLoad load) {}

  /// Loads from the first to the last day.
  static DailyLoads read(TableIn in) throws Unusable {
    var dates = new ArrayList<LocalDate>();
    var all =
        in.all(row -> {
          var dated = new Dated(next(dates, row.date("date")), load(row));
          dates.add(dated.date());
          return dated;
        });
    var from = dates.getFirst();
    int length = (int) ChronoUnit.DAYS.between(from, dates.getLast()) + 1;
    var days = new ArrayList<>(Collections.nCopies(length, DailyLoad.UNKNOWN));
    for (var dated : all) {
      days.set((int) ChronoUnit.DAYS.between(from, dated.date()), dated.load());
    }
    return new DailyLoads(from, days);
  }

  private static LocalDate next(List<LocalDate> before, LocalDate date) throws Unusable {
    if (!before.isEmpty()) {
      if (!date.isAfter(before.getLast())) {
        throw new Unusable("date " + date + " is not after " + before.getLast());
      }
      if (ChronoUnit.DAYS.between(before.getFirst(), date) >= MOST_DAYS) {
        throw new Unusable("date " + date + " is a hundred years after the first");
      }
    }
    return date;
  }

  private static DailyLoad load(Row row) throws Unusable {
    double effort = row.numberOr("effort", 1);
    if (!row.has("hours") && !row.has("low") && !row.has("high")) {
      return DailyLoad.UNKNOWN;
    }
    double hours = row.number("hours");
    var band = new Band(row.numberOr("low", hours), hours, row.numberOr("high", hours));
    if (band.high() > 24) {
      throw new Unusable("hours are " + band.high() + ", more than a day has");
    }
    return DailyLoad.rated(band, effort);
  }

  /// Likely loads up to the first day that is not known, for models that need every day.
  record Complete(LocalDate from, DoubleStream stream) {
    double[] loads() {
      return stream.toArray();
    }
  }

  static Complete complete(TableIn in) throws Unusable {
    var all = read(in);
    var loads = DoubleStream.builder();
    for (int day = 0; day < all.days().size(); day++) {
      switch (all.days().get(day)) {
        case DailyLoad.Known known -> loads.add(known.load().likely());
        case DailyLoad.Unknown _ -> {
          in.leftOut(
              all.from().plusDays(day).toString(),
              "its load is not known, so nothing is said from then on; give it, 0 for a day off");
          return new Complete(all.from(), loads.build());
        }
      }
    }
    return new Complete(all.from(), loads.build());
  }
}
