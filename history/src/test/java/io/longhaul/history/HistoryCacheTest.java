package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept of an earlier reading never changes an answer. Oracle: the same repository read
/// without it, and `git log`.
class HistoryCacheTest {
  private static final int COMMITS = 120;

  @TempDir Path folder;

  private Scratch scratch() {
    return Scratch.at(folder.resolve("lab")).withHistory(COMMITS, 3);
  }

  private HistoryCache cache() {
    return new HistoryCache(folder.resolve("cache/commits"));
  }

  /// A reading of what was changed long ago.
  private static History history(Scratch scratch) throws IOException {
    return new History(scratch.aged().store(), RefFilter.ALL, 2).begunAt(Instant.now());
  }

  private Commits readAndKeep(Scratch scratch) throws IOException {
    var cache = cache();
    var commits = history(scratch).read(cache.load(), _ -> {});
    cache.save(commits);
    assertThat(Fields.of(commits)).isEqualTo(scratch.read()).isEqualTo(scratch.readByGit());
    assertThat(Fields.of(cache.load())).isEqualTo(Fields.of(commits));
    return commits;
  }

  @Test
  void whateverHappensToARepositoryTheKnownCommitsDoNotChangeTheAnswer() throws IOException {
    var scratch = scratch();
    readAndKeep(scratch);
    scratch.git("symbolic-ref", "HEAD", "refs/heads/b0");
    scratch.withCommits(3).git("tag", "-a", "-m", "t", "tag", "HEAD~1");
    readAndKeep(scratch);
    scratch.git("commit", "-q", "--amend", "--allow-empty", "-m", "another");
    readAndKeep(scratch);
    for (int i = 1; i <= COMMITS; i += 2) {
      scratch.git("update-ref", "-d", "refs/keep/k" + i);
    }
    scratch.git("update-ref", "-d", "refs/heads/b1");
    readAndKeep(scratch);
    scratch.git("tag", "-d", "tag");
    scratch.git("gc", "-q", "--prune=now");
    readAndKeep(scratch);
    scratch.git("reset", "-q", "--soft", "HEAD~2");
    scratch.git("reflog", "expire", "--expire=now", "--all");
    scratch.git("gc", "-q", "--prune=now");
    readAndKeep(scratch);
    scratch.git("checkout", "-q", "--orphan", "new");
    scratch.withCommits(1).git("tag", "-a", "-m", "t", "tag", "b2");
    readAndKeep(scratch);
  }

  @Test
  void whatHasNotChangedIsTheKnownHistoryItself() throws IOException {
    var scratch = scratch();
    readAndKeep(scratch);
    var known = cache().load();
    assertThat(history(scratch).read(known, _ -> {})).isSameAs(known);
    var looked = new History(scratch.store(), RefFilter.ALL, 2);
    assertThat(looked.read(known, _ -> {})).isSameAs(known);
    assertThat(looked.read(known.at(RefStamps.NONE), _ -> {}).size()).isEqualTo(COMMITS);
  }

  /// Each of these leads to other commits, or to none that are told here, without one that was not
  /// known: so a look at the files must tell. Oracle: the same without a known history.
  @ParameterizedTest
  @MethodSource
  void whateverChangesIsSeenByALookAtTheFiles(Change change) throws IOException {
    var scratch = scratch();
    scratch.git("symbolic-ref", "HEAD", "refs/heads/b0");
    scratch.git("update-ref", "refs/pull/1/head", "b1");
    readAndKeep(scratch);
    var known = cache().load();
    assertThat(history(scratch).read(known, _ -> {})).isSameAs(known);
    change.apply(scratch);
    var history = history(scratch);
    var alone = fieldsOrNull(history, Commits.NONE);
    assertThat(alone).isNotEqualTo(Fields.of(known));
    assertThat(fieldsOrNull(history, known)).isEqualTo(alone);
  }

  /// One change of a repository.
  interface Change {
    void apply(Scratch scratch) throws IOException;
  }

  static List<Change> whateverChangesIsSeenByALookAtTheFiles() {
    return List.of(
        scratch -> {
          scratch.feed(deleteAllBut(scratch, "refs/heads/b0"), "update-ref", "--stdin");
        },
        scratch -> {
          scratch.git("pack-refs", "--all", "--prune");
          scratch.feed(deleteAllBut(scratch, "refs/heads/b0"), "update-ref", "--stdin");
        },
        scratch -> scratch.withCommits(1),
        scratch -> scratch.git("update-ref", "refs/new/deep/er", commit(scratch)),
        scratch -> scratch.git("checkout", "-q", "--detach", commit(scratch)),
        scratch -> scratch.git("worktree", "add", "-q", "--detach", "../tree", commit(scratch)),
        scratch -> scratch.git("replace", "HEAD", "HEAD~1"),
        scratch -> scratch.git("config", "extensions.partialClone", "elsewhere"),
        scratch -> Files.createDirectory(scratch.store().resolve("reftable")),
        scratch -> Files.writeString(scratch.store().resolve("commondir"), "."),
        scratch -> Files.writeString(scratch.store().resolve("info/grafts"), id(scratch)),
        scratch -> Files.writeString(scratch.store().resolve("shallow"), id(scratch)),
        scratch -> Files.writeString(scratch.store().resolve("HEAD"), commit(scratch) + "\n"));
  }

  private static byte[] deleteAllBut(Scratch scratch, String kept) {
    var refs = scratch.git("for-each-ref", "--format=%(refname)").split("\n", -1);
    return Stream.of(refs)
        .filter(ref -> !ref.equals(kept))
        .map(ref -> "delete " + ref + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String id(Scratch scratch) {
    return scratch.git("rev-parse", "HEAD") + "\n";
  }

  /// A commit that no ref leads to.
  private static String commit(Scratch scratch) {
    return scratch.git("commit-tree", "-m", "new", scratch.git("write-tree"));
  }

  private static @Nullable Map<String, String> fieldsOrNull(History history, Commits known)
      throws IOException {
    try {
      return Fields.of(history.read(known, _ -> {}));
    } catch (HistoryException e) {
      return null;
    }
  }

  /// A change within the same tick of the file system's clock could leave the same stamps.
  @Test
  void whatWasChangedJustNowIsReadAnew() throws IOException {
    var scratch = scratch();
    var just = new History(scratch.store(), RefFilter.ALL, 2);
    assertThat(just.begunAt(Instant.now()).read(_ -> {}).stamps()).isSameAs(RefStamps.NONE);
    var late = Instant.now().plusSeconds(60);
    assertThat(just.begunAt(late).read(_ -> {}).stamps().areStill(scratch.store(), RefFilter.ALL))
        .isTrue();
    assertThat(just.read(_ -> {}).stamps()).isSameAs(RefStamps.NONE);
  }

  /// Refs that are packed say the same, but look another way: kept once more, they look as known.
  @Test
  void theSameCommitsAreKeptAnewWhereTheirRefsLookAnotherWay() throws IOException {
    var scratch = scratch();
    readAndKeep(scratch);
    scratch.git("pack-refs", "--all", "--prune");
    var known = cache().load();
    assertThat(readAndKeep(scratch)).isNotSameAs(known);
    var packed = cache().load();
    assertThat(history(scratch).read(packed, _ -> {})).isSameAs(packed);
  }

  @Test
  void otherRefsThanThoseThatAreWantedDoNotCount() throws IOException {
    var scratch = scratch();
    scratch.git("update-ref", "refs/pull/1/head", commit(scratch));
    readAndKeep(scratch);
    var all = cache().load();
    var own = new History(scratch.store(), RefFilter.OWN, 2).begunAt(Instant.now());
    assertThat(all.size()).isEqualTo(COMMITS + 1);
    assertThat(own.read(all, _ -> {}).size()).isEqualTo(COMMITS);
    cache().save(own.read(_ -> {}));
    var kept = cache().load();
    assertThat(own.read(kept, _ -> {})).isSameAs(kept);
    assertThat(history(scratch).read(kept, _ -> {}).size()).isEqualTo(COMMITS + 1);
  }

  /// Parents that were cut off come back when the rest is fetched.
  @Test
  void aShallowHistoryIsNeitherKeptNorReadWithKnownCommits() throws IOException {
    var origin = scratch();
    Scratch.at(folder)
        .git("clone", "-q", "--no-single-branch", "--depth=2", "file://" + origin.folder(), "s");
    var shallow = new Scratch(folder.resolve("s"));
    int before = shallow.read().size();
    var history = new History(shallow.store(), RefFilter.ALL, 2);
    cache().save(history.read(_ -> {}));
    assertThat(cache().load().size()).isZero();
    shallow.git("fetch", "-q", "--unshallow");
    var whole = readAndKeep(shallow);
    assertThat(whole.size()).isGreaterThan(before);
    shallow.git("fetch", "-q", "--depth=1");
    var cut = Fields.of(history.read(cache().load(), _ -> {}));
    assertThat(cut).isEqualTo(shallow.readByGit()).isNotEqualTo(Fields.of(whole));
    assertThat(cache().load().size()).isEqualTo(whole.size());
  }

  @Test
  void aFileThatIsCutShortOrNoneOrOfSomebodyElseCountsAsNone() throws IOException {
    assertThat(cache().load().size()).isZero();
    readAndKeep(scratch());
    var file = folder.resolve("cache/commits");
    var whole = Files.readAllBytes(file);
    for (int size = 0; size < whole.length; size += 1 + size / 40) {
      Files.write(file, Arrays.copyOf(whole, size));
      assertThat(cache().load().size()).as("cut to " + size).isZero();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThat(cache().load().size()).isZero();
    for (int at = 0; at < whole.length; at += 97) {
      var damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertThat(cache().load().size()).as("flipped at " + at).isZero();
    }
    Files.writeString(file, "#!/bin/sh\necho something else\n");
    assertThat(cache().load().size()).isZero();
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(cache().load().size()).isZero();
  }

  /// Oracle: the process's memory, and that nothing else than commits or none comes out.
  @Test
  void numbersThatLeadAstrayCountAsNoneEvenWithTheRightChecksum() throws IOException {
    readAndKeep(scratch());
    var file = folder.resolve("cache/commits");
    var whole = Files.readAllBytes(file);
    int end = whole.length - 4;
    for (int lie : new int[] {-1, Integer.MAX_VALUE, 1_000_000, end}) {
      for (int at = 4; at < end - 4; at += at < 24 ? 4 : 53) {
        var bytes = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lie);
        int sum = PackImage.crc(Arrays.copyOf(bytes.array(), end));
        Files.write(file, bytes.putInt(end, sum).array());
        var lied = cache().load();
        assertThat(Fields.of(lied).size()).isIn(0, COMMITS);
        assertThat(lied.stamps().areStill(folder, RefFilter.ALL)).isFalse();
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndChangesNothing() throws IOException {
    var commits = readAndKeep(scratch());
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new HistoryCache(file.resolve("commits")).save(commits))
        .isInstanceOf(IOException.class);
    assertThat(cache().load().size()).isEqualTo(COMMITS);
  }

  @Test
  void aFullDiskKeepsWhatWasThereAndLeavesNoDraft() throws IOException, InterruptedException {
    var commits = readAndKeep(scratch());
    var disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()));
    try {
      var file = Files.writeString(disk.resolve("commits"), "before");
      assertThatThrownBy(() -> new HistoryCache(file).save(commits))
          .isInstanceOf(IOException.class);
      assertThat(file).hasContent("before");
      try (var files = Files.list(disk)) {
        assertThat(files).containsExactly(file);
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void twoWhoSaveAtOnceLeaveAWholeFile() throws IOException, InterruptedException {
    var small = readAndKeep(Scratch.at(folder.resolve("small")).withHistory(20, 1));
    cache().save(Commits.none());
    var large = readAndKeep(scratch());
    var threads = Stream.of(small, large).map(this::saving).toList();
    while (threads.stream().anyMatch(Thread::isAlive)) {
      assertThat(cache().load().size()).isIn(20, COMMITS);
    }
    for (var thread : threads) {
      thread.join();
    }
    try (var files = Files.list(folder.resolve("cache"))) {
      assertThat(files).hasSize(1);
    }
  }

  private Thread saving(Commits commits) {
    return Thread.ofPlatform()
        .start(() -> {
          for (int i = 0; i < 100; i++) {
            try {
              cache().save(commits);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        });
  }
}
