package io.longhaul.source.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: answers written by hand after PagerDuty's reference.
class PagerDutyTest extends FormatContract {
  private static final String HIGH = "{\"id\":\"Q1\",\"type\":\"incident\",\"urgency\":\"high\"}\n";

  @Override
  protected Format format() {
    return new PagerDuty();
  }

  @Override
  protected Owner owner() {
    return new Owner(List.of("Ada"), null, Instant.parse("2026-04-06T09:00:00Z"));
  }

  private static String notice(String id, String at, String summary) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\"notify_log_entry\",\"created_at\":\""
        + at
        + "\",\"summary\":\""
        + summary
        + "\",\"channel\":{\"type\":\"auto\"},\"incident\":{\"id\":\"Q1\"}}\n";
  }

  private static String act(String act, String agent, String type, String channel) {
    return "{\"id\":\"R\",\"type\":\""
        + act
        + "_log_entry\",\"created_at\":\"2026-03-04T01:15:00Z\","
        + "\"agent\":{\"id\":\"P\",\"type\":\""
        + type
        + "\",\"summary\":\""
        + agent
        + "\"},\"channel\":{\"type\":\""
        + channel
        + "\"},\"incident\":{\"id\":\"Q1\"}}\n";
  }

  private List<Evidence> evidence(String text) throws Exception {
    return readText("incidents.jsonl", text).trace().evidence();
  }

  @Test
  void severalNoticesOfOnePageAreOne() throws Exception {
    var pages =
        evidence(
            HIGH
                + notice("1", "2026-03-04T01:13:40Z", "Notified Ada by phone.")
                + notice("2", "2026-03-04T01:12:00Z", "Notified Ada by push notification.")
                + notice("3", "2026-03-04T01:20:00Z", "Notified Ada by SMS."));
    assertThat(pages).extracting(Evidence::kind).containsOnly(Kind.PAGE);
    assertThat(pages)
        .extracting(each -> each.at().toString())
        .containsExactly("2026-03-04T01:12:00Z", "2026-03-04T01:20:00Z");
  }

  @Test
  void lowUrgencyIsNoPageAndMailIsAWeakOne() throws Exception {
    var notice = notice("1", "2026-03-04T01:12:00Z", "Notified Ada by email.");
    assertThat(evidence(HIGH.replace("high", "low") + notice)).isEmpty();
    assertThat(evidence(HIGH + notice))
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK);
    var told = notice("1", "2026-03-04T01:12:00Z", "Notified Ada by phone.");
    assertThat(evidence(told)).extracting(Evidence::strength).containsExactly(Strength.MEDIUM);
  }

  @Test
  void whoAcknowledgesIsAwakeAndWhatResolvesItselfIsAMachine() throws Exception {
    assertThat(evidence(act("acknowledge", "Ada", "user_reference", "phone")))
        .extracting(Evidence::strength)
        .containsExactly(Strength.STRONG);
    assertThat(evidence(act("resolve", "Ada", "user_reference", "api")))
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK);
    var itself = readText("a.json", act("resolve", "Train", "service_reference", "auto"));
    assertThat(itself.account().passedOver()).containsEntry(PassedOver.MACHINE, 1L);
    var timeout = readText("a.json", act("escalate", "Ada", "user_reference", "timeout"));
    assertThat(timeout.account().passedOver()).containsEntry(PassedOver.MACHINE, 1L);
  }

  @Test
  void whatOthersDoIsLeftOut() throws Exception {
    var bob =
        readText(
            "a.json",
            act("acknowledge", "Bob", "user_reference", "phone")
                + notice("1", "2026-03-04T01:12:00Z", "Notified Bob by phone."));
    assertThat(bob.account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 2L);
  }

  @Test
  void theSameLogEntryCountsOnce() throws Exception {
    var twice = act("acknowledge", "Ada", "user_reference", "phone");
    assertThat(evidence(twice + twice)).hasSize(1);
  }

  @Test
  void aShiftIsNoWorkAndAPermanentPlaceIsNoShift() throws Exception {
    var reading = read(example().resolve("oncalls.json"));
    assertThat(reading.trace().evidence()).noneMatch(Evidence::isAct);
    assertThat(reading.trace().evidence())
        .extracting(Evidence::when)
        .containsExactly(
            new Interval(
                Instant.parse("2026-03-02T17:00:00Z"), Instant.parse("2026-03-09T16:00:00Z")));
    assertThat(reading.trace().evidence())
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Unknown());
    var permanent =
        "{\"user\":{\"summary\":\"Ada\"},\"escalation_level\":2,\"start\":null,\"end\":null}";
    assertThat(evidence(permanent)).isEmpty();
  }

  /// Oracle: counted in the file by hand: user01 acted 18 times, 3 of them triggers, and was told
  /// of one incident in four spells of at most five minutes, of another not, of the third at low
  /// urgency.
  @Test
  void aRealLogIsReadWhole() throws Exception {
    var place = Samples.at("04-oncall/pagerduty-incidents-with-log_entries.jsonl");
    var own = new Owner(List.of("user01"), null, owner().now());
    Reading reading = new FileSource(format()).read(place.toString(), own, Progress.SILENT);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence().stream().filter(Evidence::isAct)).hasSize(18);
    assertThat(reading.trace().evidence().stream().filter(each -> each.kind() == Kind.PAGE))
        .hasSize(4);
    assertThat(read(Samples.at("_templates/pagerduty-oncalls.json")).account().records())
        .isEqualTo(2);
  }
}
