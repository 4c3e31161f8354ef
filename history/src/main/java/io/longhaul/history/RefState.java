package io.longhaul.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the refs of a repository said at one moment, and where its history was cut off then.
///
/// Refs stand in many files, which other processes replace one by one. So their stamps are taken
/// before and after they are read: when these are the same, all refs had the values that were read
/// in between.
///
/// @param tips what they point to
/// @param cutOff commits whose parents do not count
record RefState(Set<ObjectName> tips, Set<ObjectName> cutOff) {
  private static final int ATTEMPTS = 5;

  static RefState of(Path store, RefFilter filter) throws IOException {
    var before = stamps(store);
    for (int i = 0; i < ATTEMPTS; i++) {
      var state = read(store, filter);
      var after = stamps(store);
      if (state != null && after.equals(before)) {
        return state;
      }
      before = after;
    }
    throw HistoryException.missing(store, "its refs do not stand still");
  }

  /// Null when a file went away while it was read.
  private static @Nullable RefState read(Path store, RefFilter filter) throws IOException {
    try {
      return new RefState(RefTips.of(store, filter), Shallow.of(store));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /// What changes with each change of a file: git writes another one and moves it into its place.
  private record Stamp(long size, Object time, Object key) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(
          file.size(), file.lastModifiedTime(), Objects.requireNonNullElse(file.fileKey(), ""));
    }
  }

  private static Map<Path, Stamp> stamps(Path store) throws IOException {
    var stamps = new HashMap<Path, Stamp>();
    for (var file : new String[] {"HEAD", "packed-refs", "shallow"}) {
      add(store.resolve(file), stamps);
    }
    addAll(store.resolve("refs"), stamps);
    var worktrees = store.resolve("worktrees");
    if (Files.isDirectory(worktrees)) {
      try (var folders = Files.newDirectoryStream(worktrees)) {
        for (var folder : folders) {
          add(folder.resolve("HEAD"), stamps);
        }
      }
    }
    return stamps;
  }

  private static void add(Path file, Map<Path, Stamp> stamps) throws IOException {
    try {
      stamps.put(file, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
    } catch (NoSuchFileException e) {
      // so it is not there
    }
  }

  private static void addAll(Path folder, Map<Path, Stamp> stamps) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.toString().endsWith(".lock")) {
              stamps.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }
}
