package io.longhaul.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.verdict.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: what the demo is to show, whenever somebody looks at it.
class DemoYearTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-04-06T18:00:00Z", "2026-11-27T03:00:00Z", "2027-01-01T08:00:00Z"})
  void theYearEndsNowAndHasSomethingOfEverything(String moment) {
    var now = Instant.parse(moment);
    var trace = DemoYear.until(now);
    assertThat(trace.acts().getLast().when().end()).isBeforeOrEqualTo(now);
    assertThat(Duration.between(trace.acts().getFirst().at(), now).toDays()).isBetween(340L, 366L);
    for (var kind :
        new Kind[] {
          Kind.INSTANT, Kind.INTERVAL, Kind.PAGE, Kind.MACHINE, Kind.CONTEXT, Kind.REST
        }) {
      assertThat(trace.evidence()).as(kind.word()).extracting(Evidence::kind).contains(kind);
    }
  }

  @Test
  void itTellsOfAPaceThatCannotHold() {
    var now = Instant.parse("2026-04-06T18:00:00Z");
    var answer = Answer.to(new Asked(Window.ALL, now, null), DemoYear.until(now));
    assertThat(answer.pace()).isEqualTo(Pace.STRAINED);
  }

  @Test
  void theSameMomentGivesTheSameYear() {
    var now = Instant.parse("2026-04-06T18:00:00Z");
    assertThat(DemoYear.until(now)).isEqualTo(DemoYear.until(now));
  }
}
