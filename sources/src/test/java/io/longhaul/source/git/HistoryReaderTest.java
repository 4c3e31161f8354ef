package io.longhaul.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading the files and asking git. Oracle: the one is the other's.
class HistoryReaderTest {
  /// Proof that git was not asked for a commit.
  private static final CommitReader NEVER =
      (_, _, _) -> {
        throw new AssertionError("the files were not enough");
      };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void filesAndGitTellTheSame(long seed) throws SourceException {
    var scratch = random(folder.resolve("random"), seed);
    assertSame(scratch);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    scratch.git("pack-refs", "--all");
    assertSame(scratch);
    scratch.object(
        "tree " + ScratchRepository.EMPTY_TREE + "\nauthor A <a> 1 +0000\n\nno committer");
    assertSame(scratch);
  }

  @Test
  void aWorkTreeThatTheRepositoryDoesNotListIsLeftToGit() throws IOException, SourceException {
    var main = random(folder.resolve("main"), 4);
    main.git("worktree", "add", "-q", "--detach", "../side", "b1");
    var side = new ScratchRepository(folder.resolve("side"));
    side.git("commit", "-q", "--allow-empty", "-m", "on no branch");
    var elsewhere = folder.resolve("elsewhere");
    Files.move(main.folder().resolve(".git/worktrees/side"), elsewhere);
    Files.writeString(elsewhere.resolve("commondir"), main.folder().resolve(".git") + "\n");
    Files.writeString(side.folder().resolve(".git"), "gitdir: " + elsewhere + "\n");

    assertThat(side.read()).isEqualTo(read(side, new GitCommandReader(GitOptions.PLAIN)));
  }

  @Test
  void whatHoldsMoreThanTheFilesSayIsLeftToGit() throws SourceException {
    var scratch = random(folder.resolve("random"), 5);
    scratch.git("replace", "b1", "b2");

    assertThat(scratch.read()).isEqualTo(read(scratch, new GitCommandReader(GitOptions.PLAIN)));
  }

  private static void assertSame(ScratchRepository scratch) throws SourceException {
    var byGit = read(scratch, new GitCommandReader(GitOptions.PLAIN));
    assertThat(read(scratch, new HistoryReader(GitOptions.PLAIN, NEVER))).isEqualTo(byGit);
    assertThat(byGit.count().commits()).isGreaterThan(100);
  }

  private static GitReading read(ScratchRepository scratch, CommitReader reader)
      throws SourceException {
    return new GitSource(reader, 2).read(List.of(scratch.folder()), List.of(), Progress.SILENT);
  }

  private static ScratchRepository random(Path place, long seed) {
    var scratch = ScratchRepository.at(place);
    try {
      scratch.feed(GitLogOracleTest.history(new Random(seed)), "fast-import", "--quiet", "--force");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return scratch;
  }
}
