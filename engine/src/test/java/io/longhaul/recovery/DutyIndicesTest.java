package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracles: what the report says in words (nights are worse than days, early starts than late ones,
/// duties in a row add up, free days take back), and invariants over seeded random rosters. The
/// figures of the calculator are compared in `OracleTableTest`.
class DutyIndicesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final DutyConditions USUAL = DutyConditions.USUAL;

  @Test
  void withoutDutiesThereIsNothing() {
    assertThat(FatigueIndex.of(List.of(), USUAL)).isEmpty();
    assertThat(RiskIndex.of(List.of(), USUAL)).isEmpty();
  }

  @Test
  void dutiesInARowAddUpAndFreeDaysTakeBack() {
    var days = roster(5, 7, 10);
    days.addAll(roster(MONDAY.plusDays(7), 1, 7, 10));
    var fatigue = FatigueIndex.of(days, USUAL);
    var risk = RiskIndex.of(days, USUAL);
    for (int i = 1; i < 5; i++) {
      assertThat(fatigue.get(i).cumulative()).isGreaterThan(fatigue.get(i - 1).cumulative());
      assertThat(risk.get(i).cumulative()).isGreaterThan(risk.get(i - 1).cumulative());
    }
    assertThat(fatigue.get(5).cumulative()).isLessThan(fatigue.get(4).cumulative());
    assertThat(risk.get(5).cumulative()).isLessThan(risk.get(4).cumulative());
  }

  @Test
  void nightsAreWorseThanDays() {
    assertThat(last(roster(5, 22, 8))).isGreaterThan(2 * last(roster(5, 9, 8)));
    assertThat(lastRisk(roster(5, 22, 8))).isGreaterThan(lastRisk(roster(5, 9, 8)));
  }

  @Test
  void longerIsWorseAndEarlierIsWorse() {
    double fatigue = 0;
    double risk = 0;
    for (int hours = 5; hours <= 15; hours++) {
      assertThat(last(roster(5, 9, hours))).isGreaterThan(fatigue);
      assertThat(lastRisk(roster(5, 9, hours))).isGreaterThanOrEqualTo(risk);
      fatigue = last(roster(5, 9, hours));
      risk = lastRisk(roster(5, 9, hours));
    }
    assertThat(last(roster(5, 5, 8))).isGreaterThan(last(roster(5, 9, 8)));
  }

  @Test
  void shortRestIsWorse() {
    var quick = new ArrayList<>(List.of(duty(MONDAY, 14, 8)));
    quick.add(duty(MONDAY.plusDays(1), 6, 8));
    var slow = new ArrayList<>(List.of(duty(MONDAY, 10, 8)));
    slow.add(duty(MONDAY.plusDays(1), 6, 8));
    assertThat(last(quick)).isGreaterThan(last(slow));
    assertThat(lastRisk(quick)).isGreaterThan(lastRisk(slow));
  }

  @Test
  void moreDemandAndFewerBreaksAreWorse() {
    var duties = roster(3, 9, 9);
    double usual = last(duties);
    assertThat(
            FatigueIndex.of(duties, new DutyConditions(40, 6, 180, 15, 240, 30)).getLast().index())
        .isGreaterThan(usual);
    assertThat(FatigueIndex.of(duties, new DutyConditions(40, 3, 300, 5, 400, 5)).getLast().index())
        .isGreaterThan(usual);
    assertThat(FatigueIndex.of(duties, USUAL.withCommute(180)).getLast().index())
        .isGreaterThan(usual);
  }

  @Test
  void aWeekHasTheSameIndicesWhereverItStands() {
    // Over New Year, and on both sides of a clock change.
    var newYear = FatigueIndex.of(roster(LocalDate.of(2025, 12, 29), 5, 9, 9), USUAL);
    assertThat(newYear).isEqualTo(FatigueIndex.of(roster(5, 9, 9), USUAL));
    var berlin = new ArrayList<Duty>();
    for (int day = 27; day <= 31; day++) {
      var start = LocalDate.of(2026, 3, day).atTime(9, 0).atZone(ZoneId.of("Europe/Berlin"));
      berlin.add(new Duty(start.toOffsetDateTime(), start.plusHours(9).toOffsetDateTime()));
    }
    var change = FatigueIndex.of(berlin, USUAL);
    for (int i = 0; i < 5; i++) {
      assertThat(change.get(i).index()).isCloseTo(newYear.get(i).index(), within(1e-9));
    }
    assertThat(RiskIndex.of(berlin, USUAL).getLast().index())
        .isCloseTo(lastRisk(roster(5, 9, 9)), within(0.01));
  }

  @Test
  void nightsOfRestAreCountedWithoutAJump() {
    // Friday to Monday; the calculator loses a night between a start at 7:25 and one at 7:35.
    double before = monday(7 * 60 + 25);
    double after = monday(7 * 60 + 35);
    assertThat(after).isCloseTo(before, within(0.01));
  }

  private static double monday(int startMinute) {
    var duties = roster(5, 9, 12);
    var start = MONDAY.plusDays(7).atStartOfDay().plusMinutes(startMinute).atOffset(ZoneOffset.UTC);
    duties.add(new Duty(start, start.plusHours(8)));
    return RiskIndex.of(duties, USUAL).getLast().cumulative();
  }

  @Test
  void anyRosterHasAFatigueBetweenNothingAndHundredAndAPositiveRisk() {
    var random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      var duties = new ArrayList<Duty>();
      var at = MONDAY.atStartOfDay().atOffset(ZoneOffset.UTC).plusMinutes(random.nextInt(1440));
      for (int i = 0; i < 30; i++) {
        var end = at.plusMinutes(1 + random.nextInt(1440));
        duties.add(new Duty(at, end));
        at = end.plusMinutes(random.nextInt(3 * 1440));
      }
      assertThat(FatigueIndex.of(duties, USUAL))
          .allMatch(index -> index.index() >= 0 && index.index() <= 100)
          .allMatch(index -> index.cumulative() >= 0 && index.job() >= -1e-12);
      assertThat(RiskIndex.of(duties, USUAL))
          .allMatch(index -> index.index() > 0 && index.index() < 20);
    }
  }

  @Test
  void dutiesOverlapNeitherEachOtherNorADay() {
    var duty = duty(MONDAY, 9, 9);
    assertThatThrownBy(() -> FatigueIndex.of(List.of(duty, duty), USUAL))
        .hasMessageContaining("in order and apart");
    assertThatThrownBy(() -> duty(MONDAY, 9, 25)).hasMessageContaining("up to 24 hours");
    assertThatThrownBy(() -> duty(MONDAY, 9, 0)).hasMessageContaining("up to 24 hours");
  }

  private static double last(List<Duty> duties) {
    return FatigueIndex.of(duties, USUAL).getLast().index();
  }

  private static double lastRisk(List<Duty> duties) {
    return RiskIndex.of(duties, USUAL).getLast().index();
  }

  private static List<Duty> roster(int days, int start, int hours) {
    return roster(MONDAY, days, start, hours);
  }

  private static List<Duty> roster(LocalDate from, int days, int start, int hours) {
    var duties = new ArrayList<Duty>();
    for (int day = 0; day < days; day++) {
      duties.add(duty(from.plusDays(day), start, hours));
    }
    return duties;
  }

  private static Duty duty(LocalDate date, int start, int hours) {
    var from = OffsetDateTime.of(date.atTime(start, 0), ZoneOffset.UTC);
    return new Duty(from, from.plus(Duration.ofHours(hours)));
  }
}
