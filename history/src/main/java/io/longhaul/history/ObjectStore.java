package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that holds objects of a repository: its folder of objects and those it borrows from,
/// with their packs.
final class ObjectStore implements Closeable {
  private static final int DEEPEST_LOAN = 3;

  private final List<Path> folders = new ArrayList<>();
  private final List<Pack> packs = new ArrayList<>();

  private ObjectStore() {}

  static ObjectStore open(Path folder) throws IOException {
    return open(folder, List.of());
  }

  /// @param known indexes of packs that were read before
  static ObjectStore open(Path folder, List<PackIndex> known) throws IOException {
    var store = new ObjectStore();
    try {
      store.add(folder.toRealPath(), 0);
      for (var place : store.folders) {
        store.addPacks(place.resolve("pack"), known);
      }
    } catch (IOException | RuntimeException | Error e) {
      store.close();
      throw e;
    }
    // most are found in the largest; made of parts of the JDK, such an order takes 12 ms
    store.packs.sort((one, other) -> Integer.compare(other.index().count(), one.index().count()));
    return store;
  }

  private void add(Path folder, int depth) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    folders.add(folder);
    var file = folder.resolve("info").resolve("alternates");
    if (!Files.exists(file)) {
      return;
    }
    for (var line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        if (line.startsWith("\"") || depth >= DEEPEST_LOAN) {
          throw HistoryException.unknown(file, "objects borrowed in an unusual way");
        }
        add(borrowed(file, folder, line, depth), depth + 1);
      }
    }
  }

  private static Path borrowed(Path file, Path folder, String line, int depth) throws IOException {
    try {
      var path = Path.of(line);
      if (!path.isAbsolute() && depth > 0) {
        throw HistoryException.unknown(file, "objects borrowed in an unusual way");
      }
      var other = folder.resolve(path);
      if (Files.isDirectory(other)) {
        return other.toRealPath();
      }
    } catch (InvalidPathException e) {
      // said below
    }
    throw HistoryException.missing(file, "it borrows objects from where nothing is");
  }

  private void addPacks(Path folder, List<PackIndex> known) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> names = new HashSet<>();
    try (var files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
    boolean manyInOne = names.contains("multi-pack-index") || names.contains("multi-pack-index.d");
    for (var name : names) {
      if (name.endsWith(".pack")) {
        var index = name.substring(0, name.length() - ".pack".length()) + ".idx";
        if (names.contains(index)) {
          packs.add(Pack.open(folder.resolve(name), folder.resolve(index), known));
        } else if (manyInOne) {
          throw HistoryException.unknown(folder.resolve(name), "a pack without an index");
        }
      }
    }
  }

  /// Its own folder of objects.
  Path folder() {
    return folders.getFirst();
  }

  List<Pack> packs() {
    return packs;
  }

  LooseObjects loose(Inflate inflate) {
    return new LooseObjects(folders, inflate);
  }

  long packedObjects() {
    return packs.stream().mapToLong(pack -> pack.index().count()).sum();
  }

  long packedBytes() {
    return packs.stream().mapToLong(Pack::size).sum();
  }

  @Override
  public void close() throws IOException {
    for (var pack : packs) {
      pack.close();
    }
  }
}
