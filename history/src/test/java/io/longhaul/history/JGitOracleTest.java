package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A second oracle that shares no line with git: JGit, on the shapes of a repository where it is
/// right. It is not with SHA-256, grafts, replace refs, the heads of other work trees, times that
/// overflow, commits without an author and messages that begin with an empty line.
class JGitOracleTest {
  private static final int COMMITS = 400;
  private static final String TREE = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void packsOfDifferencesAndLooseObjects(long seed) throws IOException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(COMMITS, seed);
    assertSame(scratch, COMMITS);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    scratch.git("pack-refs", "--all");
    scratch.withCommits(5);
    assertSame(scratch, COMMITS + 5);
  }

  @Test
  void severalPacksWithCopiesAndTheFilesThatHelpGit() throws IOException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(COMMITS, 24);
    scratch.git("repack", "-adq");
    scratch.withCommits(5).git("repack", "-dq");
    scratch.feed(
        (scratch.git("rev-list", "--all", "-n", "200") + "\n").getBytes(StandardCharsets.UTF_8),
        "pack-objects",
        "-q",
        scratch.store().resolve("objects/pack/pack").toString());
    scratch.git("multi-pack-index", "write");
    scratch.git("commit-graph", "write", "--reachable");
    assertSame(scratch, COMMITS + 5);
  }

  @Test
  void alternatesBareRepositoriesAndShallowClones() throws IOException {
    var origin = Scratch.at(folder.resolve("origin")).withHistory(COMMITS, 25).withCommits(8);
    origin.git("clone", "-q", "--shared", ".", "../shared");
    assertSame(new Scratch(folder.resolve("shared")), 8);
    origin.git("clone", "-q", "--mirror", ".", "../bare");
    assertSame(new Scratch(folder.resolve("bare")), COMMITS + 8);
    origin.git(
        "clone", "-q", "--depth=5", "--no-single-branch", "file://" + origin.folder(), "../cut");
    assertSame(new Scratch(folder.resolve("cut")), 5);
  }

  @Test
  void everyKindOfRef() throws IOException {
    var scratch = Scratch.at(folder.resolve("lab")).withCommits(6);
    scratch.git("tag", "-a", "-m", "t", "inner", "HEAD~1");
    scratch.git("tag", "-a", "-m", "t", "outer", "inner");
    scratch.git("tag", "-a", "-m", "t", "of-a-tree", "HEAD^{tree}");
    scratch.git("update-ref", "refs/pull/7/head", "HEAD");
    scratch.git("notes", "add", "-m", "note", "HEAD");
    scratch.git("reset", "-q", "--soft", "HEAD~3");
    scratch.git("checkout", "-q", "--detach");
    scratch.withCommits(1);
    assertSame(scratch, 8);
    scratch.git("pack-refs", "--all");
    assertSame(scratch, 8);
  }

  @Test
  void everythingThatAnOrdinaryCommitMaySay() throws IOException {
    var scratch = Scratch.at(folder.resolve("lab"));
    var zones = List.of("+0000", "-0330", "+0545", "+1400", "-1200", "+0100");
    int number = 0;
    for (var zone : zones) {
      for (var head : List.of("", "encoding ISO-8859-1\n", "encoding UTF-8\n")) {
        var name = head.contains("ISO") ? "J\u00f8rgen" : utf8("Jørgen 🦊");
        var person = name + " <j@example.org> " + (1_600_000_000 + number) + " " + zone + "\n";
        commit(scratch, number++, "author " + person + "committer " + person + head + "\n");
      }
    }
    assertSame(scratch, number);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    assertSame(scratch, number);
  }

  private static void commit(Scratch scratch, int number, String headers) {
    var messages =
        List.of(
            "one line",
            "a subject\nin two lines\n\nbody\n\nSigned-off-by: A <a@a>\nCo-authored-by: B <b@b>\n",
            "subject\n\nFixes: 12\n",
            "");
    var bytes = OddCommits.bytes(TREE + headers + messages.get(number % messages.size()));
    var id = scratch.feed(bytes, "hash-object", "-t", "commit", "-w", "--stdin").strip();
    scratch.git("update-ref", "refs/heads/b" + number, id);
  }

  private static String utf8(String text) {
    return Contact.string(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertSame(Scratch scratch, int atLeast) throws IOException {
    var commits = new History(scratch.store(), RefFilter.ALL, 2).read(_ -> {});
    assertThat(JGitFields.of(commits))
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .isEqualTo(JGitFields.ofJGit(scratch.store(), folder.resolve("no-settings")));
  }
}
