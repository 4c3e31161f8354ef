package io.longhaul.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.law.Jurisdiction;
import io.longhaul.law.LawRule;
import io.longhaul.law.MeanWeek;
import io.longhaul.law.NotVisible;
import io.longhaul.law.OvertimeMean;
import io.longhaul.law.RestEachDay;
import io.longhaul.law.RestEachWeek;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of law. Oracle: the file itself, line by line, and the directive for the rows that are
/// spelled out here.
class StatuteBookTest {
  private static final int WIDEST_ID = 10;
  private static final String HEAD = String.join(",", StatuteBook.COLUMNS) + "\n";
  private static final String GOOD = "X-1,eu,art. 3,daily-rest,11,h,24 h,,,,yes,";

  /// Which of the laws have rows that were checked against the published text.
  private static final Set<Jurisdiction> VERIFIED =
      EnumSet.of(Jurisdiction.EU, Jurisdiction.CN, Jurisdiction.KR, Jurisdiction.IN);

  @Test
  void everyRowIsARuleInItsOrder() throws IOException {
    var text = text();
    var ids = text.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    assertThat(StatuteBook.open().rules().stream().map(LawRule::id)).isEqualTo(ids);
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void everyLawHasRulesAndFitsItsTable() {
    var rules = StatuteBook.open().rules();
    for (var one : Jurisdiction.values()) {
      var own = StatuteBook.open().of(List.of(one));
      assertThat(own).as(one.code()).hasSizeGreaterThan(1);
      assertThat(own).allMatch(rule -> rule.verified() == VERIFIED.contains(one));
    }
    assertThat(rules).allMatch(rule -> rule.id().length() <= WIDEST_ID);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.measure().words()).isNotBlank());
  }

  @Test
  void theDirectiveSaysWhatItsRowsSay() {
    var rules =
        StatuteBook.open().of(List.of(Jurisdiction.EU)).stream()
            .collect(Collectors.toMap(LawRule::id, LawRule::measure));
    assertThat(rules)
        .containsEntry("EU-D", new RestEachDay(hours(11)))
        .containsEntry("EU-W", new RestEachWeek(hours(35)))
        .containsEntry("EU-48", new MeanWeek(hours(48), 17));
    assertThat(rules.get("EU-L")).isInstanceOf(NotVisible.class);
  }

  @Test
  void aRunOfMonthsIsRead() {
    assertThat(read("X,jp,art. 36,overtime-mean,80,h,2-6 mo,40,,,no,").getFirst().measure())
        .isEqualTo(new OvertimeMean(hours(80), hours(40), 2, 6));
  }

  /// A row is written back from what was read of it, and read again.
  @Test
  void whatWasReadOfARowIsWhatItSays() {
    var rule = read("X-1,us-ca,\"art. 3, 4\",not-visible,,,,,\"a, b\",c,no,\"d, e\"").getFirst();
    assertThat(rule)
        .isEqualTo(
            new LawRule(
                "X-1",
                Jurisdiction.US_CA,
                "art. 3, 4",
                new NotVisible("d, e"),
                "a, b",
                "c",
                false,
                "d, e"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          X-1,xx,art. 3,daily-rest,11,h,24 h,,,,yes,       | line 2: jurisdiction 'xx' is none of
          X-1,eu,art. 3,daily-nap,11,h,24 h,,,,yes,        | line 2: measure 'daily-nap' is unknown
          X-1,eu,art. 3,daily-rest,eleven,h,24 h,,,,yes,   | 'eleven' is no whole number
          X-1,eu,art. 3,daily-rest,0,h,24 h,,,,yes,        | '0' is no whole number
          X-1,eu,art. 3,daily-rest,11,min,24 h,,,,yes,     | daily-rest has a unit like 'h', not 'min'
          X-1,eu,art. 3,daily-rest,11,h,7 d,,,,yes,        | daily-rest has a window like '24 h'
          X-1,eu,art. 3,daily-rest,11,h,24 h,40,,,yes,     | daily-rest has a beyond like ''
          X-1,eu,art. 3,overtime,36,h,1 mo,,,,yes,         | overtime has a beyond like
          X-1,eu,art. 3,free-weekday,0,h,Holiday,,,,yes,   | line 2
          X-1,eu,art. 3,not-visible,,,,,,,yes,             | what cannot be seen has to be said
          X-1,eu,art. 3,daily-rest,11,h,24 h,,,,perhaps,   | verified is yes or no, not 'perhaps'
          X-1,eu,,daily-rest,11,h,24 h,,,,yes,             | a rule has an id and an article
          X-1,eu,art. 3,daily-rest,11,h                    | line 2: 6 fields, not 12
          """)
  void aBadRowIsAnErrorWithItsLine(String row, String error) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(error);
  }

  @Test
  void noIdStandsTwiceAndNoColumnIsUnknown() {
    assertThatThrownBy(() -> read(GOOD + "\n" + GOOD))
        .hasMessageContaining("line 3: a second 'X-1'");
    assertThatThrownBy(() -> StatuteBook.read(new StringReader(HEAD.replace("note", "x") + GOOD)))
        .hasMessageContaining("columns are");
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  private static List<LawRule> read(String rows) {
    return StatuteBook.read(new StringReader(HEAD + rows)).rules();
  }

  private static String text() throws IOException {
    try (var stream =
        Objects.requireNonNull(StatuteBook.class.getResourceAsStream(StatuteBook.FILE))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
