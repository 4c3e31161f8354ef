package io.longhaul.source.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which mailmap counts, byte for byte. Oracle: `git log --format=%aN` in the same folder.
class MailmapsTest {
  private static final String OLD = "Before <me@old.example>";

  @TempDir Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void aRepository() {
    scratch = ScratchRepository.at(folder.resolve("lab"));
    scratch.commit(OLD, 1_700_000_000, "+0100", "x");
  }

  @Test
  void theMailmapOfABareRepositoryIsReadAsBytes() throws IOException {
    mailmap(scratch.folder(), "J\u00f8rgen \u00c5");
    scratch.git("add", ".mailmap");
    scratch.git("commit", "-q", "-m", "map");
    scratch.git("config", "--local", "core.bare", "true");
    assertSameAsGit(scratch, "J\u00f8rgen \u00c5");
  }

  /// Git looks into the work tree only from within it, else where it is asked.
  @Test
  void aWorkTreeElsewhereCountsWhereGitIsAskedWithinIt() throws IOException {
    mailmap(scratch.folder(), "Here");
    mailmap(folder, "Parent");
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    mailmap(elsewhere, "Elsewhere");
    scratch.git("config", "core.worktree", "../..");
    assertSameAsGit(scratch, "Parent");
    scratch.git("config", "core.worktree", elsewhere.toString());
    assertSameAsGit(scratch, "Here");
    scratch.git("config", "core.worktree", folder.resolve("gone").toString());
    assertSameAsGit(scratch, "Here");
  }

  @Test
  void aFolderWithinAWorkTreeHasTheMailmapAtItsTop() throws IOException {
    mailmap(scratch.folder(), "Here");
    var below = Files.createDirectories(scratch.folder().resolve("a/b"));
    mailmap(below, "Below");
    assertSameAsGit(new ScratchRepository(below), "Here");
  }

  /// As submodules are: a file `.git`, and a repository that names the work tree.
  @Test
  void aRepositoryApartFromItsWorkTreeHasTheMailmapOfWhereItIsAsked() throws IOException {
    var apart = folder.resolve("modules/apart");
    Files.createDirectories(apart.getParent());
    scratch.git("init", "-q", "--separate-git-dir", apart.toString());
    scratch.git("config", "core.worktree", "../../lab");
    mailmap(scratch.folder(), "Here");
    assertSameAsGit(scratch, "Here");
    assertSameAsGit(new ScratchRepository(apart), "Before");
  }

  @Test
  void aWorkTreeOfABareRepositoryHasItsOwnMailmap() throws IOException {
    scratch.git("commit", "-q", "--allow-empty", "-m", "x");
    var bare = ScratchRepository.at(folder.resolve("bare"), "--bare");
    bare.git("fetch", "-q", scratch.folder().toString(), "+refs/*:refs/*");
    var tree = folder.resolve("tree");
    bare.git("worktree", "add", "-q", "--detach", tree.toString(), "main");
    mailmap(tree, "Tree");
    mailmap(bare.folder(), "Bare");
    assertSameAsGit(new ScratchRepository(tree), "Tree");
    assertSameAsGit(bare, "Before");
  }

  private static void mailmap(Path folder, String name) throws IOException {
    var line = name + " <me@example.org> <me@old.example>\n";
    Files.write(folder.resolve(".mailmap"), line.getBytes(ISO_8859_1));
  }

  /// @param name the one that git gives, so that this is no agreement about nothing
  private static void assertSameAsGit(ScratchRepository asked, String name) {
    var log = asked.bytes("log", "--all", "--format=%aN <%aE>");
    var expected = new String(log, ISO_8859_1).lines().sorted().toList();
    assertThat(expected).anyMatch(line -> line.startsWith(name + " <"));
    assertThat(authors(asked)).isEqualTo(expected);
  }

  private static List<String> authors(ScratchRepository asked) {
    try {
      var repository = Repositories.at(List.of(asked.folder())).found().getFirst();
      var mailmap = Mailmaps.of(repository, Configuration.everywhere().in(repository), _ -> {});
      return asked.commits().stream()
          .map(commit -> commit.history().commits())
          .distinct()
          .flatMap(commits ->
              IntStream.range(0, commits.size())
                  .mapToObj(i -> mailmap.map(commits.person(commits.author(i)))))
          .map(contact -> contact.name() + " <" + contact.address() + ">")
          .sorted()
          .toList();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }
}
