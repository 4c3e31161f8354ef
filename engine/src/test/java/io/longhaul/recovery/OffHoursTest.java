package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Oracle: days by hand, each with acts from 10:30 to 17:50.
class OffHoursTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 6);

  @Test
  void tenDaysTellTheHoursOffAndNineDoNot() {
    assertThat(of(10)).contains(new OffHours(18, 16, 10));
    assertThat(of(9)).isEmpty();
    assertThat(of(1)).as("a single day").isEmpty();
    assertThat(of(0)).isEmpty();
  }

  private static Optional<OffHours> of(int days) {
    var acts = new ArrayList<Evidence>();
    for (int i = 0; i < days; i++) {
      for (var clock :
          new String[] {"10:30", "11:50", "13:10", "14:30", "15:50", "17:10", "17:50"}) {
        acts.add(Acts.at(FIRST.plusDays(i) + "T" + clock + "Z"));
      }
    }
    var sorted = Acts.trace(acts).acts();
    var calendar = Calendar.of(Sessions.infer(sorted, GapRule.POPULATION), DayTurn.USUAL);
    return OffHours.of(calendar, new DateRange(FIRST, FIRST.plusWeeks(4)));
  }
}
