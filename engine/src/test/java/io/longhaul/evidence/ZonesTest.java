package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Oracle: offsets chosen by hand; for many neighbours an independent search through all of them.
class ZonesTest {
  private static final Evidence TOKYO = Acts.at("2024-05-06T09:00+09:00");
  private static final Evidence BERLIN = Acts.at("2024-05-20T02:00+02:00");
  private static final Instant BETWEEN = Instant.parse("2024-05-13T00:00:00Z");

  @Test
  void declaredZoneIsReadAtTheTimeOfEachAct() {
    var zone = ZoneId.of("Europe/Berlin");
    assertThat(offset(Acts.unknown("2024-03-31T00:59Z"), zone)).isEqualTo(declared(1));
    assertThat(offset(Acts.unknown("2024-03-31T01:00Z"), zone)).isEqualTo(declared(2));
  }

  @Test
  void nearestNeighbourLendsItsOffset() {
    assertThat(offset(unknownAt(BETWEEN.minusSeconds(1)), null, TOKYO, BERLIN))
        .isEqualTo(inferred(9));
    assertThat(offset(unknownAt(BETWEEN.plusSeconds(1)), null, TOKYO, BERLIN))
        .isEqualTo(inferred(2));
  }

  @Test
  void atEqualDistanceTheEarlierNeighbourLends() {
    assertThat(Duration.between(TOKYO.at(), BETWEEN))
        .isEqualTo(Duration.between(BETWEEN, BERLIN.at()));
    assertThat(offset(unknownAt(BETWEEN), null, TOKYO, BERLIN)).isEqualTo(inferred(9));
  }

  @Test
  void neighbourBeyondTwoWeeksLendsNothing() {
    var last = TOKYO.at().plus(Duration.ofDays(14));
    assertThat(offset(unknownAt(last), null, TOKYO)).isEqualTo(inferred(9));
    assertThat(offset(unknownAt(last.plusSeconds(1)), null, TOKYO)).isEqualTo(new Offset.Unknown());
    var first = TOKYO.at().minus(Duration.ofDays(14));
    assertThat(offset(unknownAt(first), null, TOKYO)).isEqualTo(inferred(9));
    assertThat(offset(unknownAt(first.minusSeconds(1)), null, TOKYO))
        .isEqualTo(new Offset.Unknown());
  }

  @Test
  void whatATraceTellsIsNeverOverruled() {
    assertThat(offset(TOKYO, ZoneId.of("Europe/Berlin"), BERLIN)).isEqualTo(TOKYO.offset());
  }

  @Test
  void excludedEvidenceLendsNothing() {
    var bot = TOKYO.excluded(Exclusion.BOT);
    assertThat(offset(unknownAt(TOKYO.at()), null, bot)).isEqualTo(new Offset.Unknown());
  }

  @Test
  void evidenceWithoutAPlausibleTimeStaysAsItIs() {
    var ends =
        List.of(
            Acts.at(Instant.MIN, new Offset.Unknown()), Acts.at(Instant.MAX, new Offset.Unknown()));
    var trace = Acts.trace(ends).believedAt(BETWEEN);
    assertThat(Zones.repair(trace, ZoneId.of("America/New_York"))).isEqualTo(trace);
  }

  @Test
  void searchAgreesWithLookingAtEveryNeighbour() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      var pieces = new ArrayList<Evidence>();
      for (int i = 0; i < 12; i++) {
        var at = BETWEEN.plus(Duration.ofDays(random.nextInt(60)));
        pieces.add(
            random.nextBoolean()
                ? Acts.at(at, new Offset.Unknown())
                : Acts.at(at, new Offset.Told(ZoneOffset.ofHours(at.hashCode() % 9))));
      }
      var trace = Acts.trace(pieces);
      var repaired = Zones.repair(trace, null).evidence();
      for (int i = 0; i < repaired.size(); i++) {
        var piece = trace.evidence().get(i);
        var expected =
            piece.offset().isKnown() ? piece.offset() : lookEverywhere(piece.at(), trace);
        assertThat(repaired.get(i).offset()).isEqualTo(expected);
      }
    }
  }

  /// Clocks in Europe went forward at 01:00 UTC on 29 March 2026, in New York at 07:00 UTC on 8
  /// March.
  @Test
  void aroundAChangeOfClocksItsSideCountsAndNotTheDistance() {
    var friday = Acts.at("2026-03-27T17:00+01:00");
    var thursday = Acts.at("2026-04-02T09:00+02:00");
    assertThat(offset(Acts.unknown("2026-03-29T00:59Z"), null, friday, thursday))
        .isEqualTo(inferred(1));
    assertThat(offset(Acts.unknown("2026-03-29T01:00Z"), null, friday, thursday))
        .isEqualTo(inferred(2));
    var before = Acts.at("2026-03-02T17:00-05:00");
    var after = Acts.at("2026-03-09T09:00-04:00");
    assertThat(offset(Acts.unknown("2026-03-07T15:00Z"), null, before, after))
        .isEqualTo(inferred(-5));
  }

  @Test
  void anHourThatNoRuleExplainsIsAJourney() {
    var before = Acts.at("2026-05-04T17:00+01:00");
    var after = Acts.at("2026-05-11T09:00+02:00");
    assertThat(offset(Acts.unknown("2026-05-10T15:00Z"), null, before, after))
        .isEqualTo(inferred(2));
    assertThat(offset(Acts.unknown("2026-05-05T15:00Z"), null, before, after))
        .isEqualTo(inferred(1));
  }

  private static Offset lookEverywhere(Instant at, Trace trace) {
    Offset best = new Offset.Unknown();
    var shortest = Zones.REACH.plusNanos(1);
    for (var witness : trace.acts()) {
      var distance = Duration.between(witness.at(), at).abs();
      if (witness.offset().isKnown() && distance.compareTo(shortest) < 0) {
        shortest = distance;
        best = new Offset.Inferred(witness.offset().value());
      }
    }
    return best;
  }

  private static Offset offset(Evidence piece, @Nullable ZoneId declared, Evidence... others) {
    var all = new ArrayList<>(List.of(others));
    all.add(piece);
    return Zones.repair(Acts.trace(all), declared).evidence().stream()
        .filter(found -> found.ref().equals(piece.ref()) && !List.of(others).contains(found))
        .findFirst()
        .orElseThrow()
        .offset();
  }

  private static Evidence unknownAt(Instant at) {
    return Acts.unknown(OffsetDateTime.ofInstant(at, ZoneOffset.UTC).toString());
  }

  private static Offset declared(int hours) {
    return new Offset.Declared(ZoneOffset.ofHours(hours));
  }

  private static Offset inferred(int hours) {
    return new Offset.Inferred(ZoneOffset.ofHours(hours));
  }
}
