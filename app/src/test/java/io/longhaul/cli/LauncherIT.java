package io.longhaul.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives the real launcher, as a person would, on the product that Maven has just packaged.
/// Oracle: what a shell shows of it.
class LauncherIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path LAUNCHER = PROJECT.resolve("longhaul");
  private static final String PRODUCT = "app/target/longhaul";

  @TempDir private Path folder;

  /// The first run after a build records the start-up cache; the tests are about those after it.
  @BeforeAll
  static void recordTheCache(@TempDir Path folder) throws Exception {
    assertThat(run(folder, Map.of(), LAUNCHER.toString(), "--version").status()).isZero();
  }

  /// JUnit warns of each link that leads out of the folder it is about to delete.
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void runsFromAnyFolderWithoutBuildingAgain() throws Exception {
    assertThatItRan(run(folder, Map.of(), LAUNCHER.toString(), "--version"));
  }

  @Test
  void runsThroughAChainOfSymbolicLinks() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

    assertThatItRan(run(folder, Map.of(), "./second", "--version"));
  }

  @Test
  void runsWithoutSourcesFromAFolderWithABlankInItsName() throws Exception {
    Path copy = copyOfTheProduct(folder.resolve("two words"));

    assertThatItRan(run(folder, Map.of(), copy.resolve("longhaul").toString(), "--version"));
    assertThat(cachesIn(copy)).isNotEmpty();
  }

  @Test
  void saysNothingAboutATruncatedStartUpCache() throws Exception {
    Path copy = copyOfTheProduct(folder.resolve("copy"));
    String launcher = copy.resolve("longhaul").toString();
    assertThatItRan(run(folder, Map.of(), launcher, "--version"));
    for (Path cache : cachesIn(copy)) {
      assertThat(cache).isNotEmptyFile();
      Files.write(cache, new byte[] {1, 2, 3});
    }

    assertThatItRan(run(folder, Map.of(), launcher, "--version"));
  }

  @Test
  void handsOverNonAsciiArgumentsInThePlainestLocale() throws Exception {
    // Spelled in ASCII and read by bash, so that the locale of this test does not matter.
    String command = "exec \"$0\" --version $'gr\\303\\274n dir'";
    Map<String, String> plain =
        Map.of("LANG", "C", "LC_ALL", "C", "LONGHAUL_JAVA_OPTS", "-XshowSettings:properties");

    Run run = run(folder, plain, "bash", "-c", command, LAUNCHER.toString());

    assertThat(run.errors()).contains("sun.jnu.encoding = UTF-8").contains("grün dir");
  }

  @Test
  void tellsTheProgramWhereItIsAndThatNothingIsATerminal() throws Exception {
    Map<String, String> talkative = Map.of("LONGHAUL_JAVA_OPTS", "-XshowSettings:properties");

    assertThat(run(folder, talkative, LAUNCHER.toString(), "--version").errors())
        .contains("longhaul.home = " + PROJECT)
        .contains("longhaul.terminal.out = false")
        .contains("longhaul.terminal.err = false");
  }

  @Test
  void runsWithoutAHome() throws Exception {
    assertThatItRan(run(folder, Map.of(), "env", "-u", "HOME", LAUNCHER.toString(), "--version"));
  }

  @Test
  void findsItsJdkWhateverAVariableOfThatNameSays() throws Exception {
    Map<String, String> misleading = Map.of("JDK", "/nowhere", "JDK_VERSION", "1.4.2");

    assertThatItRan(run(folder, misleading, LAUNCHER.toString(), "--version"));
  }

  @Test
  void saysOnOneLineWhatToInstallWhereThereIsNoJdk() throws Exception {
    Path commands = Files.createDirectory(folder.resolve("bin"));
    for (String command : List.of("bash", "env", "find", "readlink", "sed")) {
      Files.createSymbolicLink(commands.resolve(command), commandOnPath(command));
    }
    Map<String, String> bare =
        Map.of("PATH", commands.toString(), "JAVA_HOME", "", "LONGHAUL_JDK_FOLDERS", "");

    Run run = run(folder, bare, LAUNCHER.toString(), "--version");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).hasLineCount(1).contains("JDK 25", "openjdk-25-jdk", "JAVA_HOME");
  }

  private static void assertThatItRan(Run run) {
    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).contains("longhaul");
    assertThat(run.status()).isZero();
  }

  private static Run run(Path folder, Map<String, String> environment, String... command)
      throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Each of these would make the JVM greet on the error stream.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, SECONDS)).as("ended within a minute").isTrue();
    return new Run(process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors));
  }

  /// Only what is needed to run: the launcher and what a build leaves, without its cache.
  private static Path copyOfTheProduct(Path target) throws IOException {
    List<Path> files = new ArrayList<>(List.of(LAUNCHER));
    try (Stream<Path> product = Files.walk(PROJECT.resolve(PRODUCT))) {
      product.filter(file -> !file.toString().endsWith(".aot")).forEach(files::add);
    }
    for (Path file : files) {
      Path copy = target.resolve(PROJECT.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return target;
  }

  private static List<Path> cachesIn(Path copy) throws IOException {
    try (Stream<Path> files = Files.list(copy.resolve(PRODUCT))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  private static Path commandOnPath(String command) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(entry -> Path.of(entry, command))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private record Run(int status, String output, String errors) {}
}
