package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private Commits readAndKeep(Scratch scratch) throws IOException {
    var cache = cache();
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(cache.load(), _ -> {});
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
    assertThat(new History(scratch.store(), RefFilter.ALL, 2).read(known, _ -> {})).isSameAs(known);
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
        assertThat(Fields.of(cache().load()).size()).isIn(0, COMMITS);
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
