package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/// A program that is killed at any moment loses nothing that it had confirmed, and leaves nothing
/// half-written. Oracle: what it said before it was killed; each state is made so that every part
/// of it tells which one it is.
class KilledTest {
  private static final int LANES = 2;
  private static final int KILLS_A_LANE = 52;
  private static final int LONGEST_MILLIS = 60;

  /// Once in so many times the program is killed while it starts, or makes the store.
  private static final int EARLY = 8;

  private static final Pattern NEEDED = Pattern.compile("(sqlite-jdbc|longhaul)-[^/\\\\]*\\.jar$");

  @TempDir Path folder;

  @BeforeEach
  void startFast() throws IOException, InterruptedException {
    var name = System.mapLibraryName("sqlitejdbc");
    var place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (var library = getClass().getResourceAsStream(place)) {
      Files.write(folder.resolve(name), Objects.requireNonNull(library).readAllBytes());
    }
    // a program that started once and left an archive of its classes starts twice as fast
    var once = command("-XX:ArchiveClassesAtExit=" + archive(), folder.resolve("once"), "3");
    assertThat(new ProcessBuilder(once).redirectErrorStream(true).start().waitFor()).isZero();
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  @Test
  void whatWasConfirmedIsThereAndNothingIsHalfWritten()
      throws InterruptedException, ExecutionException {
    try (var lanes = Executors.newFixedThreadPool(LANES)) {
      var results = new ArrayList<Future<Integer>>();
      for (int i = 0; i < LANES; i++) {
        var home = StoreHome.in(folder.resolve("lane" + i));
        var chance = new Random(i);
        results.add(lanes.submit(() -> lane(home, chance)));
      }
      for (var result : results) {
        assertThat(result.get()).as("states that were confirmed").isGreaterThan(KILLS_A_LANE);
      }
    }
  }

  /// One store that goes through many deaths. Gives the last state that was confirmed.
  private int lane(StoreHome home, Random chance)
      throws IOException, InterruptedException, StoreException {
    int confirmed = 0;
    for (int i = 0; i < KILLS_A_LANE; i++) {
      confirmed = Math.max(confirmed, killed(home, chance));
      assertWhole(home, confirmed);
    }
    return confirmed;
  }

  /// Runs the program, kills it at some moment, and gives the last state that it confirmed.
  private int killed(StoreHome home, Random chance) throws IOException, InterruptedException {
    var process = start(home);
    int confirmed = 0;
    try (var said = process.inputReader(StandardCharsets.UTF_8)) {
      if (chance.nextInt(EARLY) == 0) {
        Thread.sleep(chance.nextInt(600));
      } else {
        confirmed = number(said.readLine());
        Thread.sleep(chance.nextInt(LONGEST_MILLIS), chance.nextInt(1_000_000));
      }
      // of the process itself this would close what it said
      process.toHandle().destroyForcibly();
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        confirmed = number(line);
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors(home))).isEqualTo(128 + 9);
    return confirmed;
  }

  /// A last line that was cut off has no end, but its digits may be those of a larger number only.
  private static int number(String line) {
    return Integer.parseInt(Objects.requireNonNull(line, "the program ended by itself"));
  }

  private Process start(StoreHome home) throws IOException {
    return new ProcessBuilder(command("-XX:SharedArchiveFile=" + archive(), home.folder()))
        .redirectError(errors(home).toFile())
        .start();
  }

  private List<String> command(String flag, Path home, String... more) {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                flag,
                "-Dorg.sqlite.lib.path=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Counting.class.getName(),
                home.toString(),
                "p"));
    line.addAll(List.of(more));
    return line;
  }

  /// What the program needs of the tests' own, as jars: folders go into no archive of classes. The
  /// other modules are folders or jars, as far as the build has come.
  private String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(part -> part.endsWith("classes") || NEEDED.matcher(part).find())
        .map(part -> part.endsWith("classes") ? jar(Path.of(part)).toString() : part)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path jar(Path classes) {
    var name = Integer.toHexString(classes.toString().hashCode()) + ".jar";
    var jar = folder.resolve(name);
    if (!Files.exists(jar)) {
      var tool = ToolProvider.findFirst("jar").orElseThrow();
      var silent = new PrintWriter(Writer.nullWriter());
      assertThat(tool.run(silent, silent, "cf", jar.toString(), "-C", classes.toString(), "."))
          .isZero();
    }
    return jar;
  }

  private Path errors(StoreHome home) {
    return folder.resolve(home.folder().getFileName() + ".err");
  }

  private static void assertWhole(StoreHome home, int confirmed) throws StoreException {
    if (!home.exists()) {
      assertThat(confirmed).isZero();
      return;
    }
    try (var store = Store.open(home, Passphrase.NONE, Made.CLOCK)) {
      assertThat(store.check()).isEqualTo("ok");
      assertThat(store.isAuditWhole()).isTrue();
      var sources = store.connected();
      if (sources.isEmpty() || sources.getFirst().state().isEmpty()) {
        assertThat(confirmed).isZero();
        return;
      }
      var source = sources.getFirst();
      int state = Integer.parseInt(source.state());
      assertThat(state).isGreaterThanOrEqualTo(confirmed);
      assertThat(store.evidence(source)).isEqualTo(Counting.pieces(state));
      assertThat(source.pieces()).isEqualTo(Counting.pieces(state).size());
    }
  }
}
