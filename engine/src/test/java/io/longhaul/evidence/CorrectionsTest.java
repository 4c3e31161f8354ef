package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Correction.What;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Oracle: what the person said, by hand; invariants over random corrections.
class CorrectionsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SAID = Instant.parse("2024-06-01T00:00:00Z");
  private static final Evidence NINE = Acts.at("2024-05-06T09:00+02:00");
  private static final Evidence TEN = Acts.at("2024-05-06T10:00+02:00");
  private static final Evidence ELEVEN = Acts.at("2024-05-06T11:00+02:00");
  private static final Trace DAY = Acts.trace(NINE, TEN, ELEVEN);

  private static Correction said(What what, String from, String until) {
    return said(what, from, until, null, null);
  }

  private static Correction said(
      What what, String from, String until, @Nullable String ref, @Nullable ZoneId zone) {
    var when =
        new Interval(
            OffsetDateTime.parse("2024-05-06T" + from + "+02:00").toInstant(),
            OffsetDateTime.parse("2024-05-06T" + until + "+02:00").toInstant());
    return new Correction(1, SAID, what, when, ref, zone);
  }

  private static Trace corrected(Trace trace, Correction... corrections) {
    return Corrections.apply(trace, List.of(corrections));
  }

  @Test
  void whatWasNotMeDoesNotCountAndStaysVisible() {
    var trace = corrected(DAY, said(What.NOT_ME, "09:30", "11:00"));
    assertThat(trace.acts()).containsExactly(NINE, ELEVEN);
    assertThat(trace.evidence()).containsExactly(NINE, TEN.excluded(Exclusion.NOT_ME), ELEVEN);
  }

  @Test
  void oneActIsMeantByItsNameAndMoment() {
    var trace = corrected(DAY, said(What.NOT_ME, "10:00", "10:00", TEN.ref(), null));
    assertThat(trace.acts()).containsExactly(NINE, ELEVEN);
    assertThat(corrected(DAY, said(What.NOT_ME, "10:00", "10:00", "another", null))).isEqualTo(DAY);
  }

  @Test
  void whoWasRestingIsNotAtWorkByWhatAMachineDid() {
    var trace = corrected(DAY, said(What.WAS_RESTING, "09:30", "12:00"));
    assertThat(trace.acts()).containsExactly(NINE);
    assertThat(trace.exclusions()).containsEntry(Exclusion.WAS_RESTING, 2);
    assertThat(trace.evidence()).anyMatch(piece -> piece.kind() == Kind.REST);
  }

  @Test
  void aMeetingThatOneLeftEarlyKeepsItsBeginning() {
    var meeting = Acts.from("2024-05-06T09:00+02:00", "2024-05-06T11:00+02:00");
    var trace = corrected(Acts.trace(meeting), said(What.WAS_RESTING, "10:00", "10:30"));
    assertThat(trace.acts().stream().map(act -> act.when().duration().toMinutes()))
        .containsExactly(60L, 30L);
    assertThat(trace.acts().getFirst().at()).isEqualTo(meeting.at());
  }

  @Test
  void whoWasWorkingWasAtWorkForAllOfTheTime() {
    var trace = corrected(DAY, said(What.WAS_WORKING, "14:00", "16:00"));
    var added = trace.acts().getLast();
    assertThat(added.when().duration()).isEqualTo(Duration.ofHours(2));
    assertThat(added.kind()).isEqualTo(Kind.INTERVAL);
    assertThat(added.isProof()).isTrue();
    assertThat(added.ref()).isEqualTo(Corrections.REF);
    assertThat(added.offset()).isEqualTo(NINE.offset());
  }

  @Test
  void anotherZoneMovesTheClockAndNotTheMoment() {
    var tokyo = ZoneId.of("Asia/Tokyo");
    var trace = corrected(DAY, said(What.WRONG_ZONE, "00:00", "10:30", null, tokyo));
    var declared = new Offset.Declared(ZoneOffset.ofHours(9));
    assertThat(trace.acts())
        .containsExactly(NINE.withOffset(declared), TEN.withOffset(declared), ELEVEN);
  }

  @Test
  void theLaterOfTwoHolds() {
    var worked = said(What.WAS_WORKING, "14:00", "16:00");
    var rested = said(What.WAS_RESTING, "13:00", "17:00");
    assertThat(corrected(DAY, worked, rested).acts()).isEqualTo(DAY.acts());
    assertThat(corrected(DAY, rested, worked).acts()).hasSize(4);
  }

  @Test
  void noCorrectionLosesEvidenceAndWorkIsOnlyEverAdded() {
    var chance = new Random(1);
    for (int round = 0; round < 300; round++) {
      var pieces = Acts.day(LocalDate.of(2024, 5, 6), 8, 18, BERLIN);
      var trace = Trace.of(pieces, List.of());
      var corrections = new ArrayList<Correction>();
      for (int i = 0; i < 4; i++) {
        corrections.add(random(chance));
      }
      var after = Corrections.apply(trace, corrections);
      assertThat(after.evidence()).hasSizeGreaterThanOrEqualTo(pieces.size());
      boolean onlyWork = corrections.stream().allMatch(c -> c.what() == What.WAS_WORKING);
      var more = Corrections.apply(trace, List.of(random(chance, What.WAS_WORKING)));
      assertThat(more.acts()).containsAll(trace.acts());
      if (onlyWork) {
        assertThat(after.acts()).containsAll(trace.acts());
      }
    }
  }

  @Test
  void undoingIsSayingTheOthersOnly() {
    assertThat(Corrections.apply(DAY, List.of())).isSameAs(DAY);
  }

  @Test
  void aZoneGoesWithAWrongZoneAndWorkTakesTime() {
    assertThatThrownBy(() -> said(What.WRONG_ZONE, "09:00", "10:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zone");
    assertThatThrownBy(() -> said(What.WAS_WORKING, "09:00", "09:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no time");
  }

  private static Correction random(Random chance) {
    var all = List.of(What.values());
    return random(chance, all.get(chance.nextInt(all.size())));
  }

  private static Correction random(Random chance, What what) {
    var start = Instant.parse("2024-05-06T00:00:00Z").plusSeconds(chance.nextInt(80_000));
    var when = new Interval(start, start.plusSeconds(1 + chance.nextInt(20_000)));
    return new Correction(1, SAID, what, when, null, what == What.WRONG_ZONE ? BERLIN : null);
  }
}
