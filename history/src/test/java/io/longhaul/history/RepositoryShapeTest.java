package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All shapes of a repository that are known. Oracle: `git rev-list --all` and `git cat-file`.
class RepositoryShapeTest {
  private static final int COMMITS = 400;
  private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  private static final String WITH_BASE = "%(objecttype) %(deltabase)";

  @TempDir Path folder;

  @Test
  void anEmptyRepositoryHasNoCommit() throws IOException {
    assertThat(Scratch.at(folder).read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aPackOfDifferencesIsRead(long seed) throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, seed);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    assertThat(scratch.git("cat-file", "--batch-all-objects", "--batch-check=" + WITH_BASE))
        .containsPattern("commit [0-9a-f]*[1-9a-f]");
    scratch.assertSameAsGit(COMMITS);
    scratch.git("pack-refs", "--all");
    scratch.assertSameAsGit(COMMITS);
  }

  @Test
  void differencesToABaseByNameAreRead() throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 6);
    scratch.git("config", "repack.useDeltaBaseOffset", "false");
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    scratch.assertSameAsGit(COMMITS);
  }

  @Test
  void veryLongChainsOfDifferencesAreRead() throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 7);
    scratch.git("repack", "-adfq", "--depth=4000", "--window=1000");
    scratch.assertSameAsGit(COMMITS);
  }

  @Test
  void looseObjectsAreRead() throws IOException {
    var scratch = Scratch.at(folder).withCommits(20);
    assertThat(scratch.store().resolve("objects/pack")).isEmptyDirectory();
    scratch.assertSameAsGit(20);
  }

  /// Streams that are stored, quick and dense, of commits that fit into the usual room, and not.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9})
  void objectsInFilesOfTheirOwnAreReadHoweverTheyAreDeflated(int level) throws IOException {
    var scratch = Scratch.at(folder);
    scratch.git("config", "core.looseCompression", Integer.toString(level));
    var random = new Random(level);
    for (int size : new int[] {0, 1_500, 1_800, 2_000, 2_100, 5_000, 70_000, 300_000}) {
      var text = new StringBuilder("size " + size + "\n\n");
      random.ints(size, 'a', 'z').forEach(letter -> text.append((char) letter));
      text.append("\n\nSigned-off-by: size ").append(size).append(" <a@example.org>\n");
      scratch.feed(
          text.toString().getBytes(StandardCharsets.UTF_8),
          "commit",
          "-q",
          "--allow-empty",
          "-F",
          "-");
    }
    scratch.git("tag", "-a", "-m", "t".repeat(9_000), "tag", "HEAD");
    scratch.assertSameAsGit(8);
  }

  @Test
  void severalPacksWithCopiesAndLooseObjectsAreRead() throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 8);
    scratch.git("repack", "-adq");
    scratch.withCommits(5).git("repack", "-dq");
    scratch.feed(
        (scratch.git("rev-list", "--all", "-n", "200") + "\n").getBytes(StandardCharsets.UTF_8),
        "pack-objects",
        "-q",
        scratch.store().resolve("objects/pack/pack").toString());
    scratch.withCommits(5);
    scratch.git("multi-pack-index", "write");
    scratch.git("commit-graph", "write", "--reachable");
    scratch.assertSameAsGit(COMMITS + 10);
  }

  @Test
  void objectsOfAlternatesAreRead() throws IOException {
    var origin = Scratch.at(folder.resolve("one")).withCommits(4);
    origin.git("clone", "-q", "--shared", ".", "../two");
    new Scratch(folder.resolve("two")).git("clone", "-q", "--shared", ".", "../three");
    var last = new Scratch(folder.resolve("three"));
    last.git("-c", "user.name=B", "-c", "user.email=b", "commit", "-q", "--allow-empty", "-m", "x");
    last.assertSameAsGit(5);
    var alternates = last.store().resolve("objects/info/alternates");
    Files.writeString(alternates, "# one\n../../../two/.git/objects\n");
    last.assertSameAsGit(5);
  }

  /// The pack is a sparse file, in which differences reach over more than 4 GiB to their bases.
  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 31, (1L << 32) + 7, 1L << 36})
  void aPackOfManyGigabytesIsRead(long hole) throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 15);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    var pack = file(scratch, ".pack");
    var index = file(scratch, ".idx");
    var image = new PackImage(Files.readAllBytes(pack), Files.readAllBytes(index));
    image.isFar = true;
    image.hole = hole;
    image.write(pack, index);
    assertThat(Files.size(pack)).isGreaterThan(hole);
    scratch.assertSameAsGit(COMMITS);
  }

  private static Path file(Scratch scratch, String ending) throws IOException {
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  /// Whatever people and tools have written into commits, in loose objects and in differences.
  @Test
  void oddCommitsAreReadAsGitShowsThemWhereverTheyStand() throws IOException {
    var scratch = Scratch.at(folder);
    var odd = new OddCommits(16);
    var before = "";
    for (int i = 0; i < 60; i++) {
      var text = odd.commit();
      int parents = text.indexOf('\n') + 1;
      var commit = text.substring(0, parents) + before + text.substring(parents);
      var id = literal(scratch, commit);
      scratch.git("update-ref", "refs/keep/k" + i, id);
      before = i % 3 == 0 ? "" : "parent " + id + "\n";
    }
    assertOddAsGit(scratch);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    assertOddAsGit(scratch);
  }

  private static String literal(Scratch scratch, String commit) {
    return scratch
        .feed(
            OddCommits.bytes(commit), "hash-object", "-t", "commit", "-w", "--literally", "--stdin")
        .strip();
  }

  /// Oracle: `git log` of all; dates are compared by the digits in which they are written, since
  /// git gives up those that overflow, and texts where git need not convert them.
  private static void assertOddAsGit(Scratch scratch) throws IOException {
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    var ids = IntStream.range(0, commits.size()).mapToObj(commits::id).toList();
    assertThat(ids).containsExactlyInAnyOrder(scratch.git("rev-list", "--all").split("\n", -1));
    var byGit = CommitFields.ofGit(scratch, ids);
    for (int i = 0; i < ids.size(); i++) {
      var fields = byGit.get(i).fields();
      boolean plain = commits.encodingOf(i) == null;
      assertThat(commits.authorTimeText(i)).isEqualTo(fields.get(2));
      assertThat(commits.committerTimeText(i)).isEqualTo(fields.get(6));
      assertThat(new String(commits.subject(i), StandardCharsets.ISO_8859_1))
          .isEqualTo(
              plain ? fields.get(8) : new String(commits.subject(i), StandardCharsets.ISO_8859_1));
      assertThat(Objects.requireNonNullElse(commits.encodingOf(i), ""))
          .isEqualTo(fields.get(CommitFields.ENCODING));
    }
  }

  @Test
  void everyKindOfRefIsRead() throws IOException {
    var scratch = Scratch.at(folder).withCommits(3);
    scratch.git("tag", "-a", "-m", "t", "inner", onlyHere(scratch, "under a tag of a tag"));
    scratch.git("tag", "-a", "-m", "t", "outer", "inner");
    scratch.git("tag", "-d", "inner");
    scratch.git("update-ref", "refs/pull/7/head", onlyHere(scratch, "a pull request"));
    scratch.git("update-ref", "refs/bisect/bad", onlyHere(scratch, "a bisection"));
    scratch.git("symbolic-ref", "refs/remotes/o/HEAD", "refs/remotes/o/never-fetched");
    scratch.git("symbolic-ref", "refs/remotes/o/main", "refs/heads/main");
    scratch.git("notes", "add", "-m", "note", "HEAD");
    Files.writeString(folder.resolve("file"), "x");
    scratch.git("add", "file");
    scratch.git("stash", "-q");
    scratch.git("update-ref", "refs/x/tree", scratch.git("rev-parse", "refs/stash^{tree}"));
    var blob = scratch.git("rev-parse", "refs/stash:file");
    scratch.git("update-ref", "refs/x/blob", blob);
    scratch.git("tag", "-a", "-m", "t", "of-a-blob", blob);
    scratch.git("checkout", "-q", "--detach", onlyHere(scratch, "a HEAD on no branch"));

    scratch.assertSameAsGit(10);
    scratch.git("pack-refs", "--all");
    scratch.git("update-ref", "refs/pull/7/head", onlyHere(scratch, "a newer one, not packed"));
    scratch.assertSameAsGit(10);
    scratch.git("repack", "-adq");
    scratch.assertSameAsGit(10);
  }

  @Test
  void everyHeadOfEveryWorkTreeIsRead() throws IOException {
    var scratch = Scratch.at(folder.resolve("main")).withCommits(2);
    scratch.git("worktree", "add", "-q", "--detach", "../side");
    var side = new Scratch(folder.resolve("side")).withCommits(2);
    scratch.git("worktree", "add", "-q", "-b", "other", "../other");
    scratch.assertSameAsGit(4);
    assertThat(side.read()).isEqualTo(side.readByGit());
  }

  @Test
  void aBareRepositoryWithAHeadThatLeadsNowhereIsRead() throws IOException {
    var scratch = Scratch.at(folder, "--bare").withHistory(20, 9);
    scratch.git("symbolic-ref", "HEAD", "refs/heads/never-made");
    scratch.assertSameAsGit(20);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCommitOfTenMegabytesIsRead(boolean packed) throws IOException {
    var scratch = Scratch.at(folder);
    var message = "words and words\n".repeat(10 << 16);
    for (int i = 0; i < 3; i++) {
      var id = object(scratch, message + i);
      scratch.git("update-ref", "refs/heads/b" + i, id);
    }
    if (packed) {
      scratch.git("repack", "-adfq");
    }
    scratch.assertSameAsGit(3);
  }

  @Test
  void aShallowCloneEndsWhereItWasCutOff() throws IOException {
    Scratch.at(folder.resolve("origin")).withHistory(COMMITS, 12);
    for (int depth : new int[] {1, 5}) {
      var name = "shallow" + depth;
      Scratch.at(folder)
          .git(
              "clone",
              "-q",
              "--no-single-branch",
              "--depth=" + depth,
              "file://" + folder + "/origin",
              name);
      new Scratch(folder.resolve(name)).assertSameAsGit(depth);
    }
  }

  @Test
  void aPartialCloneHasAllCommits() throws IOException {
    var origin = Scratch.at(folder.resolve("origin")).withHistory(COMMITS, 13);
    origin.git("config", "uploadpack.allowFilter", "true");
    for (var filter : new String[] {"blob:none", "tree:0"}) {
      origin.git(
          "clone", "-q", "--mirror", "--filter=" + filter, "file://" + origin.folder(), "../p");
      var partial = new Scratch(folder.resolve("p"));
      partial.assertSameAsGit(COMMITS);
      partial.git("config", "extensions.partialClone", "origin");
      partial.git("config", "core.repositoryFormatVersion", "1");
      partial.assertSameAsGit(COMMITS);
      Files.move(folder.resolve("p"), folder.resolve(filter.replace(':', '-')));
    }
  }

  /// Oracle: `git log` with the same refs excluded.
  @Test
  void proposedChangesOfOthersAreLeftOutUnlessAskedFor() throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 14).withCommits(1);
    for (var refs :
        List.of("refs/pull/1/head", "refs/merge-requests/7/head", "refs/changes/01/1/1")) {
      scratch.git("commit", "-q", "--allow-empty", "-m", refs);
      scratch.git("update-ref", refs, "HEAD");
      scratch.git("reset", "-q", "--soft", "HEAD~1");
    }
    var own =
        scratch.git(
            "rev-list",
            "--exclude=refs/pull/*",
            "--exclude=refs/merge-requests/*",
            "--exclude=refs/changes/*",
            "--all");
    var read = new History(scratch.store(), RefFilter.OWN, 2).read(_ -> {});
    assertThat(Fields.of(read).keySet()).containsExactlyInAnyOrder(own.split("\n", -1));
    assertThat(scratch.read()).hasSize(read.size() + 3);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void manyObjectsAreReadByTwoThreadsWithTheSameResultAndEnd() throws IOException {
    var scratch = Scratch.at(folder).withHistory(52_000, 11);
    scratch.git("repack", "-adq");
    scratch.assertSameAsGit(52_000);
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      var pack = files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
      assertThat(pack.toFile().setWritable(true)).isTrue();
      var bytes = Files.readAllBytes(pack);
      Arrays.fill(bytes, bytes.length / 4, bytes.length / 4 + 2000, (byte) 0x55);
      Files.write(pack, bytes);
    }
    assertThatThrownBy(scratch::read)
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(".pack at ");
  }

  private static String onlyHere(Scratch scratch, String message) {
    return object(scratch, message);
  }

  private static String object(Scratch scratch, String message) {
    var line = "A <a@example.org> 1600000000 +0000\n";
    var text = "tree " + EMPTY_TREE + "\nauthor " + line + "committer " + line + "\n" + message;
    return scratch
        .feed(text.getBytes(StandardCharsets.UTF_8), "hash-object", "-t", "commit", "-w", "--stdin")
        .strip();
  }
}
