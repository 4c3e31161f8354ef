package io.longhaul.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.accuracy.Case;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.verdict.OwnNormal.Quantity;
import io.longhaul.verdict.OwnNormal.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Oracle: what changed in duty tables, by hand.
class OwnNormalTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

  @Test
  void theSameAsEverIsUsual() {
    for (var quantity : Quantity.values()) {
      var own = own(Duties.until(TODAY, "9-17"), quantity);
      assertThat(own.sixtyDays().standing()).as("%s", quantity).isEqualTo(Standing.USUAL);
      assertThat(own.year().standing()).as("%s", quantity).isEqualTo(Standing.USUAL);
    }
  }

  @Test
  void laterDaysDepartAndRestStaysTheSame() {
    var later = Duties.until(TODAY, "9-17").lately("11-19", 5);
    assertThat(own(later, Quantity.START).sixtyDays().standing()).isEqualTo(Standing.MORE);
    assertThat(own(later, Quantity.END).year().standing()).isEqualTo(Standing.MORE);
    assertThat(own(later, Quantity.REST).sixtyDays().standing()).isEqualTo(Standing.USUAL);
    // the day turns at 4:00
    assertThat(own(later, Quantity.START).now().orElseThrow().median()).isCloseTo(7, within(1e-9));
  }

  @Test
  void longerDaysLeaveLessRest() {
    var longer = Duties.until(TODAY, "9-17").lately("9-21", 5);
    assertThat(own(longer, Quantity.REST).sixtyDays().standing()).isEqualTo(Standing.LESS);
    assertThat(own(longer, Quantity.START).sixtyDays().standing()).isEqualTo(Standing.USUAL);
  }

  @Test
  void sizeAloneOrEvidenceAloneIsNoDeparture() {
    var slight = Duties.until(TODAY, "9-17").lately("9:20-17:20", 5);
    assertThat(own(slight, Quantity.START).sixtyDays().standing())
        .as("twenty minutes, on every day")
        .isEqualTo(Standing.USUAL);
    var few = Duties.until(TODAY, "9-17").lately("13-21", 5).unknown(28, 12);
    assertThat(own(few, Quantity.START).sixtyDays().standing())
        .as("four hours, on eight days")
        .isEqualTo(Standing.NOT_KNOWN);
  }

  @Test
  void moreDaysAWeekDepartFromAYearOfThem() {
    var more = own(Duties.until(TODAY, "9-17").lately("9-17", 7), Quantity.DAYS);
    assertThat(more.now().orElseThrow().median()).isEqualTo(7);
    assertThat(more.year().standing()).isEqualTo(Standing.MORE);
  }

  @Test
  void aPastOfWhichNothingIsKnownIsNotKnown() {
    var young = own(Duties.until(TODAY, "9-17").unknown(200, 28), Quantity.START);
    assertThat(young.sixtyDays().past()).isEmpty();
    assertThat(young.sixtyDays().standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(young.year().standing()).isEqualTo(Standing.NOT_KNOWN);
  }

  /// Oracle: a simulated person with five days of proof a week: a year has 261 weekdays.
  @Test
  void theYearBeforeAnAnswerIsAYear() {
    var scenario = Scenarios.named("9-17").orElseThrow();
    var answer = Case.of(Simulated.of(scenario, new Sample(Case.FROM, 64, 6, 7))).answer();
    var start = OwnNormal.of(answer.facts().calendar(), answer.today()).getFirst();
    assertThat(start.year().past().orElseThrow().values()).isBetween(220, 261);
    assertThat(start.sixtyDays().past().orElseThrow().values()).isBetween(35, 43);
  }

  private static OwnNormal own(Duties duties, Quantity quantity) {
    return OwnNormal.of(duties.calendar(), TODAY).stream()
        .filter(own -> own.quantity() == quantity)
        .findFirst()
        .orElseThrow();
  }
}
