package io.longhaul.source.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.source.SourceException;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: lists of governments, written down here; and for whole countries the comparison with a
/// second table that is kept beside the code.
class HolidaysTest {
  private static DateRange year(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  private static List<String> dates(String code, int year) throws SourceException {
    return Holidays.of(code).in(year(year)).keySet().stream().map(LocalDate::toString).toList();
  }

  /// US: Office of Personnel Management, Federal Holidays 2021 and 2022 (New Year of 2022 is kept
  /// in 2021). GB: gov.uk/bank-holidays, England and Wales 2022 (two moved for New Year and
  /// Christmas, spring moved to June, two once only). DE: Bavarian Feiertagsgesetz, article 1, with
  /// Easter on 20 Apr 2025. NL: 27 Apr 2025 is a Sunday, so King's Day is kept on Saturday. PL:
  /// Christmas Eve is a holiday from 2025 on (act of 27 Nov 2024).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US     | 2021 | 2021-01-01 2021-06-18 2021-07-05 2021-12-24 2021-12-31
          US     | 2022 | 2022-01-17 2022-06-20 2022-07-04 2022-11-24 2022-12-26
          GB-ENG | 2022 | 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
          DE-BY  | 2025 | 2025-01-01 2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-09 2025-06-19 2025-10-03 2025-11-01 2025-12-25 2025-12-26
          NL     | 2025 | 2025-04-26
          PL     | 2025 | 2025-12-24
          """)
  void holidaysStandWhereTheyAreKept(String code, int year, String known) throws SourceException {
    assertThat(dates(code, year)).contains(known.split(" ", -1));
  }

  /// Same lists: none of these is a day off.
  @ParameterizedTest
  @CsvSource({
    "US, 2022, 2022-01-01", // kept on 31 Dec 2021
    "GB-ENG, 2022, 2022-05-30", // moved to 2 June
    "DE, 2025, 2025-01-06", // only in some states
    "NL, 2025, 2025-04-27",
    "PL, 2024, 2024-12-24",
  })
  void aDayThatIsNotKeptIsNotThere(String code, int year, String date) throws SourceException {
    assertThat(dates(code, year)).doesNotContain(date);
  }

  @Test
  void bavariaHasTwelveAndGermanyNine() throws SourceException {
    assertThat(dates("DE-BY", 2025)).hasSize(12);
    assertThat(dates("DE", 2025)).hasSize(9);
  }

  /// Columbus Day is the one that the table of the United States does not have.
  @Test
  void everyCountryCanBeReadAndHasAsManyWeekdaysAsWereCompared() throws SourceException {
    var six = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2027, 1, 1));
    for (var country : Holidays.countries()) {
      var holidays = Holidays.of(country);
      long weekdays =
          holidays.in(six).keySet().stream()
              .filter(date -> date.getDayOfWeek().getValue() <= 5)
              .count();
      assertThat(weekdays).as(country).isEqualTo(holidays.comparison().here());
    }
    assertThat(Stream.of("DE", "FR", "GB", "US", "CH", "CA").filter(HolidaysTest::agrees))
        .containsExactly("DE", "FR", "GB", "US", "CH", "CA");
    assertThat(Stream.of("JP", "IN", "UA").filter(HolidaysTest::agrees)).isEmpty();
  }

  private static boolean agrees(String country) {
    return Comparison.all().getOrDefault(country, new Comparison(0, 99, 99)).agrees();
  }

  @Test
  void namesAreEnglishWhereverTheProgramRuns() throws SourceException {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Holidays.of("de").in(year(2025)).get(LocalDate.of(2025, 4, 18)))
          .isEqualTo("Good Friday");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "D", "XX", "CN", "DE-XX", "DE-BY-", "Germany", "../x", "NYSE", "ß"})
  void whatHasNoTableIsSaidInOneLine(String code) {
    assertThatThrownBy(() -> Holidays.of(code))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("no holidays are known of '" + code + "'")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void partsAreListedByTheCodesToAskForThem() throws SourceException {
    assertThat(Holidays.of("DE").parts()).hasSize(16).contains("DE-BY");
    assertThat(Holidays.of("DE-BY").parts()).allMatch(part -> part.startsWith("DE-BY-"));
  }
}
