package io.longhaul.source.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: histories written by hand as the shells write them.
class ShellTest extends FormatContract {
  private static final long AT = 1_772_586_000L;

  @Override
  protected Format format() {
    return new Shell();
  }

  private static List<Long> seconds(Reading reading) {
    return reading.trace().acts().stream().map(act -> act.at().getEpochSecond() - AT).toList();
  }

  /// Oracle: files that were looked at.
  @Test
  void theSamplesAreRead() throws Exception {
    assertThat(seconds(readSample("_templates/bash_history"))).containsExactly(0L, 42L);
    assertThat(seconds(readSample("_templates/zsh_history"))).containsExactly(0L, 42L);
    assertThat(seconds(readSample("_templates/fish_history"))).containsExactly(0L);
    var atuin = readSample("_templates/atuin-history.db");
    assertThat(seconds(atuin)).containsExactly(0L);
    assertThat(atuin.account().passedOver()).containsEntry(PassedOver.MACHINE, 1L);
  }

  /// Oracle: the rows that were put into the example: two of a person, one that says that it is an
  /// agent's, one whose author is not the machine's user, one that was deleted.
  @Test
  void atuinTellsWhoEnteredACommand() throws Exception {
    var reading = read(example().resolve("atuin"));
    assertThat(reading.trace().acts()).hasSize(2);
    assertThat(reading.account().passedOver())
        .isEqualTo(Map.of(PassedOver.MACHINE, 2L, PassedOver.NOT_READ, 1L));
  }

  @Test
  void commandsOfOneSecondAreOneAct() throws Exception {
    var reading = readText(".bash_history", ("#" + AT + "\nls\n").repeat(500));
    assertThat(seconds(reading)).containsExactly(0L);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 499L);
  }

  @Test
  void aHistoryWithoutTimesSaysWhatToDo() throws Exception {
    var reading = readText(".bash_history", "ls\ncd x\n");
    assertThat(reading.trace().rejected().getFirst().reason()).contains("HISTTIMEFORMAT");
  }

  @Test
  void whatLooksLikeATimeInACommandIsNone() throws Exception {
    var reading =
        readText(
            ".zsh_history",
            ": " + AT + ":0;cat <<E\\\n: 1700000000:0;x\\\nE\n#1700000000\n: " + (AT + 5)
                + ":0;ls\n");
    assertThat(seconds(reading)).containsExactly(0L, 5L);
  }

  /// Oracle: zsh writes bytes that it has meanings for as 0x83 and the byte with a bit turned, so
  /// that its files are not UTF-8.
  @Test
  void bytesThatAreNoTextAreNoTrouble() throws Exception {
    var file = folder.resolve(".zsh_history");
    var line = (": " + AT + ":0;echo ??\n").getBytes(StandardCharsets.US_ASCII);
    line[line.length - 3] = (byte) 0x83;
    line[line.length - 2] = (byte) 0xb7;
    Files.write(file, line);
    assertThat(seconds(read(file))).containsExactly(0L);
  }

  @Test
  void aLongCommandRanByItself() throws Exception {
    var reading =
        readText(".zsh_history", ": " + AT + ":7200;train\n: " + (AT + 9000) + ":599;vi\n");
    assertThat(seconds(reading)).containsExactly(0L, 9000L);
    var jobs =
        reading.trace().evidence().stream()
            .filter(piece -> piece.kind() == Kind.MACHINE)
            .map(Evidence::when)
            .toList();
    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().duration()).isEqualTo(Duration.ofHours(2));
  }
}
