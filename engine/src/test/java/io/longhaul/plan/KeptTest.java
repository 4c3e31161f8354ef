package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.plan.Kept.Fate;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What became of rest and focus. Oracle: cases by hand on each side of each boundary.
class KeptTest {
  private static final Instant LATER = Instant.parse("2026-05-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 6);
  private static final Reserved REST =
      new Reserved(
          Reserved.Kind.REST, DAY, 1, "", span("2026-04-06T18:00:00Z", "2026-04-07T09:00:00Z"));
  private static final Reserved FOCUS =
      new Reserved(
          Reserved.Kind.FOCUS,
          DAY,
          1,
          "paper",
          span("2026-04-06T09:00:00Z", "2026-04-06T12:00:00Z"));

  private static Interval span(String from, String until) {
    return new Interval(Instant.parse(from), Instant.parse(until));
  }

  private static Evidence piece(Kind kind, Strength strength, String ref, Interval when) {
    return new Evidence(when, new Offset.Told(ZoneOffset.ofHours(2)), kind, strength, ref, null);
  }

  private static Evidence act(String at) {
    return piece(Kind.INSTANT, Strength.STRONG, "git:commit - 1", Interval.at(Instant.parse(at)));
  }

  private static Kept of(Reserved reserved, Evidence... pieces) {
    return Kept.of(List.of(reserved), Trace.of(List.of(pieces), List.of()), LATER).getFirst();
  }

  @Test
  void noTraceIsNoRest() {
    assertThat(of(REST).fate()).isEqualTo(Fate.UNKNOWN);
    assertThat(of(FOCUS).fate()).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void anActInsideEatsRestAndOneInTheMarginsDoesNot() {
    assertThat(of(REST, act("2026-04-06T18:29:59Z")).fate()).isEqualTo(Fate.UNKNOWN);
    assertThat(of(REST, act("2026-04-06T18:30:00Z")).fate()).isEqualTo(Fate.EATEN);
    assertThat(of(REST, act("2026-04-07T08:29:59Z")).fate()).isEqualTo(Fate.EATEN);
    assertThat(of(REST, act("2026-04-07T08:30:00Z")).fate()).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void whatAteItIsNamedWithItsFirstTime() {
    var page =
        piece(
            Kind.PAGE,
            Strength.STRONG,
            "pagerduty:page - 9",
            Interval.at(Instant.parse("2026-04-07T03:12:00Z")));
    var kept = of(REST, act("2026-04-06T22:10:00Z"), act("2026-04-06T22:40:00Z"), page);
    assertThat(kept.bites())
        .containsExactly(
            new Kept.Bite("commit", 2, Instant.parse("2026-04-06T22:10:00Z")),
            new Kept.Bite("page", 1, Instant.parse("2026-04-07T03:12:00Z")));
  }

  @Test
  void aWeakActTellsNothingEitherWay() {
    var weak =
        piece(
            Kind.INSTANT,
            Strength.WEAK,
            "git:commit - 1",
            Interval.at(Instant.parse("2026-04-06T22:00:00Z")));
    var sleep = piece(Kind.SLEEP, Strength.STRONG, "sleep:night - 1", REST.when());
    assertThat(of(REST, weak).fate()).isEqualTo(Fate.UNKNOWN);
    assertThat(of(REST, weak, sleep).fate()).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void restIsKeptWhereAllOfItIsKnown() {
    var whole = piece(Kind.REST, Strength.STRONG, Corrections.REF, REST.when());
    var asleep =
        piece(
            Kind.SLEEP,
            Strength.STRONG,
            "sleep:night - 1",
            span("2026-04-06T18:30:00Z", "2026-04-07T08:30:00Z"));
    var shorter =
        piece(
            Kind.SLEEP,
            Strength.STRONG,
            "sleep:night - 1",
            span("2026-04-06T18:30:01Z", "2026-04-07T08:30:00Z"));
    assertThat(of(REST, whole).fate()).isEqualTo(Fate.KEPT);
    assertThat(of(REST, asleep).fate()).isEqualTo(Fate.KEPT);
    assertThat(of(REST, shorter).fate()).isEqualTo(Fate.UNKNOWN);
    var leave = piece(Kind.REST, Strength.STRONG, "calendar:leave - 1", REST.when());
    assertThat(of(REST, leave).fate()).as("leave is an intent").isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void aWatcherThatSawNobodyTellsRestAndUnusedFocus() {
    var coverage =
        new Coverage(
            "activitywatch", List.of(span("2026-04-06T00:00:00Z", "2026-04-08T00:00:00Z")));
    var trace = Trace.of(List.of(), List.of()).covered(List.of(coverage));
    assertThat(Kept.of(List.of(FOCUS, REST), trace, LATER))
        .extracting(Kept::fate)
        .containsExactly(Fate.UNUSED, Fate.KEPT);
  }

  @Test
  void focusIsKeptByWorkAndEatenByTalk() {
    var meeting =
        piece(
            Kind.INTERVAL,
            Strength.MEDIUM,
            "calendar:meeting - 1",
            span("2026-04-06T10:00:00Z", "2026-04-06T11:00:00Z"));
    var before =
        piece(
            Kind.INTERVAL,
            Strength.MEDIUM,
            "calendar:meeting - 1",
            span("2026-04-06T08:00:00Z", "2026-04-06T09:30:00Z"));
    assertThat(of(FOCUS, act("2026-04-06T10:00:00Z")).fate()).isEqualTo(Fate.KEPT);
    assertThat(of(FOCUS, act("2026-04-06T10:00:00Z"), meeting).fate()).isEqualTo(Fate.EATEN);
    assertThat(of(FOCUS, act("2026-04-06T10:00:00Z"), before).fate()).isEqualTo(Fate.KEPT);
    assertThat(of(FOCUS, meeting.withStrength(Strength.WEAK)).fate()).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void whatHasNotEndedIsAhead() {
    var trace = Trace.of(List.of(act("2026-04-06T22:00:00Z")), List.of());
    var end = REST.when().end();
    assertThat(Kept.of(List.of(REST), trace, end.minusSeconds(1)).getFirst().fate())
        .isEqualTo(Fate.AHEAD);
    assertThat(Kept.of(List.of(REST), trace, end).getFirst().fate()).isEqualTo(Fate.EATEN);
  }

  /// Oracle: each stretch judged alone, in whatever order they are asked about.
  @Test
  void manyStretchesAreJudgedAsEachIsAlone() {
    var chance = new SplittableRandom(11);
    var begin = Instant.parse("2026-01-05T00:00:00Z");
    var pieces = new ArrayList<Evidence>();
    for (int i = 0; i < 300; i++) {
      var at = begin.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 40)));
      var until = at.plus(Duration.ofMinutes(chance.nextInt(20) == 0 ? 9000 : chance.nextInt(90)));
      var kind = chance.nextInt(3) == 0 ? Kind.SLEEP : Kind.INTERVAL;
      pieces.add(piece(kind, Strength.STRONG, "calendar:meeting - " + i, new Interval(at, until)));
      pieces.add(act(at.plusSeconds(chance.nextInt(90_000)).toString()));
    }
    var trace = Trace.of(pieces, List.of());
    var asked = new ArrayList<Reserved>();
    for (int i = 0; i < 200; i++) {
      var from = begin.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 40)));
      var when = new Interval(from, from.plus(Duration.ofMinutes(1 + chance.nextInt(900))));
      var kind = i % 2 == 0 ? Reserved.Kind.REST : Reserved.Kind.FOCUS;
      asked.add(new Reserved(kind, DAY, i + 1, "", when));
    }
    var alone =
        asked.stream().map(each -> Kept.of(List.of(each), trace, LATER).getFirst()).toList();
    assertThat(Kept.of(asked, trace, LATER)).isEqualTo(alone);
    assertThat(alone).extracting(Kept::fate).contains(Fate.KEPT, Fate.EATEN, Fate.UNKNOWN);
  }

  @Test
  void manyActsAndAYearOfStretchesTakeLittleTime() {
    var begin = Instant.parse("2025-04-01T00:00:00Z");
    var acts = new ArrayList<Evidence>();
    for (int i = 0; i < 200_000; i++) {
      acts.add(act(begin.plusSeconds(150L * i).toString()));
    }
    var asked = new ArrayList<Reserved>();
    for (int i = 0; i < 1000; i++) {
      var from = begin.plus(Duration.ofHours(8L * i));
      var when = new Interval(from, from.plus(Duration.ofHours(3)));
      asked.add(new Reserved(Reserved.Kind.FOCUS, DAY, i + 1, "", when));
    }
    var trace = Trace.of(acts, List.of());
    var clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    assertThat(Kept.of(asked, trace, LATER)).hasSize(1000);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofMillis(500));
  }
}
