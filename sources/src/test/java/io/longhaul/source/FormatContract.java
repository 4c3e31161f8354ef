package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.longhaul.evidence.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every format must hold; each inherits these tests. They run on the format's example,
/// `examples/NAME/in`, in whose every text that is not read stands the word [#CANARY], and on
/// damaged forms of it.
public abstract class FormatContract {
  /// Stands in texts that must never be kept.
  protected static final String CANARY = "CANARY";

  private static final Instant NOW = Instant.parse("2026-04-06T09:00:00Z");
  private static final int DAMAGES = 300;
  private static final long SEED = 17;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir protected Path folder;

  protected abstract Format format();

  /// Whose acts are looked for in the example.
  protected Owner owner() {
    return new Owner(List.of("me"), ZoneId.of("Europe/Berlin"), NOW);
  }

  /// The example's folder or file.
  protected Path example() {
    var root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    return root.resolve("examples").resolve(format().name()).resolve("in");
  }

  /// A sample of real files that lies beside the project, or null where there is none.
  protected @Nullable Path sample(String name) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var sample = at.resolve("../shared/samples").resolve(name).normalize();
      if (Files.exists(sample)) {
        return sample;
      }
    }
    return null;
  }

  /// Reads a sample; a test that asks for one that is not there is skipped.
  protected Reading readSample(String name) throws SourceException {
    var sample = sample(name);
    assumeThat(sample).isNotNull();
    return read(Objects.requireNonNull(sample));
  }

  /// Reads a place.
  protected Reading read(Path place) throws SourceException {
    return new FileSource(format()).read(place.toString(), owner(), Progress.SILENT);
  }

  /// Reads one file with this text.
  protected Reading readText(String name, String text) throws IOException, SourceException {
    var file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    return read(file);
  }

  /// Oracle: the example holds evidence.
  @Test
  void theExampleGivesEvidence() throws Exception {
    var reading = read(example());
    assertThat(reading.trace().evidence()).isNotEmpty();
    assertThat(reading.account().records()).isPositive();
  }

  /// Oracle: the promise. The word stands in the example, and nowhere in what is kept.
  @Test
  void noTextIsKept() throws Exception {
    assertThat(holdsCanary(example())).isTrue();
    var reading = read(example());
    assertThat(reading.trace().evidence()).extracting(Evidence::ref).noneMatch(this::isText);
    assertThat(reading.trace().rejected()).noneMatch(each -> isText(each.reason()));
    assertThat(reading.note()).doesNotContainIgnoringCase(CANARY);
  }

  private boolean isText(String kept) {
    return kept.toUpperCase(java.util.Locale.ROOT).contains(CANARY);
  }

  private static boolean holdsCanary(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Oracle: the same bytes give the same, wherever the machine stands.
  @Test
  void theZoneOfTheMachineDoesNotMatter() throws Exception {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      var there = read(example());
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(read(example()).trace()).isEqualTo(there.trace());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /// Oracle: a place that is connected twice has the same state, and a changed one another.
  @Test
  void theStateTellsWhetherSomethingIsNew() throws Exception {
    var copy = copy(example(), folder.resolve("copy"));
    var source = new FileSource(format());
    var place = source.place(copy);
    var state = source.state(place, null, NOW);
    var before = new Source.Before(state, Instant.now().plusSeconds(60));
    assertThat(source.state(place, before, NOW)).isEqualTo(state);
    for (var file : files(copy)) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
    }
    assertThat(source.state(place, before, NOW)).isNotEqualTo(state);
  }

  /// Oracle: whatever the bytes, there is an answer in which every record is accounted for, or a
  /// clear error; soon, and without memory that grows. `-Dlonghaul.fuzz.seconds=120` goes on for so
  /// long instead of a fixed number of damages, with others each time; a failure names the seed
  /// from which `-Dlonghaul.fuzz.seed` begins again.
  @Test
  void damageNeverEndsInACrash() throws Exception {
    var copy = copy(example(), folder.resolve("damaged"));
    var files = files(copy);
    int seconds = Integer.getInteger("longhaul.fuzz.seconds", 0);
    long seed = Long.getLong("longhaul.fuzz.seed", seconds == 0 ? SEED : System.nanoTime());
    long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    long heap = seconds == 0 ? 0 : usedHeap();
    long count = 0;
    while (seconds == 0 ? count < DAMAGES : System.nanoTime() < until) {
      long damage = seed + count;
      var random = new Random(damage);
      var file = files.get(random.nextInt(files.size()));
      var whole = Files.readAllBytes(file);
      var damaged = Damage.to(whole, random);
      Files.write(file, damaged);
      var which = file.getFileName() + " damaged with seed " + damage;
      assertTimeoutPreemptively(LONGEST, () -> readOrRefuse(copy, which), which);
      Files.write(file, whole);
      count++;
    }
    if (seconds > 0) {
      System.out.printf(
          java.util.Locale.ROOT,
          "fuzz %s: %d damages in %d s, heap %+d MiB%n",
          format().name(),
          count,
          seconds,
          (usedHeap() - heap) >> 20);
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void readOrRefuse(Path place, String which) {
    try {
      read(place);
    } catch (SourceException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException | Error e) {
      throw new AssertionError(which, e);
    }
  }

  /// Oracle: nothing comes of nothing.
  @Test
  void anEmptyFileGivesNothingAndNoError() throws Exception {
    var copy = copy(example(), folder.resolve("empty"));
    for (var file : files(copy)) {
      Files.write(file, new byte[0]);
    }
    var reading = read(copy);
    assertThat(reading.trace().evidence()).isEmpty();
    assertThat(reading.note()).isNotBlank();
  }

  private static List<Path> files(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    return to;
  }
}
