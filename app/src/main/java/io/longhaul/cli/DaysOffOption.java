package io.longhaul.cli;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.source.SourceException;
import io.longhaul.source.holiday.Holidays;
import io.longhaul.time.DateRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which days were to be free: never guessed, only told.
final class DaysOffOption {
  private static final String BETWEEN = "..";
  private static final int MOST_DAYS = 3660;

  /// No holiday is looked for before the oldest plausible act.
  private static final LocalDate FIRST = LocalDate.of(1972, 1, 1);

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description =
          "The country whose public holidays are yours, or a part of it: DE, DE-BY (longhaul"
              + " holidays lists them); may be given several times.")
  private List<String> countries = new ArrayList<>();

  @Option(
      names = "--leave",
      paramLabel = "FROM..TO",
      description =
          "Your own leave, first and last day: 2025-08-04..2025-08-22; may be given several times.")
  private List<String> leave = new ArrayList<>();

  /// What was given.
  record Known(List<Holidays> holidays, List<DateRange> leave) {
    /// The days off around all that a trace tells.
    DaysOff around(Trace trace, Instant now) {
      var names = new TreeMap<LocalDate, String>();
      var range = range(trace, now);
      holidays.forEach(each -> names.putAll(each.in(range)));
      return DaysOff.of(names, leave);
    }

    /// The days off of days to come.
    DaysOff in(DateRange range) {
      var names = new TreeMap<LocalDate, String>();
      holidays.forEach(each -> names.putAll(each.in(range)));
      return DaysOff.of(names, leave);
    }

    private static DateRange range(Trace trace, Instant now) {
      var until = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2);
      var acts = trace.acts();
      var first =
          acts.isEmpty() ? until : acts.getFirst().at().atOffset(ZoneOffset.UTC).toLocalDate();
      var from = first.isBefore(FIRST) ? FIRST : first.minusYears(1);
      return new DateRange(from.isAfter(until) ? until : from, until);
    }
  }

  /// Takes what was said once where nothing is said now.
  void fill(Preferences preferences) {
    countries = countries.isEmpty() ? preferences.countries() : countries;
    leave = leave.isEmpty() ? preferences.leave() : leave;
  }

  /// The same without keeping what was said once: it may be said anew meanwhile.
  Known known(Preferences preferences) throws Mistake, SourceException {
    var both = new DaysOffOption();
    both.countries = countries;
    both.leave = leave;
    both.fill(preferences);
    return both.known();
  }

  Known known() throws Mistake, SourceException {
    return known(countries, leave);
  }

  private static Known known(List<String> countries, List<String> leave)
      throws Mistake, SourceException {
    var holidays = new ArrayList<Holidays>();
    for (var country : countries) {
      holidays.add(Holidays.of(country));
    }
    var ranges = new ArrayList<DateRange>();
    for (var text : leave) {
      var range = range(text);
      if (range == null) {
        throw new Mistake(
            "--leave takes a first and a last day such as 2025-08-04..2025-08-22, not '"
                + text
                + "'");
      }
      ranges.add(range);
    }
    return new Known(List.copyOf(holidays), List.copyOf(ranges));
  }

  /// A first and a last day, or one day; null for anything else.
  static @Nullable DateRange range(String text) {
    int between = text.indexOf(BETWEEN);
    try {
      var from = LocalDate.parse(between < 0 ? text : text.substring(0, between));
      var last = between < 0 ? from : LocalDate.parse(text.substring(between + BETWEEN.length()));
      var range = new DateRange(from, last.plusDays(1));
      return range.days() == 0 || range.days() > MOST_DAYS ? null : range;
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }
}
