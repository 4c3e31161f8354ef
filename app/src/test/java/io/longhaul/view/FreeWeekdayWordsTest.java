package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.regime.FreeWeekday;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Oracle: the sentences, written by hand.
class FreeWeekdayWordsTest {
  @Test
  void saysWhichDay() {
    assertThat(words(0.934, Set.of(DayOfWeek.SUNDAY)))
        .isEqualTo(" A weekday is kept free, most likely Sun (chance 93 %).");
    assertThat(words(0.99999, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)))
        .isEqualTo(" A weekday is kept free, most likely Sat, Sun (chance 99 %).");
  }

  @Test
  void saysThatThereIsNone() {
    assertThat(words(0.02, Set.of(DayOfWeek.TUESDAY)))
        .isEqualTo(" No weekday is kept free (chance 98 %).");
  }

  @Test
  void saysThatItIsOpen() {
    assertThat(words(0.5, EnumSet.allOf(DayOfWeek.class)))
        .isEqualTo(" Whether a weekday is kept free is open.");
  }

  private static String words(double chance, Set<DayOfWeek> likely) {
    return FreeWeekdayWords.sentence(new FreeWeekday(chance, likely));
  }
}
