package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The file `shallow`: a line for each commit whose parents were not fetched and do not count.
final class Shallow {
  private static final String NAME = "shallow";

  private Shallow() {}

  /// @param stamps is given that of the file before it is read
  static Set<ObjectName> of(Path store, RefStamps stamps) throws IOException {
    Set<ObjectName> commits = new HashSet<>();
    if (!stamps.add(store, NAME)) {
      return commits;
    }
    var file = store.resolve(NAME);
    for (var line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      var name = ObjectName.ofHex(line);
      if (name != null) {
        commits.add(name);
      } else if (!line.isEmpty()) {
        throw HistoryException.unknown(file, "a line that names no commit");
      }
    }
    return commits;
  }
}
