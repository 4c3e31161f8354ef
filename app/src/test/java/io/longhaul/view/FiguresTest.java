package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracle: the formatter of the JDK.
class FiguresTest {
  @Test
  void hoursAreWrittenAsTheFormatterWritesThem() {
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double any = random.nextDouble(-300, 300);
      for (double hours : new double[] {any, Hours.tenth(any), Math.rint(any) + 0.0, any * 1e12}) {
        assertThat(Figures.hours(hours)).isEqualTo(String.format(Locale.ROOT, "%.1f", hours));
      }
    }
    assertThat(Figures.hours(0)).isEqualTo("0.0");
    assertThat(Figures.hours(-0.5)).isEqualTo("-0.5");
  }
}
