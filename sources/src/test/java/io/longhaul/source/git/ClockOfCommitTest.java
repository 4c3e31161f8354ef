package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.person.Identity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The time and the offset of a commit.
class ClockOfCommitTest {
  @TempDir Path folder;

  /// Oracle for the instant: `git log --format=%at`.
  @ParameterizedTest
  @CsvSource({
    "+0100, 3600", "-0730, -27000", "+0530, 19800", "+0545, 20700", "+1400, 50400",
    "-1200, -43200", "+0000, unknown", "-0000, unknown", "+051800, unknown", "-7, unknown",
    "+9999, unknown", "+1415, unknown", "-1300, unknown", "-1400, unknown", "+0160, unknown",
    "+0517, unknown",
  })
  void anOffsetIsKnownWhereAClockOnEarthCanShowIt(String zone, String expected) {
    var scratch = ScratchRepository.at(folder);
    var id = scratch.commit(ME, 1_700_000_000, zone, "x");

    var piece = scratch.read().mine().acts().getFirst();

    assertThat(piece.offset().isKnown()).isEqualTo(!expected.equals("unknown"));
    if (piece.offset().isKnown()) {
      assertThat(piece.offset().value().getTotalSeconds()).isEqualTo(Integer.parseInt(expected));
    }
    assertThat(piece.at().getEpochSecond())
        .isEqualTo(Long.parseLong(scratch.git("log", "-1", "--format=%at", id)));
  }

  /// Oracle: `git log`, which shows no time for the first ones and leaves out what follows the zone
  /// of the last one.
  @ParameterizedTest
  @ValueSource(strings = {"", "UTC", "garbage +0100", "0100", "٠١٠٠", "+0100 +0200"})
  void aTimeWithoutAnOffsetIsNoneAsForGit(String zone) {
    var scratch = ScratchRepository.at(folder);
    var line = ME + " 1700000000" + (zone.isEmpty() ? "" : " " + zone);
    var id = scratch.commit(line, line, "x");
    scratch.commit(ME, 1_700_009_000, "+0100", "mine");

    var shown = scratch.git("log", "-1", "--format=%at", id);
    var reading = scratch.read().mine();

    assertThat(reading.acts()).hasSize(shown.isEmpty() ? 1 : 2);
    assertThat(reading.rejected()).hasSize(shown.isEmpty() ? 1 : 0);
    reading
        .rejected()
        .forEach(rejected -> assertThat(rejected.reason()).isEqualTo("its author has no time"));
  }

  /// Oracle: the time zone database that comes with Java, for the last forty years.
  @Test
  void everyOffsetOfEveryZoneOnEarthIsKnown() {
    var from = Instant.parse("1986-01-01T00:00:00Z");
    for (var name : ZoneId.getAvailableZoneIds()) {
      var rules = ZoneId.of(name).getRules();
      if (name.startsWith("Etc/") || name.startsWith("SystemV/")) {
        continue;
      }
      rules.getTransitions().stream()
          .filter(transition -> transition.getInstant().isAfter(from))
          .map(transition -> transition.getOffsetAfter())
          .filter(offset -> !offset.equals(ZoneOffset.UTC))
          .forEach(offset -> assertKnown(name, offset));
    }
  }

  private static void assertKnown(String name, ZoneOffset offset) {
    var identity = new Identity("", "");
    var signature = new Signature(identity, 0, offset.getId().replace(":", ""));
    assertThat(signature.offset().isKnown()).as("%s %s", name, offset).isTrue();
    assertThat(signature.offset().value()).isEqualTo(offset);
  }

  /// Oracle: the number that was written.
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2_147_483_648L, 2_177_452_800L, 253_402_300_799L})
  void aTimeFrom1970To9999IsUsed(long second) {
    var scratch = ScratchRepository.at(folder);
    scratch.commit(JANE, 1_700_000_000, "+0100", "other");
    scratch.commit(ME, second, "+0100", "x");

    var reading = scratch.read();

    assertThat(reading.mine().rejected()).isEmpty();
    assertThat(reading.mine().acts())
        .singleElement()
        .satisfies(piece -> assertThat(piece.at().getEpochSecond()).isEqualTo(second));
  }

  @ParameterizedTest
  @CsvSource({
    "253402300800, the time of its author is no time that a clock can show",
    "99999999999999999999999999, the time of its author is no time that a clock can show",
    "-1, its author has no time",
    "-9223372036854775808, its author has no time",
    "yesterday, its author has no time",
    "12:30, its author has no time",
    "'', its author has no time",
  })
  void anyOtherTimeIsRejectedWithItsPlaceAndTheRestIsRead(String time, String reason) {
    var scratch = ScratchRepository.at(folder);
    var id = scratch.commit(ME + " " + time + " +0100", ME + " 1700000000 +0100", "x");
    scratch.commit(ME, 1_700_009_000, "+0100", "mine");

    var reading = scratch.read();

    assertThat(reading.mine().acts()).hasSize(1);
    assertThat(reading.mine().rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.place()).endsWith("@" + id);
          assertThat(rejected.reason()).isEqualTo(reason);
        });
  }
}
