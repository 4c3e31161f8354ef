package io.longhaul.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the files that refs stand in looked like: while their stamps are the same, so are they.
final class RefStamps {
  private final Map<Path, Stamp> stamps = new HashMap<>();

  /// What changes with each change of a file: git writes another one and moves it into its place.
  private record Stamp(long size, Object time, Object key) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(
          file.size(), file.lastModifiedTime(), Objects.requireNonNullElse(file.fileKey(), ""));
    }

    /// As a record has it, but without the 15 ms that its first use takes.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Stamp(long otherSize, Object otherTime, Object otherKey)
          && size == otherSize
          && time.equals(otherTime)
          && key.equals(otherKey);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(size);
    }
  }

  /// Those of all files at this moment.
  static RefStamps of(Path store) throws IOException {
    var stamps = new RefStamps();
    for (var file : new String[] {"HEAD", "packed-refs", "shallow"}) {
      stamps.add(store.resolve(file));
    }
    RefFiles.visit(store, stamps::addRef);
    var worktrees = store.resolve("worktrees");
    if (Files.isDirectory(worktrees)) {
      try (var folders = Files.newDirectoryStream(worktrees)) {
        for (var folder : folders) {
          stamps.add(folder.resolve("HEAD"));
        }
      }
    }
    return stamps;
  }

  /// Adds that of a file, which need not be there; gives whether it is.
  boolean add(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      add(file, Files.readAttributes(file, BasicFileAttributes.class));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void add(Path file, BasicFileAttributes attributes) {
    stamps.put(file, Stamp.of(attributes));
  }

  private void addRef(Path file, BasicFileAttributes attributes) {
    if (!file.toString().endsWith(".lock")) {
      add(file, attributes);
    }
  }

  boolean areSame(RefStamps others) {
    return stamps.equals(others.stamps);
  }
}
