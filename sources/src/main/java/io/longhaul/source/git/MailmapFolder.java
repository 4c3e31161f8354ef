package io.longhaul.source.git;

import io.longhaul.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the folder in which git looks for the mailmap of a repository: the top of the work tree if
/// git is asked within it, else the folder where it is asked.
final class MailmapFolder {
  private MailmapFolder() {}

  /// The folder; nothing when the repository is bare, and has its mailmap in its HEAD.
  static Optional<Path> of(Repository repository, Configuration configuration)
      throws SourceException {
    var folder = repository.folder();
    var bare = configuration.get("core.bare").orElse("");
    if (configuration.get("core.worktree").isEmpty()) {
      var git = folder.resolve(".git");
      if (Files.isRegularFile(git) || (Files.isDirectory(git) && bare.equals("false"))) {
        return Optional.of(folder);
      }
      if (bare.equals("true") && (Files.isDirectory(git) || Files.exists(folder.resolve("HEAD")))) {
        return Optional.empty();
      }
    }
    return ask(folder);
  }

  /// Git's own answer, with a line for each question.
  private static Optional<Path> ask(Path folder) throws SourceException {
    var bare = Git.run(folder, "", "rev-parse", "--is-bare-repository");
    if (bare.succeeded() && bare.output().strip().equals("true")) {
      return Optional.empty();
    }
    var within = Git.run(folder, "", "rev-parse", "--is-inside-work-tree", "--show-toplevel");
    var lines = within.output().split("\n", 2);
    return within.succeeded() && lines.length == 2 && lines[0].equals("true")
        ? Optional.of(folder.resolve(lines[1].stripTrailing()))
        : Optional.of(folder);
  }
}
