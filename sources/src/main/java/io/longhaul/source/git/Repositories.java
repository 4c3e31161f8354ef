package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds repositories: the one that a path is or lies in, else all those below it, each once
/// however many work trees it has. Links are not followed.
///
/// @param found in the order of their folders
/// @param rejected folders that could not be looked into
public record Repositories(List<Repository> found, List<Rejected> rejected) {

  public static Repositories at(List<Path> paths) throws SourceException {
    Map<Path, Repository> found = new LinkedHashMap<>();
    var rejected = new ArrayList<Rejected>();
    for (var path : paths) {
      check(path);
      var folders = new ArrayList<Path>();
      if (isInside(path)) {
        folders.add(path);
      } else {
        walk(path, folders, rejected);
      }
      if (folders.isEmpty()) {
        rejected.add(new Rejected(path.toString(), "no git repository here or below"));
      }
      for (var folder : folders) {
        add(folder, found, rejected);
      }
    }
    return new Repositories(List.copyOf(found.values()), List.copyOf(rejected));
  }

  private static void check(Path path) throws SourceException {
    if (!Files.exists(path)) {
      throw new SourceException(path + " does not exist; give a repository or a folder of them");
    }
    if (!Files.isDirectory(path)) {
      throw new SourceException(
          path
              + " is a file; give a repository or a folder of them"
              + " (evidence lines are read with: longhaul report --from FILE)");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw new SourceException(path + " may not be read; check its permissions");
    }
  }

  private static boolean isInside(Path path) throws SourceException {
    return looksLikeRepository(path) || Git.run(path, "", "rev-parse", "--git-dir").succeeded();
  }

  private static boolean looksLikeRepository(Path folder) {
    return Files.exists(folder.resolve(".git")) || isBare(folder);
  }

  private static boolean isBare(Path folder) {
    return Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"))
        && Files.exists(folder.resolve("HEAD"));
  }

  private static void walk(Path top, List<Path> folders, List<Rejected> rejected)
      throws SourceException {
    try {
      Files.walkFileTree(
          top.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (looksLikeRepository(folder)) {
                folders.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
              if (problem instanceof AccessDeniedException) {
                rejected.add(new Rejected(file.toString(), "may not be read"));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new SourceException(top + " cannot be looked through: " + e.getMessage(), e);
    }
    folders.sort(null);
  }

  private static final String SHALLOW =
      "a shallow clone: older commits are not here; git fetch --unshallow brings them";

  private static void add(Path folder, Map<Path, Repository> found, List<Rejected> rejected)
      throws SourceException {
    var plain = RepositoryStore.of(folder);
    var store = plain.isPresent() ? plain.get() : askGit(folder, rejected);
    if (store == null) {
      return;
    }
    var repository = new Repository(folder, store, label(store));
    if (found.putIfAbsent(store, repository) == null && Files.exists(store.resolve("shallow"))) {
      rejected.add(new Rejected(repository.label(), SHALLOW));
    }
  }

  private static @Nullable Path askGit(Path folder, List<Rejected> rejected)
      throws SourceException {
    var answer = Git.run(folder, "", "rev-parse", "--git-common-dir");
    if (!answer.succeeded()) {
      rejected.add(new Rejected(folder.toString(), explain(folder, answer.complaint())));
      return null;
    }
    var store = Path.of(answer.output().stripTrailing());
    try {
      return folder.toRealPath().resolve(store).toRealPath();
    } catch (IOException e) {
      rejected.add(new Rejected(folder.toString(), "its .git points to " + store + ", not there"));
      return null;
    }
  }

  private static String explain(Path folder, String complaint) {
    if (complaint.contains("dubious ownership")) {
      return "belongs to another user; if you trust it: git config --global --add safe.directory '"
          + folder.toAbsolutePath().normalize()
          + "'";
    }
    return "git cannot open it: " + complaint;
  }

  /// The name of the folder that holds the repository, as people call it.
  private static String label(Path store) {
    var name = String.valueOf(store.getFileName());
    var parent = store.getParent();
    if (name.equals(".git") && parent != null && parent.getFileName() != null) {
      name = parent.getFileName().toString();
    }
    return name.endsWith(".git") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
  }
}
