package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: stretches laid out by hand.
class AgentActivityTest {
  private static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + "Z");
  }

  private static Interval stretch(String from, String to) {
    return new Interval(at(from), at(to));
  }

  private static AgentActivity activity(String... times) {
    var activity = new AgentActivity();
    for (var time : times) {
      activity.at(at(time));
    }
    return activity;
  }

  @Test
  void anAgentRunsFromAPromptToTheLastThingBeforeTheNextOne() {
    assertThat(
            activity("09:20:00", "09:10:00", "12:00:00")
                .stretches(List.of(at("11:50:00"), at("09:00:00"))))
        .containsExactly(stretch("09:00:00", "09:20:00"), stretch("11:50:00", "12:00:00"));
  }

  @Test
  void theEndOfATurnEndsAStretchAndWhatFollowsIsAnother() {
    var activity = activity("09:10:00", "09:30:00", "09:35:00");
    activity.end(at("09:10:00"));
    assertThat(activity.stretches(List.of(at("09:00:00"))))
        .containsExactly(stretch("09:00:00", "09:10:00"), stretch("09:30:00", "09:35:00"));
  }

  @Test
  void anAgentThatIsSilentForHoursWaits() {
    assertThat(activity("09:10:00", "12:00:00", "12:05:00").stretches(List.of(at("09:00:00"))))
        .containsExactly(stretch("09:00:00", "09:10:00"), stretch("12:00:00", "12:05:00"));
  }

  @Test
  void aPromptWithoutAnAnswerIsNoStretch() {
    assertThat(activity().stretches(List.of(at("09:00:00")))).isEmpty();
    assertThat(activity("09:10:00").stretches(List.of(at("09:20:00")))).isEmpty();
  }
}
