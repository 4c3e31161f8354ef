package io.longhaul.source.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.longhaul.source.SourceException;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The public holidays of one country, or of a part of it, on the days on which they are kept: one
/// that falls on a weekend and is moved stands on the day to which it is moved.
///
/// The tables are those of the library Jollyday (Apache-2.0); nothing is looked up in a network.
/// Days that only banks, offices or schools keep are left out.
public final class Holidays {
  private final String code;
  private final HolidayManager manager;
  private final CalendarHierarchy place;
  private final String[] parts;
  private final Comparison comparison;

  private Holidays(
      List<String> words, HolidayManager manager, CalendarHierarchy place, Comparison comparison) {
    this.code = String.join("-", words);
    this.manager = manager;
    this.place = place;
    this.parts = words.stream().skip(1).map(Holidays::lower).toArray(String[]::new);
    this.comparison = comparison;
  }

  /// The countries that have a table, by their codes of two letters (ISO 3166-1), in order.
  public static List<String> countries() {
    return List.copyOf(Comparison.all().keySet());
  }

  /// Those of a country or of a part of it.
  ///
  /// @param code a country such as `DE`, or a part of one such as `DE-BY`
  /// @throws SourceException when there is no table of it
  public static Holidays of(String code) throws SourceException {
    var words = List.of(code.strip().toUpperCase(Locale.ROOT).split("-", -1));
    var comparison = Comparison.all().get(words.getFirst());
    if (comparison == null || !code.matches("\\p{ASCII}*")) {
      throw new SourceException(
          "no holidays are known of '"
              + code
              + "'; a country is a code of two letters such as DE, a part of it DE-BY; longhaul"
              + " holidays lists them");
    }
    var manager = HolidayManager.getInstance(ManagerParameters.create(lower(words.getFirst())));
    var place = manager.getCalendarHierarchy();
    for (var part : words.subList(1, words.size())) {
      var next = place.getChildren().get(lower(part));
      if (next == null) {
        throw new SourceException("no holidays are known of '" + code + "'; " + known(place));
      }
      place = next;
    }
    return new Holidays(words, manager, place, comparison);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String known(CalendarHierarchy place) {
    var parts = new TreeSet<>(place.getChildren().keySet());
    return parts.isEmpty()
        ? "no parts of it are known"
        : "known parts: " + String.join(", ", parts).toUpperCase(Locale.ROOT);
  }

  /// What was asked for, such as `DE-BY`.
  public String code() {
    return code;
  }

  /// How the table of the country compares with a second one.
  public Comparison comparison() {
    return comparison;
  }

  /// The parts of it that have holidays of their own, by the codes to ask for them with.
  public List<String> parts() {
    return place.getChildren().keySet().stream()
        .map(part -> code + "-" + part.toUpperCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  /// The holidays on some days, each with its English name. Two on one day are one.
  public SortedMap<LocalDate, String> in(DateRange range) {
    var names = new TreeMap<LocalDate, String>();
    // what is moved over New Year stands in the table of the other year
    int last = range.until().getYear() + 1;
    for (int year = range.from().getYear() - 1; year <= last; year++) {
      manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
          .filter(holiday -> range.contains(holiday.getDate()))
          .sorted(Comparator.comparing(Holidays::name))
          .forEach(holiday -> names.putIfAbsent(holiday.getDate(), name(holiday)));
    }
    return names;
  }

  /// In the root locale, since any other falls back to that of the machine.
  private static String name(Holiday holiday) {
    return holiday.getDescription(Locale.ROOT);
  }
}
