package io.longhaul.source.git;

import java.io.IOException;
import java.nio.file.Files;

/// How a folder belongs to a repository. A folder may have a HEAD of its own that the repository
/// does not list among its work trees.
final class WorkTree {
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
        var own = RepositoryStore.target(git).toRealPath();
        return own.equals(store) || store.resolve("worktrees").equals(own.getParent());
      }
    }
    return false;
  }
}
