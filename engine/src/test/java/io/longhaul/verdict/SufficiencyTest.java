package io.longhaul.verdict;

import static io.longhaul.verdict.Cases.TODAY;
import static io.longhaul.verdict.Cases.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Bound;
import io.longhaul.time.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: the stated minimum (20 days in 13 weeks, four whole weeks, five days in the last four),
/// on each side of its boundary.
class SufficiencyTest {
  @Test
  void nothingIsCannotTell() {
    assertCannotTell(answer(List.of()), Sufficiency.NOTHING);
  }

  @Test
  void nineteenDaysAreTooFewAndTwentyAreEnough() {
    assertCannotTell(answer(spread(19)), Sufficiency.TOO_FEW_DAYS);
    assertThat(answer(spread(20)).sufficiency()).isEqualTo(Sufficiency.ENOUGH);
    assertThat(answer(spread(20)).pace()).isEqualTo(Pace.STEADY);
  }

  @Test
  void dayBeforeTheThirteenWeeksDoesNotCount() {
    var acts = new ArrayList<>(spread(19));
    acts.addAll(Acts.run(TODAY.minusDays(91), 1, 9, 17));
    assertCannotTell(answer(acts), Sufficiency.TOO_FEW_DAYS);
    acts.addAll(Acts.run(TODAY.minusDays(90), 1, 9, 17));
    assertThat(answer(acts).sufficiency()).isEqualTo(Sufficiency.ENOUGH);
  }

  @Test
  void twentySevenDaysBeforeTheFinalOneAreTooShortAndTwentyEightAreEnough() {
    assertCannotTell(answer(since(27)), Sufficiency.TOO_SHORT);
    assertThat(answer(since(28)).sufficiency()).isEqualTo(Sufficiency.ENOUGH);
  }

  @Test
  void clockThatWasOnceWrongDoesNotMakeShortTracesLong() {
    var acts = new ArrayList<>(since(27));
    acts.add(Acts.at("1999-12-31T12:00Z"));
    assertCannotTell(answer(acts), Sufficiency.TOO_SHORT);
  }

  @Test
  void lastTraceMoreThanFourWeeksOldIsNotThePresent() {
    var answer = answer(endingBefore(29));
    assertCannotTell(answer, Sufficiency.NOT_PRESENT);
    assertThat(answer.today()).isEqualTo(TODAY.minusDays(28));
    assertThat(answer.load().present().days()).as("described as it was").isPositive();
    assertThat(answer(endingBefore(28)).sufficiency()).isNotEqualTo(Sufficiency.NOT_PRESENT);
    assertCannotTell(answer(endingBefore(35)), Sufficiency.NOT_PRESENT);
  }

  @Test
  void fourDaysInTheLastFourWeeksAreTooFewAndFiveAreEnough() {
    var acts = new ArrayList<>(endingBefore(29));
    acts.addAll(Acts.run(TODAY.minusDays(28), 2, 9, 17));
    acts.addAll(Acts.run(TODAY.minusDays(20), 1, 9, 17));
    acts.addAll(Acts.run(TODAY.minusDays(13), 1, 9, 17));
    assertCannotTell(answer(acts), Sufficiency.TOO_FEW_LATELY);
    acts.addAll(Acts.run(TODAY.minusDays(12), 1, 9, 17));
    assertThat(answer(acts).sufficiency()).isEqualTo(Sufficiency.ENOUGH);
  }

  @Test
  void twoOfTheLastFourWeeksAreTooFewHoweverFull() {
    var acts = new ArrayList<>(endingBefore(29));
    acts.addAll(Acts.run(TODAY.minusDays(28), 14, 9, 17));
    assertCannotTell(answer(acts), Sufficiency.TOO_FEW_LATELY);
    acts.addAll(Acts.run(TODAY.minusDays(14), 1, 9, 17));
    assertThat(answer(acts).sufficiency()).isEqualTo(Sufficiency.ENOUGH);
  }

  @Test
  void whoCommitsOnceAWeekCannotBeTold() {
    var weekly = TODAY.minusWeeks(52).datesUntil(TODAY, Period.ofWeeks(1)).toList();
    assertCannotTell(answer(Acts.days(weekly, 9, 17)), Sufficiency.TOO_FEW_DAYS);
  }

  @Test
  void evidenceAfterNowIsNoPresence() {
    var acts = new ArrayList<>(endingBefore(35));
    acts.addAll(Acts.run(TODAY.plusDays(1), 10, 9, 17));
    assertCannotTell(answer(acts), Sufficiency.NOT_PRESENT);
  }

  @Test
  void questionAboutThePastIsAnsweredAsItStoodThen() {
    var until = new Bound.AtLocalTime(LocalDateTime.parse("2024-03-01T00:00"));
    var acts = Acts.run(LocalDate.of(2023, 12, 1), 160, 9, 17);
    var answer = Answer.to(new Asked(new Window(null, until), Cases.NOON, null), Acts.trace(acts));
    assertThat(answer.sufficiency()).isEqualTo(Sufficiency.ENOUGH);
    assertThat(answer.today()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(answer.rest().streak().until()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(answer.load().present().days()).isEqualTo(28);
  }

  private static void assertCannotTell(Answer answer, Sufficiency reason) {
    assertThat(answer.sufficiency()).isEqualTo(reason);
    assertThat(answer.pace()).isEqualTo(Pace.CANNOT_TELL);
    assertThat(answer.verdicts()).isEmpty();
  }

  /// Every fourth day up to yesterday.
  private static List<Evidence> spread(int days) {
    var dates = TODAY.minusDays(4L * days - 3).datesUntil(TODAY, Period.ofDays(4)).toList();
    assertThat(dates).hasSize(days);
    return Acts.days(dates, 9, 17);
  }

  private static List<Evidence> since(int daysAgo) {
    return Acts.run(TODAY.minusDays(daysAgo), daysAgo, 9, 17);
  }

  /// Thirty long days in a row, the last one so many days ago.
  private static List<Evidence> endingBefore(int daysAgo) {
    return Acts.run(TODAY.minusDays(daysAgo + 29L), 30, 8, 23);
  }
}
