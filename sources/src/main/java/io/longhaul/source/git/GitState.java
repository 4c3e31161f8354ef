package io.longhaul.source.git;

import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A digest of everything in repositories that decides which commits there are and whose they are:
/// refs, HEADs and their reflogs, where histories are cut off, configuration and mailmaps. Objects
/// never change under their names, so they need no look.
final class GitState {
  private static final List<String> FILES =
      List.of("HEAD", "packed-refs", "shallow", "config", "config.worktree", "info/grafts");
  private static final List<String> FOLDERS = List.of("refs", "reftable");

  private final MessageDigest digest;

  private GitState(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Repositories repositories) throws SourceException {
    try {
      var state = new GitState(MessageDigest.getInstance("SHA-256"));
      state.add(Configuration.everywhere().text());
      for (var rejected : repositories.rejected()) {
        state.add(rejected.place() + " " + rejected.reason());
      }
      for (var repository : repositories.found()) {
        state.add(repository);
      }
      return HexFormat.of().formatHex(state.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException | UncheckedIOException e) {
      throw new SourceException("the refs cannot be read: " + e.getMessage(), e);
    }
  }

  private void add(Repository repository) throws IOException {
    var store = repository.store();
    add(store.toString());
    for (var file : FILES) {
      addFile(store, store.resolve(file));
    }
    for (var folder : FOLDERS) {
      addAll(store, store.resolve(folder));
    }
    var worktrees = store.resolve("worktrees");
    if (Files.isDirectory(worktrees)) {
      try (var folders = Files.list(worktrees)) {
        for (var folder : folders.sorted().toList()) {
          addFile(store, folder.resolve("HEAD"));
        }
      }
    }
    for (var reflog : Reflogs.files(store)) {
      addFile(store, reflog);
    }
    addFile(repository.folder(), repository.folder().resolve(".mailmap"));
  }

  private void addAll(Path store, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var tree = Files.walk(folder)) {
        for (var file : tree.filter(Files::isRegularFile).sorted().toList()) {
          addFile(store, file);
        }
      }
    }
  }

  /// Its name and content. One that is not there, or goes while it is looked at, adds nothing.
  private void addFile(Path store, Path file) throws IOException {
    try {
      var content = Files.readAllBytes(file);
      add(store.relativize(file) + " " + content.length);
      digest.update(content);
    } catch (NoSuchFileException e) {
      // so it is not there
    }
  }

  private void add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
