package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: a day by hand. A watcher is alive from 8 to 20 and sees somebody from 9 to 12.
class WatchTest {
  private static final Evidence PRESENT = stretch("activitywatch:present - 1", 9, 12);
  private static final Evidence MEETING = stretch("calendar:meeting - 2", 13, 14);
  private static final Coverage ALIVE = new Coverage("activitywatch", List.of(hours(8, 20)));

  @Test
  void nobodyWasThereWhereTheWatcherSawNobody() {
    var watch = Watch.of(Acts.trace(PRESENT).covered(List.of(ALIVE)));
    assertThat(watch.alive()).containsExactly(hours(8, 20));
    assertThat(watch.unseen()).containsExactly(hours(8, 9), hours(12, 20));
  }

  @Test
  void anotherSourceDoesNotSeeThePerson() {
    var git = new Coverage("git", List.of(hours(0, 24)));
    assertThat(Watch.of(Acts.trace(PRESENT).covered(List.of(git)))).isEqualTo(Watch.NONE);
    assertThat(Watch.of(Acts.trace(PRESENT))).isEqualTo(Watch.NONE);
  }

  /// Three of four proofs near what it saw are enough, two are not.
  @Test
  void aWatcherAtAMachineWhereNobodyWorksIsLeftAside() {
    var trace = Acts.trace(PRESENT, act(10), act(11), act(12), act(15));
    assertThat(Watch.of(trace.covered(List.of(ALIVE))).alive()).isNotEmpty();
    var elsewhere = Acts.trace(PRESENT, act(10), act(11), act(14), act(15));
    assertThat(Watch.of(elsewhere.covered(List.of(ALIVE)))).isEqualTo(Watch.NONE);
  }

  @Test
  void aMeetingAtWhichNobodyWasSeenIsWeak() {
    assertThat(weighed(PRESENT, MEETING)).isEqualTo(Strength.WEAK);
  }

  @Test
  void aMeetingWithActsInItIsBoth() {
    var writes = act("github:review 3f2a9c01 7", 13.5);
    assertThat(weighed(PRESENT, MEETING, writes)).isEqualTo(Strength.MEDIUM);
    assertThat(weighed(stretch("activitywatch:present - 1", 9, 13.25), MEETING))
        .isEqualTo(Strength.MEDIUM);
  }

  @Test
  void aMeetingOutsideTheCoverageStaysAsItIs() {
    var late = stretch("calendar:meeting - 2", 19.5, 20.5);
    assertThat(weighed(PRESENT, late)).isEqualTo(Strength.MEDIUM);
  }

  /// What the meeting is worth.
  private static Strength weighed(Evidence... evidence) {
    var trace = Acts.trace(evidence).covered(List.of(ALIVE));
    return Watch.of(trace).weighed(trace).evidence().stream()
        .filter(piece -> piece.ref().startsWith("calendar"))
        .findFirst()
        .orElseThrow()
        .strength();
  }

  private static Evidence act(double hour) {
    return act("foo@" + "0c".repeat(20), hour);
  }

  private static Evidence act(String ref, double hour) {
    var at = Interval.at(at(hour));
    return new Evidence(at, new Offset.Unknown(), Kind.INSTANT, Strength.STRONG, ref, null);
  }

  private static Evidence stretch(String ref, double from, double until) {
    var strength = ref.startsWith("calendar") ? Strength.MEDIUM : Strength.STRONG;
    return new Evidence(
        hours(from, until), new Offset.Unknown(), Kind.INTERVAL, strength, ref, null);
  }

  private static Interval hours(double from, double until) {
    return new Interval(at(from), at(until));
  }

  private static Instant at(double hour) {
    return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(Math.round(hour * 3600));
  }
}
