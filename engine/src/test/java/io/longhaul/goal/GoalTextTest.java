package io.longhaul.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goals in words. Oracle: the notation in `docs/goals.md`, read by hand.
class GoalTextTest {
  @Test
  void theGoalsOfTheDocumentationAreRead() {
    assertThat(Goal.of("a free day a week")).isEqualTo(new Goal.FreeDays(1));
    assertThat(Goal.of("  Two free  days per week ")).isEqualTo(new Goal.FreeDays(2));
    assertThat(Goal.of("stop by 20:00")).isEqualTo(new Goal.StopBy(LocalTime.of(20, 0), 0));
    assertThat(Goal.of("stop by 20 four days of five"))
        .isEqualTo(new Goal.StopBy(LocalTime.of(20, 0), 1));
    assertThat(Goal.of("stop by 24:00 on 5 days out of 7"))
        .isEqualTo(new Goal.StopBy(LocalTime.MIDNIGHT, 2));
    assertThat(Goal.of("eleven hours between days"))
        .isEqualTo(new Goal.RestBetween(Duration.ofHours(11)));
    assertThat(Goal.of("11.5h of rest between days"))
        .isEqualTo(new Goal.RestBetween(Duration.ofMinutes(690)));
    assertThat(Goal.of("no agent left to babysit after 22:00"))
        .isEqualTo(new Goal.NoAgents(LocalTime.of(22, 0)));
  }

  @Test
  void whatIsWrittenReadsBackAsTheSame() {
    for (var goal :
        List.of(
            new Goal.FreeDays(1),
            new Goal.FreeDays(6),
            new Goal.StopBy(LocalTime.of(19, 30), 0),
            new Goal.StopBy(LocalTime.of(0, 30), 1),
            new Goal.StopBy(LocalTime.of(20, 0), 4),
            new Goal.StopBy(LocalTime.of(20, 0), 5),
            new Goal.StopBy(LocalTime.of(20, 0), 6),
            new Goal.RestBetween(Duration.ofHours(11)),
            new Goal.RestBetween(Duration.ofMinutes(690)),
            new Goal.NoAgents(LocalTime.of(22, 0)))) {
      assertThat(Goal.of(goal.words())).isEqualTo(goal);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          be happier                   | a goal is like 'a free day a week'
          7 free days a week           | free days are 1 to 6 a week, not 7
          no free days a week          | free days are 1 to 6 a week, not 0
          1.5 free days a week         | days are whole ones, not 1.5
          many free days a week        | 'many' is no number up to twelve
          stop by 25:00                | a time is like 20:00, not stop by 25:00
          stop by 20:61                | a time is like 20:00
          stop by 20:00 on 6 days of 5 | some of at most 7, not 6 of 5
          stop by 20:00 on 8 days of 9 | some of at most 7, not 8 of 9
          25 h between days            | hours between days are 1 to 24
          0.5 h between days           | hours between days are 1 to 24
          no agents after 22:99        | a time is like 20:00
          """)
  void whatIsNoGoalIsSaidWithWhatWouldBeOne(String text, String error) {
    assertThatThrownBy(() -> Goal.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(error);
  }
}
