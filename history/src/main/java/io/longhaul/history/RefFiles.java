package io.longhaul.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The files below a folder of refs.
final class RefFiles {
  private final Path store;
  private final RefStamps stamps;
  private final Visit visit;

  private RefFiles(Path store, RefStamps stamps, Visit visit) {
    this.store = store;
    this.stamps = stamps;
    this.visit = visit;
  }

  /// What is done with each file.
  @FunctionalInterface
  interface Visit {
    void file(String name, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /// Visits all of them but those that go away meanwhile, such as a lock: see [RefState].
  ///
  /// @param stamps is given that of each folder before its files are listed
  static void visit(Path store, String folder, RefStamps stamps, Visit visit) throws IOException {
    new RefFiles(store, stamps, visit).visit(folder);
  }

  private void visit(String name) throws IOException {
    var file = store.resolve(name);
    var found =
        file.getFileSystem()
            .provider()
            .readAttributesIfExists(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found == null) {
      return;
    }
    if (!found.isDirectory()) {
      visit.file(name, file, found);
      return;
    }
    stamps.add(name, found);
    // a stream of files would cost three times as much, which shows where histories are small
    var children = file.toFile().list();
    if (children != null) {
      for (var child : children) {
        visit(name + "/" + child);
      }
    } else if (Files.exists(file)) {
      throw new IOException(file + " cannot be listed");
    } else {
      throw new NoSuchFileException(file.toString());
    }
  }
}
