package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Repositories with lies in them that were made for what they are in. Invariant: what is read is
/// what was there before, or what git reads after it, or it is refused with the name of the
/// repository; with the memory of this test's process and within seconds. Where an object was
/// forged together with all its checksums, only that nothing else happens.
class RepositoryFuzzTest {
  private static final int COMMITS = 60;
  private static final int MOST_FAILURES = 10;
  private static final Duration MOST = Duration.ofSeconds(10);

  /// Cases for every run, also a long one. What once went wrong has a test in [UnknownTest].
  private static final long[] KEPT = {
    1, 2, 3, 1883040340412203529L, 1883040340412212207L, 1883040340412225347L
  };

  @TempDir Path folder;

  private enum Verdict {
    SAME,
    AS_GIT,
    REFUSED,
    FORGED
  }

  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final List<AssertionError> failures = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  /// A repository with the files that can be damaged, as they were.
  private record Case(Scratch scratch, Map<Path, byte[]> files, Map<String, String> before) {}

  @Test
  @Timeout(value = 11, unit = TimeUnit.HOURS)
  void noLieIsTakenForHistory() throws IOException {
    cases.add(packed(Scratch.at(folder.resolve("offsets")), "true"));
    cases.add(packed(Scratch.at(folder.resolve("names")), "false"));
    for (long seed : KEPT) {
      check(seed);
    }
    var fuzz = Fuzz.ofCases(700);
    long first = fuzz.firstSeed();
    long seed = first;
    for (; fuzz.goesOn() && failures.size() < MOST_FAILURES; seed++) {
      check(seed);
    }
    System.out.println("repositories: " + (seed - first) + " cases, " + verdicts);
    assertThat(failures).isEmpty();
    assertThat(verdicts.keySet()).contains(Verdict.SAME, Verdict.REFUSED);
  }

  private static Case packed(Scratch scratch, String byOffset) throws IOException {
    scratch.withHistory(COMMITS, 1).git("tag", "-a", "-m", "t", "tag", "b0");
    scratch.git("config", "repack.useDeltaBaseOffset", byOffset);
    scratch.git("config", "pack.writeReverseIndex", "true");
    scratch.git("config", "pack.threads", "1");
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    scratch.git("tag", "-a", "-m", "t", "tag-of-tag", "tag");
    scratch.git("symbolic-ref", "HEAD", "refs/heads/b0");
    scratch.withCommits(8).git("repack", "-dq");
    scratch.git("pack-refs", "--all", "--prune");
    scratch.withCommits(3).git("update-ref", "refs/heads/loose", "HEAD~1");
    scratch.git("multi-pack-index", "write");
    var store = scratch.store();
    var cache = new HistoryCache(store.resolve("longhaul/commits"));
    cache.save(new History(store, RefFilter.ALL, 2).read(_ -> {}));
    var before = scratch.read();
    assertThat(before).isEqualTo(scratch.readByGit()).hasSize(COMMITS + 11);
    return new Case(scratch, files(store), before);
  }

  private static Map<Path, byte[]> files(Path store) throws IOException {
    var files = new HashMap<Path, byte[]>();
    try (var tree = Files.walk(store)) {
      for (var file : tree.filter(Files::isRegularFile).toList()) {
        var name = store.relativize(file).toString();
        if (name.matches("(objects/|refs/|packed-refs|HEAD|longhaul/).*")) {
          assertThat(file.toFile().setWritable(true)).isTrue();
          files.put(file, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private void check(long seed) throws IOException {
    var random = new Random(seed);
    var one = cases.get(random.nextInt(cases.size()));
    var paths = one.files().keySet().stream().sorted().toList();
    var file = paths.get(random.nextInt(paths.size()));
    boolean forged = tell(one, file, random);
    try {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      var verdict = verdict(one, forged, random.nextInt(4) == 0 || isCache(file));
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      verdicts.merge(verdict, 1, Integer::sum);
      assertThat(Duration.ofNanos(took)).isLessThan(MOST);
    } catch (RuntimeException | Error e) {
      failures.add(new AssertionError("seed " + seed + ": " + file, e));
    } finally {
      one.files().forEach(RepositoryFuzzTest::write);
    }
  }

  private static boolean isCache(Path file) {
    return file.endsWith("longhaul/commits");
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return whether an object or the known commits may be other ones, with sums that fit
  private static boolean tell(Case one, Path file, Random random) throws IOException {
    var whole = bytes(one, file);
    var index = Path.of(file.toString().replaceAll("pack$", "idx"));
    if (file.toString().endsWith(".pack") && random.nextInt(3) > 0) {
      var image = new PackImage(whole, bytes(one, index));
      boolean forged = new PackLies(image, random).tell();
      image.write(file, index);
      return forged;
    }
    Files.write(file, new FileLies(random).told(file.toString(), whole));
    return isCache(file);
  }

  private static byte[] bytes(Case one, Path file) {
    var bytes = one.files().get(file);
    if (bytes == null) {
      throw new AssertionError(file);
    }
    return bytes;
  }

  private static Verdict verdict(Case one, boolean forged, boolean cached) throws IOException {
    var read = readOrNull(one, cached);
    if (read == null) {
      return Verdict.REFUSED;
    }
    if (read.equals(one.before())) {
      return Verdict.SAME;
    }
    if (forged) {
      return Verdict.FORGED;
    }
    assertThat(read.equals(one.scratch().readByGit()))
        .as(read.size() + " commits instead of " + one.before().size())
        .isTrue();
    return Verdict.AS_GIT;
  }

  private static @Nullable Map<String, String> readOrNull(Case one, boolean cached)
      throws IOException {
    var store = one.scratch().folder().resolve(".git");
    var cache = new HistoryCache(store.resolve("longhaul/commits"));
    try {
      var known = cached ? cache.load() : Commits.none();
      return Fields.of(new History(store, RefFilter.ALL, 2).read(known, _ -> {}));
    } catch (HistoryException e) {
      assertThat(e.getMessage()).contains(one.scratch().folder().toString());
      if (e.kind() == HistoryException.Kind.DAMAGED) {
        assertThat(e.getMessage()).containsPattern(" at \\d+: ");
      }
      return null;
    }
  }
}
