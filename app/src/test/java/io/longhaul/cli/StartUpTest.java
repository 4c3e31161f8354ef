package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What needs no store does not pay for it. Oracle: the classes that the JVM says it has loaded.
class StartUpTest {
  /// The version of class files of Java 6.
  private static final int OLDEST_KEPT = 50;

  @TempDir Path folder;

  @Test
  void theDatabaseIsNotTouchedWithoutAStore() throws IOException, InterruptedException {
    new SimulatedRepository(folder.resolve("mine"))
        .author("Ann", "ann@example.org", Schedules.of(Schedules.onceAWeek(), 1))
        .owner("Ann", "ann@example.org");
    for (var arguments : List.of(List.of("--version"), List.of("mine"), List.<String>of())) {
      assertThat(loaded(arguments))
          .contains("io.longhaul.cli.Longhaul ")
          // picocli itself touches java.sql, for the types that it can convert
          .doesNotContain(
              "org.sqlite.", "io.longhaul.store.Database", "io.javalin.", "org.eclipse.jetty");
    }
  }

  @Test
  void theSolverIsTouchedByWhoeverLooksForATimetableAndByNobodyElse()
      throws IOException, InterruptedException {
    for (var arguments : List.of("--version", "plan try 965 --alone", "plan taper 2099-01-02")) {
      assertThat(loaded(List.of(arguments.split(" ", -1))))
          .contains("io.longhaul.cli.Longhaul ")
          .doesNotContain("ai.timefold.");
    }
    assertThat(loaded(List.of("plan", "find", "--alone", "--weeks", "2"))).contains("ai.timefold.");
  }

  /// The JDK keeps no older ones in a start-up cache, so each start would read and verify them
  /// anew.
  @Test
  void noClassThatAStartNeedsIsTooOldForTheStartUpCache() throws Exception {
    var old = new ArrayList<String>();
    for (var line : loaded(List.of("--version")).lines().toList()) {
      var name = line.replaceFirst(" .*", "");
      var file = getClass().getResourceAsStream("/" + name.replace('.', '/') + ".class");
      if (file != null) {
        try (var bytes = new DataInputStream(file)) {
          bytes.readInt();
          bytes.readUnsignedShort();
          if (bytes.readUnsignedShort() < OLDEST_KEPT) {
            old.add(name);
          }
        }
      }
    }
    assertThat(old).isEmpty();
  }

  private String loaded(List<String> arguments) throws IOException, InterruptedException {
    var log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    var process = builder.start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return Files.readString(log);
  }
}
