package io.longhaul.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a folder belongs to a repository. A folder may have a HEAD of its own that the repository
/// does not list among its work trees.
final class WorkTree {
  private static final String LEADS_TO = "gitdir: ";

  private WorkTree() {}

  /// Whether the folder's HEAD is surely one of those that the repository's own files name.
  static boolean belongsTo(Repository repository) throws IOException {
    var store = repository.store();
    for (var up = repository.folder().toRealPath(); up != null; up = up.getParent()) {
      if (up.equals(store)) {
        return true;
      }
      var git = up.resolve(".git");
      if (Files.isDirectory(git)) {
        return git.toRealPath().equals(store);
      }
      if (Files.isRegularFile(git)) {
        var own = target(git);
        return own.equals(store) || store.resolve("worktrees").equals(own.getParent());
      }
    }
    return false;
  }

  private static Path target(Path git) throws IOException {
    var line = Files.readString(git, StandardCharsets.UTF_8).strip();
    if (!line.startsWith(LEADS_TO)) {
      throw new IOException(git + " leads nowhere");
    }
    var folder = git.resolveSibling(line.substring(LEADS_TO.length()));
    return folder.toRealPath();
  }
}
