package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the README tells a newcomer to run, with the real launcher, in a repository of their
/// own.
class ReadmeIT {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyCommandOfTheReadmeWorks() throws IOException, InterruptedException {
    var repository =
        new SimulatedRepository(folder.resolve("mine"))
            .author("Ann", "ann@example.org", Schedules.of(Schedules.nineToSix(), 1))
            .owner("Ann", "ann@example.org")
            .folder();
    for (var name : List.of("longhaul", "examples")) {
      Files.createSymbolicLink(repository.resolve(name), PROJECT.resolve(name));
    }
    var commands = commands();
    assertThat(commands).hasSizeGreaterThan(8);
    for (var command : commands) {
      var builder =
          new ProcessBuilder("bash", "-c", command)
              .directory(repository.toFile())
              .redirectErrorStream(true);
      // whoever runs this may have a store of their own
      builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(command + "\n" + output).isZero();
      assertThat(output).as(command).isNotBlank();
    }
    assertThat(repository.resolve("week.html")).isNotEmptyFile();
    for (var name : List.of("longhaul", "examples")) {
      Files.delete(repository.resolve(name));
    }
  }

  @Test
  void theOutputInTheReadmeIsThatOfItsExample() throws IOException {
    var readme = Files.readString(PROJECT.resolve("README.md"));
    var expected =
        Files.readString(PROJECT.resolve("examples/nine-nine-seven/expected.txt")).lines().toList();
    int from = readme.indexOf("$ longhaul report");
    var shown = readme.substring(from, readme.indexOf("```", from)).lines().toList();
    assertThat(shown)
        .isNotEmpty()
        .filteredOn(line -> !line.strip().equals("…"))
        .allSatisfy(line -> assertThat(expected).contains(line));
  }

  private static List<String> commands() throws IOException {
    var blocks = BLOCK.matcher(Files.readString(PROJECT.resolve("README.md")));
    return blocks
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.replaceAll("\\s+#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
