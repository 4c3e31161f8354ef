package io.longhaul.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// The files below `refs`, each with what it looked like before anybody reads it.
final class RefFiles {
  private RefFiles() {}

  /// What is done with each file.
  @FunctionalInterface
  interface Visit {
    void file(Path file, BasicFileAttributes attributes) throws IOException;
  }

  /// Visits all of them but those that go away meanwhile, such as a lock: see [RefState].
  static void visit(Path store, Visit visit) throws IOException {
    Files.walkFileTree(
        store.resolve("refs"),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            visit.file(file, attributes);
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
