package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: chances by hand.
class WeekdaySetsTest {
  private static final double SURE = 1e-9;

  @Test
  void freeDayBetweenDaysOfWorkIsLessCommonThanOneAtTheirEdge() {
    var together = WeekdaySets.together(new double[] {1, 0.5, 1, 1, 1, 0.5, 0});
    // Tuesday free splits the week in two, with Saturday worked or not: 1 against 0.2.
    assertThat(together[1]).isCloseTo(1 / 1.2, within(SURE));
    assertThat(together[5]).isCloseTo(0.5, within(SURE));
  }

  @Test
  void sundayIsFollowedByMonday() {
    var together = WeekdaySets.together(new double[] {1, 0, 0, 0, 0, 1, 0.5});
    assertThat(together[6]).isCloseTo(1 / 1.2, within(SURE));
  }

  @Test
  void whatIsCertainStays() {
    var alone = new double[] {1, 0, 1, 0, 1, 0, 0};
    assertThat(WeekdaySets.together(alone)).containsExactly(alone);
  }

  @Test
  void singleOpenDayOfAFullWeekStaysAsItIs() {
    var alone = new double[] {1, 1, 1, 0.7, 1, 1, 1};
    assertThat(WeekdaySets.together(alone)[3]).isCloseTo(0.7, within(SURE));
  }
}
