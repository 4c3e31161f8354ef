package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Timetable;
import io.longhaul.simulate.Twins;
import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The folders in `examples/`: a command, its input and the approved output. Oracle: what somebody
/// has looked at and approved. `-Dlonghaul.approve=write` writes them anew, to be looked at again.
class ExamplesTest {
  private static final Path EXAMPLES =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("examples");
  private static final boolean WRITE = "write".equals(System.getProperty("longhaul.approve"));
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final int WEEKS = 9;
  private static final double ACTS_A_DAY = 7;

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Map<String, Timetable> PEOPLE =
      Map.of(
          "nine-to-six", table(DayOfWeek.FRIDAY, 9, 9, BERLIN, false),
          "nine-nine-six", table(DayOfWeek.SATURDAY, 9, 12, BERLIN, false),
          "nine-nine-seven", table(DayOfWeek.SUNDAY, 9, 12, BERLIN, false),
          "law", table(DayOfWeek.SATURDAY, 9, 12, ZoneId.of("Asia/Shanghai"), false),
          "night-shift", table(DayOfWeek.FRIDAY, 22, 8, BERLIN, false),
          "stored-in-utc", table(DayOfWeek.FRIDAY, 9, 9, ZoneId.of("America/Los_Angeles"), true));

  static Stream<Path> folders() throws IOException {
    try (var folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theCommandPrintsWhatWasApproved(Path example) throws IOException {
    var output = new StringBuilder();
    for (var command : Files.readAllLines(example.resolve("command.txt"))) {
      var words = command.strip().split(" +", -1);
      assertThat(words[0]).isEqualTo("longhaul");
      var call = Call.in(example, List.of(words).subList(1, words.length).toArray(String[]::new));
      output.append("$ ").append(command).append('\n').append(call.err()).append(call.out());
    }
    var expected = example.resolve("expected.txt");
    if (WRITE) {
      Files.writeString(expected, output);
    }
    assertThat(output.toString()).isEqualTo(Files.readString(expected));
  }

  @Test
  void theEvidenceIsThatOfTheSimulatedPeople() throws IOException {
    for (var person : PEOPLE.entrySet()) {
      var lines =
          person.getValue().trace(MONDAY, WEEKS, new Random(996)).evidence().stream()
              .map(piece -> EvidenceLines.write(piece, null) + "\n")
              .collect(Collectors.joining());
      var file = EXAMPLES.resolve(person.getKey()).resolve("evidence.jsonl");
      if (WRITE) {
        Files.writeString(file, lines);
      }
      assertThat(Files.readString(file)).isEqualTo(lines);
    }
  }

  @Test
  void theEvidenceOfTheShockIsThatOfTheShakenTwin() throws IOException {
    var crunch = Twins.all().getFirst().shaken();
    var sample = new Sample(LocalDate.of(2025, 9, 1), 30, ACTS_A_DAY, 996);
    var lines =
        Simulated.of(crunch, sample).trace().evidence().stream()
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining());
    var file = EXAMPLES.resolve("shock").resolve("evidence.jsonl");
    if (WRITE) {
      Files.writeString(file, lines);
    }
    assertThat(Files.readString(file)).isEqualTo(lines);
  }

  private static Timetable table(
      DayOfWeek last, int start, int hours, ZoneId zone, boolean storedInUtc) {
    return new Timetable(
        EnumSet.range(DayOfWeek.MONDAY, last),
        LocalTime.of(start, 0),
        Duration.ofHours(hours),
        zone,
        storedInUtc,
        ACTS_A_DAY);
  }
}
