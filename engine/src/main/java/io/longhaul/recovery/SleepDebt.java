package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;

/// What chronic short sleep has added up to by two models together, the unified model and the sleep
/// reservoir, over the waking hours of the last seven days, if somebody slept in all of the time
/// that work left free and at most nine hours a night ([SleepOpportunity]).
///
/// @param lapses of attention in ten minutes, by the unified model, on average
/// @param effectiveness by the sleep reservoir, per cent, on average
public record SleepDebt(double lapses, double effectiveness) {
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int DAYS = 28;
  private static final double LAST_HOURS = 7 * 24;
  private static final int RESTRICTED_DAYS = 14;

  /// Rested: eight hours every night, from 23:00.
  public static final SleepDebt RESTED = nightly(Duration.ofHours(8));

  /// After a fortnight with six hours in bed, which Van Dongen et al. 2003 compare with up to two
  /// nights without sleep.
  public static final SleepDebt SIX_HOURS = nightly(Duration.ofHours(6));

  /// Of the four weeks before a day; empty where a clock in them is unknown, or nothing was worked.
  ///
  /// @param nights recorded sleep, which counts as it is; the opportunity fills the other nights
  public static Optional<SleepDebt> of(Calendar calendar, LocalDate today, Nights nights) {
    var range = new DateRange(today.minusDays(DAYS), today);
    var sessions = calendar.in(range).stream().flatMap(day -> day.sessions().stream()).toList();
    if (sessions.isEmpty() || !calendar.isClockKnown(range)) {
      return Optional.empty();
    }
    var work = sessions.stream().map(Session::seen).toList();
    var span = work.getFirst().span(work.getLast());
    var bodyClock = sessions.getLast().offset().value();
    return span.duration().toHours() < LAST_HOURS
        ? Optional.empty()
        : Optional.of(of(SleepOpportunity.of(work, span, bodyClock).much().recorded(nights)));
  }

  /// Whether both models say that it is as bad as after a fortnight with six hours in bed.
  public boolean isLikeSixHours() {
    return lapses >= SIX_HOURS.lapses && effectiveness <= SIX_HOURS.effectiveness;
  }

  private static SleepDebt nightly(Duration length) {
    var wake = Instant.EPOCH.plus(Duration.ofHours(7));
    var sleeps = new ArrayList<Interval>();
    for (int day = 1; day <= RESTRICTED_DAYS; day++) {
      var up = wake.plus(Duration.ofDays(day));
      sleeps.add(new Interval(up.minus(length), up));
    }
    var span = new Interval(wake, wake.plus(Duration.ofDays(RESTRICTED_DAYS)));
    return of(new SleepHistory(span, ZoneOffset.UTC, sleeps));
  }

  private static SleepDebt of(SleepHistory history) {
    double from = SleepHistory.hours(history.span().duration()) - LAST_HOURS;
    var lapses =
        UnifiedModel.of(history, STEP, UnifiedModel.Parameters.PUBLISHED).stream()
            .filter(point -> !point.asleep() && point.hours() >= from)
            .mapToDouble(UnifiedModel.Point::lapses)
            .toArray();
    var effectiveness =
        SleepReservoir.of(history, STEP, SleepReservoir.Parameters.PUBLISHED).stream()
            .filter(point -> !point.asleep() && point.hours() >= from)
            .mapToDouble(SleepReservoir.Point::relative)
            .toArray();
    return new SleepDebt(mean(lapses), mean(effectiveness));
  }

  /// In order, so that it is the same on every machine.
  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
