package io.longhaul.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole, or not at all: a draft beside it takes its place. Only its owner may read
/// it.
final class WholeFile {
  private WholeFile() {}

  /// Writes a file, or replaces it, in a folder that is there.
  static void write(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("file " + file + " must lie in a folder");
    }
    var draft = Files.createTempFile(folder, ".longhaul", ".draft");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(draft, e);
      throw e;
    }
  }

  private static void discard(Path draft, IOException reason) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
