package io.longhaul.regime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: what the names say, start, end and days a week.
class RegimeNameTest {
  @ParameterizedTest
  @CsvSource({
    "9, 8, 5, 955",
    "9, 9, 5, 965",
    "9, 12, 6, 996",
    "9, 12, 7, 997",
    "0, 22, 7, 002",
    "0, 24, 7, 007",
    "23.5, 22, 7, 002",
    "10.5, 13.25, 5.6, 996",
  })
  void hoursHaveTheNameThatTheySay(double start, double span, double days, String label) {
    assertThat(RegimeName.nearest(start, span, days).orElseThrow().label()).isEqualTo(label);
  }

  @Test
  void hoursFarFromEveryNameHaveNone() {
    assertThat(RegimeName.nearest(14, 8, 5)).as("an evening shift").isEmpty();
    assertThat(RegimeName.nearest(9, 10.5, 5)).as("between two names").isEmpty();
    assertThat(RegimeName.nearest(9, 8, 4.4)).as("four days").isEmpty();
    assertThat(RegimeName.nearest(10.6, 12, 6)).as("too late").isEmpty();
  }
}
