package io.longhaul.cli;

import io.longhaul.store.OwnerOnly;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An export into a new folder that only its owner may read.
record ExportFolder(Path folder) implements ExportPlace {
  /// Makes the folder.
  static ExportFolder at(Path folder) throws Mistake, IOException {
    if (Files.exists(folder)) {
      throw new Mistake(folder + " is there already; name a folder that is not");
    }
    OwnerOnly.folder(folder);
    return new ExportFolder(folder);
  }

  @Override
  public Writer file(String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
