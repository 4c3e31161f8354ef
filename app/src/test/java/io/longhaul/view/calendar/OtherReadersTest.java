package io.longhaul.view.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calendar of `examples/plan` in programs of others, where they are installed. Oracle: khal
/// (with python3-icalendar) and calcurse, which share no code with each other or with us.
class OtherReadersTest {
  private static final Path CALENDAR =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent())
          .resolve("examples/plan/rest.ics");

  @TempDir Path folder;

  /// What a program printed, errors among it.
  private String ran(String... command) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(command));
    var builder = new ProcessBuilder(all).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("TZ", "Europe/Berlin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    var process = builder.start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  private static boolean isInstalled(String program) {
    return Stream.of("/usr/bin", "/usr/local/bin")
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private long events() throws IOException {
    try (var files = Files.list(folder.resolve("cal"))) {
      return files.count();
    }
  }

  @Test
  void khalTakesThePlanOnceAndMovesWhatMoved() throws IOException, InterruptedException {
    assumeTrue(isInstalled("khal"), "khal is not installed");
    Files.createDirectory(folder.resolve("cal"));
    Files.writeString(
        folder.resolve("khal.conf"),
        """
        [calendars]
        [[plan]]
        path = %1$s/cal
        type = calendar
        [locale]
        timeformat = %%H:%%M
        dateformat = %%Y-%%m-%%d
        longdateformat = %%Y-%%m-%%d
        datetimeformat = %%Y-%%m-%%d %%H:%%M
        longdatetimeformat = %%Y-%%m-%%d %%H:%%M
        local_timezone = Europe/Berlin
        default_timezone = Europe/Berlin
        [sqlite]
        path = %1$s/khal.db
        """
            .formatted(folder));
    var text = Files.readString(CALENDAR);
    long all = text.lines().filter(line -> line.equals("BEGIN:VEVENT")).count();
    for (int time = 0; time < 2; time++) {
      assertThat(khal("import", "--batch", "-a", "plan", CALENDAR.toString())).isBlank();
      assertThat(events()).isEqualTo(all);
    }
    assertThat(khal("list", "2026-03-16", "1d")).contains("09:30-13:30 Focus: paper");
    Files.writeString(
        folder.resolve("moved.ics"),
        text.replace("SEQUENCE:0", "SEQUENCE:1")
            .replace(
                "DTSTART;TZID=Europe/Berlin:20260316T093000",
                "DTSTART;TZID=Europe/Berlin:20260316T100000"));
    assertThat(khal("import", "--batch", "-a", "plan", "moved.ics")).isBlank();
    assertThat(events()).isEqualTo(all);
    assertThat(khal("list", "2026-03-16", "1d"))
        .contains("10:00-13:30 Focus: paper")
        .doesNotContain("09:30-13:30");
  }

  private String khal(String... words) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of("khal", "-c", "khal.conf"));
    all.addAll(List.of(words));
    return ran(all.toArray(String[]::new));
  }

  @Test
  void calcurseSkipsNothingAndShowsTheHours() throws IOException, InterruptedException {
    assumeTrue(isInstalled("calcurse"), "calcurse is not installed");
    assertThat(ran("calcurse", "-D", "data", "-i", CALENDAR.toString())).contains(" 0 skipped");
    assertThat(ran("calcurse", "-D", "data", "-Q", "--from", "03/16/2026", "--days", "1"))
        .contains("09:30 -> 13:30", "Focus: paper", "18:30 -> ");
  }
}
