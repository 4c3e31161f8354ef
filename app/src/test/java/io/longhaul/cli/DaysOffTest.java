package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// `--country`, `--leave` and `holidays`. Oracle: the simulated person, of whom traces of some days
/// are taken away, and Good Friday (3 Apr 2026) and Easter Monday (6 Apr 2026).
class DaysOffTest {
  private static final String NOW = "2026-04-06T18:00:00Z";

  @TempDir Path folder;

  /// Works 9 to 18 from 2 Feb to 5 Apr 2026, but for the first half of March.
  private void write() throws IOException {
    var lines =
        Schedules.of(Schedules.nineToSix(), 1).evidence().stream()
            .filter(piece -> !piece.localTime().toString().matches("2026-03-(0[2-9]|1[0-5]).*"))
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("days.jsonl"), lines);
  }

  private Call report(String... options) throws IOException {
    write();
    var all = new String[options.length + 5];
    all[0] = "report";
    all[1] = "--from";
    all[2] = "days.jsonl";
    all[3] = "--now";
    all[4] = NOW;
    System.arraycopy(options, 0, all, 5, options.length);
    return Call.in(folder, all);
  }

  @Test
  void holidaysAndLeaveAreSaidAndWorkOnThemIsNamed() throws IOException {
    var call = report("--country", "DE", "--leave", "2026-03-02..2026-03-15");
    assertThat(call.err()).isEmpty();
    assertThat(call.words())
        .contains("Known in advance: 2 public holidays and 14 days of leave")
        .contains("(Good Friday)");
    assertThat(report().words()).doesNotContain("Known in advance");
  }

  @Test
  void theJsonHasEachOfThem() throws IOException {
    var call = report("--json", "--country", "DE-BY", "--leave", "2026-03-02..2026-03-15");
    var days = new ObjectMapper().readTree(call.out()).get("daysOff");
    assertThat(days).hasSize(17);
    var epiphany = days.get(0);
    assertThat(epiphany.get("date").asString()).isEqualTo("2026-01-06");
    assertThat(epiphany.get("kind").asString()).isEqualTo("holiday");
    assertThat(epiphany.get("name").asString()).isEqualTo("Epiphany");
    assertThat(epiphany.get("worked").asBoolean()).isTrue();
    assertThat(days.get(1).get("kind").asString()).isEqualTo("leave");
    assertThat(days.get(1).get("worked").asBoolean()).isFalse();
    assertThat(days.get(15).get("worked").asBoolean()).as("Good Friday").isTrue();
  }

  @Test
  void theOnePageMarksThem() throws IOException {
    report("--html", "page.html", "--country", "DE", "--leave", "2026-03-02");
    assertThat(Files.readString(folder.resolve("page.html")))
        .contains("holiday or leave")
        .contains("Mon 2 Mar 2026: leave, no trace")
        .contains("no trace (leave)")
        .contains("(Good Friday)");
  }

  @Test
  void aDoubtfulTableIsSaidBesideTheAnswer() throws IOException {
    assertThat(report("--country", "JP").err())
        .startsWith("longhaul: the holidays of JP are doubtful")
        .endsWith("--leave\n");
  }

  @Test
  void holidaysOfAYearAreListedAndSoAreTheCountries() {
    var year = Call.in(folder, "holidays", "de-by", "2025");
    assertThat(year.words())
        .contains("DE-BY Wed 1 Jan 2025 New Year's Day Mon 6 Jan 2025 Epiphany")
        .contains("0 of them only here, and 0 only there");
    assertThat(Call.in(folder, "holidays", "DE").words())
        .contains("Fri 3 Apr 2026 Good Friday")
        .contains("DE-BW DE-BY");
    assertThat(Call.in(folder, "holidays").words()).contains(" DE ").contains(" US ");
  }
}
