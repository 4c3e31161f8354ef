package io.longhaul.source.wandb;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle where nothing else is said: folders written by hand after a real one.
class WandbTest extends FormatContract {
  @Override
  protected Format format() {
    return new Wandb();
  }

  private Reading run(String name, String metadata) throws Exception {
    readText("wandb/" + name + "/files/wandb-metadata.json", metadata);
    return read(folder.resolve("wandb"));
  }

  private static List<Evidence> acts(Reading reading) {
    return reading.trace().evidence().stream().filter(Evidence::isAct).toList();
  }

  /// Oracle: the two times, subtracted by hand.
  @ParameterizedTest
  @CsvSource({
    "Darwin-20.2.0, 20210216_154407, 2021-02-16T23:44:07.003488, -8",
    "macOS-15, 20260303_143002, 2026-03-03T09:00:00Z, +05:30",
    "Windows-11, 20260303_095959, 2026-03-03T09:00:00Z, +1"
  })
  void theFolderOfADeskTellsWhereTheClockStood(String system, String local, String start, String at)
      throws Exception {
    var reading =
        run(
            "run-" + local + "-abc",
            "{\"os\":\"" + system + "\",\"startedAt\":\"" + start + "\",\"username\":\"me\"}");
    assertThat(acts(reading))
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Told(ZoneOffset.of(at)));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux-6.8, 20260303_143002, 2026-03-03T09:00:00Z",
    "Darwin-24, 20260303_090002, 2026-03-03T09:00:00Z",
    "Darwin-24, 20260303_142002, 2026-03-03T09:00:00Z",
    "Darwin-24, 20263303_142002, 2026-03-03T09:00:00Z"
  })
  void aServerTellsNothingNorDoesUtcNorAClockThatNobodyHas(
      String system, String local, String start) throws Exception {
    var reading =
        run(
            "run-" + local + "-abc",
            "{\"os\":\"" + system + "\",\"startedAt\":\"" + start + "\",\"username\":\"me\"}");
    assertThat(acts(reading)).extracting(Evidence::offset).containsExactly(new Offset.Unknown());
  }

  @Test
  void whatRunsForEverEndsWithItsLastValue() throws Exception {
    var reading = read(example());
    assertThat(reading.trace().evidence())
        .filteredOn(piece -> piece.kind() == Kind.MACHINE)
        .extracting(piece -> piece.when().end())
        .contains(
            Instant.parse("2026-03-03T11:00:00.500Z"),
            Instant.parse("2026-03-03T19:30:00.058524Z"));
  }

  @Test
  void aRunThatFollowsAtOnceIsThatOfAnAgent() throws Exception {
    assertThat(acts(read(example())))
        .allMatch(piece -> piece.strength() == Strength.WEAK)
        .extracting(Evidence::at)
        .containsExactly(
            Instant.parse("2026-03-03T09:00:05.003488Z"),
            Instant.parse("2026-03-03T19:00:01.003488Z"));
  }

  @Test
  void runsOfOthersArePassedOver() throws Exception {
    assertThat(read(example()).account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
  }

  @Test
  void aRealRunTellsItsZone() throws Exception {
    var reading = Samples.read(format(), "03-cluster/wandb", "user01");
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(acts(reading))
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Told(ZoneOffset.ofHours(-8)));
  }
}
