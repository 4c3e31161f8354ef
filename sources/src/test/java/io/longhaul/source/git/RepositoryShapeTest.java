package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where repositories lie and what shape they have. Oracle: `git rev-list --all --count`, unless a
/// test says otherwise.
class RepositoryShapeTest {
  @TempDir Path folder;

  @Test
  void anEmptyRepositoryHoldsNothingAndIsNoMistake() {
    var reading = ScratchRepository.at(folder).read();

    assertThat(reading.count().repositories()).isEqualTo(1);
    assertThat(reading.count().commits()).isZero();
    assertThat(reading.mine().rejected()).isEmpty();
    assertThat(reading.count().identified()).isTrue();
  }

  @Test
  void oneCommitIsOneAct() {
    var scratch = withCommits(folder, 1);

    assertThat(scratch.read().mine().acts()).hasSize(1);
  }

  @Test
  void aShallowCloneGivesWhatItHoldsAndIsSaidToBeOne() {
    var origin = chain(folder.resolve("origin"), 5);
    origin.git("clone", "-q", "--depth", "2", "file://" + origin.folder(), "../shallow");
    var shallow = new ScratchRepository(folder.resolve("shallow"));

    var reading = shallow.read();
    assertThat(reading.count().commits())
        .isEqualTo(Integer.parseInt(shallow.git("rev-list", "--all", "--count")))
        .isGreaterThanOrEqualTo(2);
    assertThat(reading.mine().rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("git fetch --unshallow"));
  }

  @Test
  void aBareRepositoryAndItsOwnFolderAreTheSame() {
    var bare = ScratchRepository.at(folder.resolve("lab.git"), "--bare");
    bare.commit(ME, 1_700_000_000, "+0100", "x");

    var reading = ScratchRepository.read(List.of(bare.folder(), bare.folder()));

    assertThat(reading.count().repositories()).isEqualTo(1);
    assertThat(reading.mine().acts())
        .singleElement()
        .satisfies(piece -> assertThat(piece.ref()).startsWith("git:lab@"));
  }

  @Test
  void aLinkedWorktreeIsTheSameRepositoryAndItsDetachedHeadCounts() {
    var main = chain(folder.resolve("main"), 2);
    main.git("worktree", "add", "-q", "--detach", "../side", "tip");
    var side = new ScratchRepository(folder.resolve("side"));
    side.git("commit", "-q", "--allow-empty", "-m", "on no branch");

    assertThat(ScratchRepository.read(List.of(folder)).count().repositories()).isEqualTo(1);
    assertThat(ScratchRepository.read(List.of(folder)).count().commits()).isEqualTo(3);
    assertComplete(side, 3);
  }

  @Test
  void aGitFileLeadsToTheRepository() throws IOException {
    var store = withCommits(folder.resolve("elsewhere"), 2).folder().resolve(".git");
    var tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + store + "\n");

    assertComplete(new ScratchRepository(tree), 2);
  }

  @Test
  void aDanglingGitFileIsNamedAndTheNextRepositoryIsRead() throws IOException {
    withCommits(folder.resolve("good"), 2);
    var broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve(".git"), "gitdir: /nowhere/at/all\n");

    var reading = ScratchRepository.read(List.of(folder));

    assertThat(reading.count().commits()).isEqualTo(2);
    assertThat(reading.mine().rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.place()).endsWith("broken");
          assertThat(rejected.reason()).contains("git cannot open it");
        });
  }

  @Test
  void aRepositoryWithoutHeadIsNamed() throws IOException {
    var scratch = withCommits(folder, 1);
    Files.delete(folder.resolve(".git/HEAD"));

    assertThat(scratch.read().mine().rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("git cannot open it"));
  }

  @Test
  void aHeadThatPointsToNoBranchHidesNothing() {
    var scratch = withCommits(folder, 3);
    scratch.git("symbolic-ref", "HEAD", "refs/heads/never-made");

    assertComplete(scratch, 3);
  }

  @Test
  void everyKindOfRefIsRead() throws IOException {
    var scratch = chain(folder, 2);
    scratch.git("checkout", "-q", "--detach", "tip");
    scratch.git("commit", "-q", "--allow-empty", "-m", "detached");
    scratch.git("tag", "-a", "-m", "t", "inner", "tip");
    scratch.git("tag", "-a", "-m", "t", "outer", "inner");
    var tagged = scratch.commit(ME, 1_700_500_000, "+0100", "only under a pull request");
    scratch.git("update-ref", "refs/pull/7/head", tagged);
    scratch.git("update-ref", "-d", "refs/heads/c" + tagged.substring(0, 16));
    scratch.git("notes", "add", "-m", "note", "tip");
    Files.writeString(folder.resolve("unfinished"), "x");
    scratch.git("add", "unfinished");
    scratch.git("stash", "-q");

    scratch.git("update-ref", "refs/keep/7", tagged);
    assertComplete(scratch, 7);
    scratch.git("update-ref", "-d", "refs/keep/7");
    int all = scratch.read().count().commits();
    assertThat(Integer.parseInt(scratch.git("rev-list", "--all", "--count"))).isEqualTo(all + 1);
  }

  @Test
  void aFileAMissingPathAndAnEmptyFolderAreSaidPlainly() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "x");

    assertThatThrownBy(() -> Repositories.at(List.of(file)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("notes.txt is a file");
    assertThatThrownBy(() -> Repositories.at(List.of(folder.resolve("gone"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("gone does not exist");
    assertThat(ScratchRepository.read(List.of(folder)).mine().rejected())
        .containsExactly(new Rejected(folder.toString(), "no git repository here or below"));
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may read all");
    withCommits(folder.resolve("good"), 1);
    var closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      var reading = ScratchRepository.read(List.of(folder));

      assertThat(reading.count().commits()).isEqualTo(1);
      assertThat(reading.mine().rejected())
          .containsExactly(new Rejected(closed.toRealPath().toString(), "may not be read"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void repositoriesBelowAFolderAreFoundAndTheOneAroundAPathToo() throws IOException {
    var near = withCommits(folder.resolve("near"), 1);
    withCommits(folder.resolve("a/b/far"), 2);
    var inside = Files.createDirectories(near.folder().resolve("src/main"));

    assertThat(ScratchRepository.read(List.of(folder)).count().commits()).isEqualTo(3);
    assertThat(ScratchRepository.read(List.of(inside)).count().commits()).isEqualTo(1);
    assertThat(ScratchRepository.read(List.of(folder, inside)).count().repositories()).isEqualTo(2);
  }

  @Test
  void linksNeitherLoopNorHideTheFolderThatTheyLeadTo() throws IOException {
    var code = Files.createDirectory(folder.resolve("code"));
    var scratch = withCommits(code.resolve("lab"), 2);
    var inside = Files.createDirectories(scratch.folder().resolve("deep/er"));
    Files.createSymbolicLink(code.resolve("loop"), code);
    var toFolder = Files.createSymbolicLink(folder.resolve("to-code"), code);
    var toInside = Files.createSymbolicLink(folder.resolve("to-inside"), inside);

    assertThat(ScratchRepository.read(List.of(code)).count().commits()).isEqualTo(2);
    assertThat(ScratchRepository.read(List.of(toFolder)).count().commits()).isEqualTo(2);
    var all = ScratchRepository.read(List.of(toInside, code, toFolder));
    assertThat(all.count().repositories()).isEqualTo(1);
    assertThat(all.mine().rejected()).isEmpty();
  }

  @Test
  void aSha256RepositoryIsARepository() {
    var scratch = ScratchRepository.at(folder, "--object-format=sha256");
    scratch.git("commit", "-q", "--allow-empty", "-m", "x");

    assertComplete(scratch, 1);
    assertThat(scratch.commits().getFirst().id()).hasSize(64);
  }

  @Test
  void objectsOfAnAlternateAreRead() {
    var origin = chain(folder.resolve("origin"), 4);
    origin.git("clone", "-q", "--shared", ".", "../shared");

    assertComplete(new ScratchRepository(folder.resolve("shared")), 4);
  }

  @Test
  void replacedCommitsAreCountedAsGitCountsThem() {
    var scratch = chain(folder, 4);
    var other = scratch.commit(JANE, 1_700_900_000, "+0200", "instead");
    scratch.git("update-ref", "-d", "refs/heads/c" + other.substring(0, 16));
    scratch.git("replace", "tip~1", other);

    var count = Integer.parseInt(scratch.git("rev-list", "--all", "--count"));
    assertThat(scratch.read().count().commits()).isEqualTo(count);
  }

  /// A grafted commit has other parents than its object says.
  @Test
  void commitsBehindAGraftAreCountedAsGitCountsThem() throws IOException {
    var scratch = chain(folder, 4);
    Files.writeString(folder.resolve(".git/info/grafts"), scratch.git("rev-parse", "tip~1") + "\n");

    var count = Integer.parseInt(scratch.git("rev-list", "--all", "--count"));
    assertThat(scratch.read().count().commits()).isEqualTo(count).isEqualTo(2);
  }

  /// Oracle: git 2.39, which needs the index of each pack too.
  @Test
  void aPackThatOnlyTheIndexOfSeveralKnowsIsLeftToGit() throws IOException {
    var scratch = chain(folder, 4);
    scratch.git("repack", "-adq");
    scratch.git("multi-pack-index", "write");
    try (var files = Files.list(folder.resolve(".git/objects/pack"))) {
      for (var index : files.filter(file -> file.toString().endsWith(".idx")).toList()) {
        Files.delete(index);
      }
    }

    assertThat(scratch.read().mine().rejected())
        .isNotEmpty()
        .allSatisfy(rejected -> assertThat(rejected.reason()).startsWith("git says: "));
  }

  /// What was kept of the shallow clone must not cut off what is fetched later.
  @Test
  void aShallowCloneIsWholeOnceTheRestIsFetched() throws SourceException {
    var origin = chain(folder.resolve("origin"), 5);
    origin.git("clone", "-q", "--depth", "2", "file://" + origin.folder(), "../shallow");
    var shallow = new ScratchRepository(folder.resolve("shallow"));
    var source = new GitSource(new GitOptions(false, 1, true));
    var paths = List.of(shallow.folder());
    assertThat(source.read(paths, List.of(), Progress.SILENT).count().commits()).isEqualTo(2);
    shallow.git("fetch", "-q", "--unshallow");

    assertThat(source.read(paths, List.of(), Progress.SILENT).count().commits()).isEqualTo(5);
  }

  @Test
  void progressIsToldWithTheRepositoryAndItsLastCount() throws SourceException {
    var scratch = withCommits(folder.resolve("lab"), 3);
    var told = new ArrayList<String>();
    Progress note = (what, count) -> told.add(what + " " + count);

    new GitSource(GitOptions.PLAIN).read(List.of(scratch.folder()), List.of(), note);

    assertThat(told).containsExactly("lab 3");
  }

  private static void assertComplete(ScratchRepository scratch, int expected) {
    var reading = scratch.read();
    assertThat(reading.count().commits())
        .isEqualTo(Integer.parseInt(scratch.git("rev-list", "--all", "--count")))
        .isGreaterThanOrEqualTo(expected);
    assertThat(reading.mine().rejected()).isEmpty();
    assertThat(reading.count().repositories()).isEqualTo(1);
  }

  private static ScratchRepository withCommits(Path folder, int count) {
    var scratch = ScratchRepository.at(folder);
    for (int i = 0; i < count; i++) {
      scratch.commit(ME, 1_700_000_000 + i * 86_400L, "+0100", "commit " + i);
    }
    return scratch;
  }

  /// Commits that build on each other, with the last one as the branch `tip`.
  private static ScratchRepository chain(Path folder, int count) {
    var scratch = ScratchRepository.at(folder);
    for (int i = 0; i < count; i++) {
      scratch.git("commit", "-q", "--allow-empty", "-m", "commit " + i);
    }
    scratch.git("branch", "tip");
    return scratch;
  }
}
