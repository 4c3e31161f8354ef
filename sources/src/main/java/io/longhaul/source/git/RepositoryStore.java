package io.longhaul.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the folder that holds the objects and refs of a repository, as git finds it: `.git`, where
/// a file `.git` leads to, or the bare repository itself.
final class RepositoryStore {
  private static final String LEADS_TO = "gitdir: ";
  private static final Pattern HEAD = Pattern.compile("ref: *refs/\\S.*|[0-9a-f]{40}|[0-9a-f]{64}");

  private RepositoryStore() {}

  /// The folder; nothing where the matter is not plain and git has to be asked.
  static Optional<Path> of(Path folder) {
    try {
      var git = folder.resolve(".git");
      var own = Files.isRegularFile(git) ? target(git) : Files.exists(git) ? git : folder;
      var common = own.resolve("commondir");
      var store = Files.exists(common) ? own.resolve(line(common)) : own;
      return isStore(own, store) ? Optional.of(store.toRealPath()) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// Where a file `.git` leads to.
  static Path target(Path file) throws IOException {
    var line = line(file);
    if (!line.startsWith(LEADS_TO)) {
      throw new IOException(file + " leads nowhere");
    }
    return file.resolveSibling(line.substring(LEADS_TO.length()));
  }

  private static boolean isStore(Path own, Path store) throws IOException {
    return Files.isDirectory(store.resolve("objects"))
        && Files.isDirectory(store.resolve("refs"))
        && HEAD.matcher(line(own.resolve("HEAD"))).matches();
  }

  private static String line(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
