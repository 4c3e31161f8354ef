package io.longhaul.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The paths that commits touched. Oracle: `git log --no-merges --name-only --no-renames`.
class ChangedPathsTest {
  private static final int COMMITS = 300;
  private static final String GITLINK = "0123456789012345678901234567890123456789";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void pathsAreThoseThatGitNames(long seed) throws IOException {
    var scratch = random(seed);
    assertSameAsGit(scratch);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    assertThat(
            scratch.git(
                "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(deltabase)"))
        .containsPattern("tree [0-9a-f]*[1-9a-f]");
    assertSameAsGit(scratch);
    scratch.git("config", "repack.useDeltaBaseOffset", "false");
    scratch.git("repack", "-adfq");
    assertSameAsGit(scratch);
  }

  @Test
  void looseTreesAndSeveralPacksAreRead() throws IOException {
    var scratch = random(7);
    for (int i = 0; i < 6; i++) {
      Files.createDirectories(folder.resolve("deep/er"));
      Files.writeString(folder.resolve("deep/er/f" + i % 2), "x" + i);
      scratch.git("add", ".");
      scratch.git("commit", "-q", "-m", "x" + i);
      if (i == 2) {
        scratch.git("repack", "-dq");
      }
    }
    assertSameAsGit(scratch);
  }

  @Test
  void aLargeFolderAndManyCommitsAreReadByTwoThreads() throws IOException {
    var text = new StringBuilder();
    var random = new Random(8);
    for (int i = 1; i <= 2500; i++) {
      commit(text, i);
      for (int file = 0; file < (i == 1 ? 900 : 2); file++) {
        int name = i == 1 ? file : random.nextInt(1000);
        text.append("M 100644 inline d/").append(name).append("\ndata 4\n");
        text.append(String.format(Locale.ROOT, "%04d\n", i));
      }
    }
    var scratch = Scratch.at(folder);
    scratch.feed(text.toString().getBytes(ISO_8859_1), "fast-import", "--quiet");
    scratch.git("repack", "-adfq");
    assertThat(assertSameAsGit(scratch)).hasSize(2500);
  }

  /// Only rights that matter count. Oracle: git, on trees that only `hash-object` makes.
  @Test
  void oldModesAreTakenAsGitTakesThem() throws IOException {
    var scratch = Scratch.at(folder);
    var modes =
        new String[] {"100644", "100664", "0100600", "100755", "100711", "120000", "120777"};
    String parent = null;
    for (var mode : modes) {
      parent = commitTree(scratch, tree(scratch, entry(mode, "f")), parent);
    }
    scratch.git("update-ref", "refs/heads/x", String.valueOf(parent));
    assertSameAsGit(scratch);
  }

  @Test
  void onlyCommitsThatAreAskedForAreGiven() throws IOException {
    var scratch = random(9);
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    var wanted = new BitSet();
    wanted.set(5, 20);
    var given = new BitSet();
    new ChangedPaths(scratch.store(), commits, 2).read(wanted, (commit, _) -> given.set(commit));
    wanted.stream().filter(row -> commits.parents(row) > 1).boxed().toList().forEach(wanted::clear);
    assertThat(given).isEqualTo(wanted);
  }

  @Test
  void theTreesOfNewCommitsAreKeptBesideAKnownHistory() throws IOException {
    var scratch = random(10);
    var history = new History(scratch.store(), RefFilter.ALL, 2).withTrees();
    var known = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    Files.writeString(folder.resolve("new"), "x");
    scratch.git("add", ".");
    scratch.git("commit", "-q", "-m", "new");
    var commits = history.read(known, _ -> {});
    int newest = commits.beginningWith(scratch.git("rev-parse", "HEAD")).getFirst();
    assertThat(commits.table().knowsTree(newest)).isTrue();
    assertThat(commits.table().tree(newest)).hasToString(scratch.git("rev-parse", "HEAD^{tree}"));
    int older = commits.beginningWith(known.id(0)).getFirst();
    assertThat(commits.table().knowsTree(older)).isFalse();
    assertThat(paths(scratch.store(), commits)).isEqualTo(byGit(scratch));
  }

  /// What was kept of an index holds for its pack alone, whatever the pack is called.
  @Test
  void anIndexThatWasReadIsUsedAgainAsLongAsThePackIsTheSame() throws IOException {
    var scratch = random(11);
    scratch.git("repack", "-adfq");
    var commits = new History(scratch.store(), RefFilter.ALL, 2).withTrees().read(_ -> {});
    var expected = byGit(scratch);
    var index = pack(scratch, ".idx");
    var pack = pack(scratch, ".pack");
    assertThat(PackIndex.open(index, commits.indexes())).isSameAs(commits.indexes().getFirst());
    assertThat(paths(scratch.store(), commits)).isEqualTo(expected);

    Files.writeString(folder.resolve("new"), "x");
    scratch.git("add", ".");
    scratch.git("commit", "-q", "-m", "new");
    scratch.git("repack", "-adfq");
    Files.move(pack(scratch, ".idx"), index);
    Files.move(pack(scratch, ".pack"), pack);
    assertThat(paths(scratch.store(), commits)).isEqualTo(expected);
  }

  private static Path pack(Scratch scratch, String ending) throws IOException {
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findAny().orElseThrow();
    }
  }

  /// By the definition of a tree: modes in octal digits, names in order, no name twice.
  @Test
  void malformedTreesAreRefused() throws IOException {
    var bad =
        List.of(
            entry("100644", "b") + entry("100644", "a"),
            entry("100644", "a") + entry("100644", "a"),
            entry("100844", "a"),
            entry("", "a"),
            entry("100644", ""),
            entry("100644", "a/b"),
            entry("100644", "a").substring(1, 20),
            entry("100644", "a") + "1");
    for (int i = 0; i < bad.size(); i++) {
      var scratch = Scratch.at(folder.resolve("r" + i));
      var good = commitTree(scratch, tree(scratch, entry("100644", "0")), null);
      var tree = tree(scratch, entry("100644", "0") + bad.get(i));
      scratch.git("update-ref", "refs/heads/x", commitTree(scratch, tree, good));
      assertRefused(scratch, HistoryException.Kind.DAMAGED, tree);
      var all =
          scratch.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)") + "\n";
      var name = scratch.store().resolve("objects/pack/pack").toString();
      scratch.feed(all.getBytes(ISO_8859_1), "pack-objects", "-q", name);
      scratch.git("prune-packed", "-q");
      assertRefused(scratch, HistoryException.Kind.DAMAGED, ".pack at ");
    }
  }

  @Test
  void aMissingTreeIsSaid() throws IOException {
    var scratch = Scratch.at(folder);
    var tree = tree(scratch, "40000 d\0" + "x".repeat(20));
    scratch.git("update-ref", "refs/heads/x", commitTree(scratch, tree, null));
    assertRefused(scratch, HistoryException.Kind.MISSING, "is not there");
  }

  /// Invariant: damage leads to the same answer as before or to none.
  @Test
  void damageIsNeverTakenForPaths() throws IOException {
    var scratch = random(10);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    var before = assertSameAsGit(scratch);
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    Path pack;
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      pack = files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
    assertThat(pack.toFile().setWritable(true)).isTrue();
    var whole = Files.readAllBytes(pack);
    var random = new Random(10);
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      var bytes = whole.clone();
      bytes[12 + random.nextInt(bytes.length - 32)] ^= (byte) (1 << random.nextInt(8));
      Files.write(pack, bytes);
      try {
        assertThat(paths(scratch.store(), commits)).isEqualTo(before);
      } catch (HistoryException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }

  private static void assertRefused(Scratch scratch, HistoryException.Kind kind, String what)
      throws IOException {
    var commits = new History(scratch.store(), RefFilter.ALL, 1).read(_ -> {});
    assertThatThrownBy(() -> paths(scratch.store(), commits))
        .isInstanceOfSatisfying(HistoryException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(what);
  }

  private static Map<String, List<String>> assertSameAsGit(Scratch scratch) throws IOException {
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    var read = paths(scratch.store(), commits);
    assertThat(read).isNotEmpty().isEqualTo(byGit(scratch));
    return read;
  }

  private static Map<String, List<String>> paths(Path store, Commits commits) throws IOException {
    var all = new TreeMap<String, List<String>>();
    new ChangedPaths(store, commits, 2)
        .read((commit, paths) -> {
          var list = new ArrayList<String>();
          for (int i = 0; i < paths.size(); i++) {
            list.add(new String(paths.path(i), ISO_8859_1));
          }
          assertThat(all.put(commits.id(commit), list)).isNull();
        });
    return all;
  }

  private static Map<String, List<String>> byGit(Scratch scratch) {
    var log =
        scratch.ask(
            new byte[0],
            "log",
            "--all",
            "--no-merges",
            "--name-only",
            "--no-renames",
            "-z",
            "--format=%x01%H");
    var all = new TreeMap<String, List<String>>();
    List<String> list = new ArrayList<>();
    for (var part : new String(log == null ? new byte[0] : log, ISO_8859_1).split("\0", -1)) {
      if (part.startsWith("\1")) {
        list = new ArrayList<>();
        all.put(part.substring(1), list);
      } else if (!part.isEmpty()) {
        // a line end separates the paths from the name of the commit
        list.add(list.isEmpty() ? part.substring(1) : part);
      }
    }
    return all;
  }

  /// A history of everything that a tree can hold and that can happen to it.
  private Scratch random(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 1; i <= COMMITS; i++) {
      commit(text, i);
      if (i > 3 && random.nextInt(12) != 0) {
        text.append("from :").append(Math.max(1, i - 1 - random.nextInt(4))).append('\n');
        for (int merged = random.nextInt(12); merged > 8; merged--) {
          text.append("merge :").append(Math.max(1, i - merged + 6)).append('\n');
        }
      }
      for (int change = random.nextInt(5); change > 0; change--) {
        change(text, random);
      }
      text.append("\nreset refs/keep/k").append(i).append("\nfrom :").append(i).append("\n\n");
    }
    text.append("reset refs/heads/main\nfrom :").append(COMMITS).append("\n\n");
    var scratch = Scratch.at(folder);
    scratch.feed(text.toString().getBytes(ISO_8859_1), "fast-import", "--quiet", "--force");
    scratch.git("symbolic-ref", "HEAD", "refs/heads/main");
    return scratch;
  }

  private static void commit(StringBuilder text, int number) {
    text.append("commit refs/heads/main\nmark :").append(number);
    text.append("\ncommitter A <a@example.org> ").append(1600000000 + number);
    text.append(" +0000\ndata 1\nx\n");
  }

  private static void change(StringBuilder text, Random random) {
    var path = path(random);
    switch (random.nextInt(9)) {
      case 0 -> text.append("D ").append(path).append('\n');
      case 1 -> text.append("M 160000 ").append(GITLINK).append(' ').append(path).append('\n');
      case 2 -> file(text, "120000", path, random.nextInt(3));
      case 3 -> file(text, "100755", path, random.nextInt(3));
      case 4 -> {
        if (random.nextInt(20) == 0) {
          text.append("deleteall\n");
        }
      }
      default -> file(text, "100644", path, random.nextInt(3));
    }
  }

  private static void file(StringBuilder text, String mode, String path, int content) {
    text.append("M ").append(mode).append(" inline ").append(path).append("\ndata 1\n");
    text.append(content).append('\n');
  }

  private static String path(Random random) {
    var names =
        new String[] {
          "a",
          "a-b",
          "a.c",
          "a0",
          "ab",
          "b",
          "\\303\\244",
          "\\377\\200",
          "x\\ny",
          "\\\"q\\\"",
          "t\\tab",
          "a name that is rather long"
        };
    var path = new StringBuilder(names[random.nextInt(names.length)]);
    for (int depth = random.nextInt(random.nextInt(10) == 0 ? 30 : 4); depth > 0; depth--) {
      path.append('/').append(names[random.nextInt(names.length)]);
    }
    return "\"" + path + "\"";
  }

  private static String entry(String mode, String name) {
    return mode + " " + name + "\0" + "\1\2\3\4\5".repeat(4);
  }

  private static String tree(Scratch scratch, String bytes) {
    return write(scratch, bytes, "tree");
  }

  private static String commitTree(Scratch scratch, String tree, @Nullable String parent) {
    var line = "A <a@example.org> 1600000000 +0000\n";
    var text = new StringBuilder("tree " + tree + "\n");
    text.append(parent == null ? "" : "parent " + parent + "\n");
    text.append("author ").append(line).append("committer ").append(line).append("\nx");
    return write(scratch, text.toString(), "commit");
  }

  private static String write(Scratch scratch, String bytes, String kind) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes.getBytes(ISO_8859_1));
    return scratch
        .feed(out.toByteArray(), "hash-object", "-t", kind, "-w", "--literally", "--stdin")
        .strip();
  }
}
