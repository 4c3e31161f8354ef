package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Twins;
import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Marked events on the command line. Oracle: a simulated person with three weeks of 997, and the
/// same with and without a store.
class ShockCommandTest {
  private static final LocalDate FROM = LocalDate.of(2025, 9, 1);

  @TempDir Path folder;

  private String on = "";

  @BeforeEach
  void writeThePerson() throws IOException {
    var person = Simulated.of(Twins.all().getFirst().shaken(), new Sample(FROM, 30, 12, 7));
    on = person.truth().changes().getFirst().toString();
    var lines =
        person.trace().evidence().stream()
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("days.jsonl"), lines);
  }

  private Call run(String... arguments) {
    return Call.at(Instant.parse("2026-03-30T10:00:00Z"), folder, "", arguments);
  }

  private Call kept(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", "home"));
    return run(all.toArray(String[]::new));
  }

  @Test
  void withoutAStoreADateIsLookedAtAndNothingIsKept() throws IOException {
    var call = run("shock", "--on", on + "=scooped", "--from", "days.jsonl");
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.words())
        .contains("scooped")
        .contains("h (")
        .contains("a week more")
        .contains("fewer free days a week than in the 8 weeks before")
        .contains("The rhythm was back on");
    assertThat(call.out().lines()).allMatch(line -> line.length() <= 80);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("days.jsonl"));
    }
  }

  @Test
  void whatIsMarkedIsKeptListedExportedAndTakenBack() throws IOException {
    assertThat(kept("add", "lines", "days.jsonl").exit()).isZero();
    assertThat(kept("shock").out()).startsWith("no event is marked");
    assertThat(kept("shock", "add", "scooped", on).out())
        .isEqualTo("marked: " + on + "  scooped\n");
    assertThat(kept("shock", "add", "scooped", on).out()).startsWith("is marked already");
    var alone = run("shock", "--on", on + "=scooped", "--from", "days.jsonl");
    assertThat(kept("shock").out()).isEqualTo(alone.out());
    assertThat(kept("export", "out").exit()).isZero();
    assertThat(folder.resolve("out/events.csv")).content().contains(on + ",scooped");
    assertThat(kept("shock", "remove", "scooped", on).out()).startsWith("removed");
    var again = kept("shock", "remove", "scooped", on);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is not marked");
  }

  @Test
  void aDeletedStretchTakesItsEventsAlong() {
    kept("add", "lines", "days.jsonl");
    kept("shock", "add", "scooped", on);
    assertThat(kept("delete", "--since", "2025-12-01", "--until", "2026-02-01", "--yes").exit())
        .isZero();
    assertThat(kept("shock").out()).startsWith("no event is marked");
  }

  @Test
  void aDateOfTheFieldIsPickedByAWord() throws IOException {
    Files.writeString(
        folder.resolve("notable_ai_models.csv"),
        "Model,Publication date\nFalcon-Q,2025-12-20\nOld One,2025-12-01\nFalcon-R,2026-01-07\n");
    kept("add", "lines", "days.jsonl");
    assertThat(kept("shock", "pick").out()).startsWith("no such date of the field");
    kept("add", "releases", "notable_ai_models.csv");
    assertThat(kept("shock", "pick", "falcon").out())
        .contains("2026-01-07  Falcon-R notable\n2025-12-20  Falcon-Q notable\n");
    assertThat(kept("shock", "pick", "falcon-q").out())
        .isEqualTo("marked: 2025-12-20  Falcon-Q notable\n");
    assertThat(kept("shock").words()).contains("Falcon-Q notable");
  }

  @Test
  void theJsonHasTheSameFigures() {
    var json = run("shock", "--on", on, "--from", "days.jsonl", "--json").out();
    assertThat(json)
        .contains("\"schema\" : 1", "\"facet\" : \"hours\"", "\"visible\" : true")
        .contains("\"told\" : \"back\"", "\"date\" : \"" + on + "\"");
    assertThat(run("shock", "--on", on, "--from", "days.jsonl", "--json").out()).isEqualTo(json);
  }

  @Test
  void whatIsTooThinIsSaidSo() {
    var call = run("shock", "--on", "2025-09-20", "--on", "2026-03-25", "--from", "days.jsonl");
    assertThat(call.words())
        .contains("cannot tell, since fewer than four weeks before it are known")
        .contains("cannot tell, since no trace reaches two weeks after it yet");
  }

  @Test
  void aDateToComeIsSaidToBeOne() {
    var call = run("shock", "--on", "2026-03-31", "--from", "days.jsonl");
    assertThat(call.words()).contains("cannot tell, since the date is still to come");
    assertThat(run("shock", "--on", "2026-03-31", "--from", "days.jsonl", "--json").out())
        .contains("\"cannotTell\" : \"the date is still to come\"");
    assertThat(run("shock", "--on", "2026-03-30", "--from", "days.jsonl").words())
        .doesNotContain("still to come");
  }
}
