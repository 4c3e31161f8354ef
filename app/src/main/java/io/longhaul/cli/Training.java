package io.longhaul.cli;

import java.io.OutputStream;
import java.nio.file.Path;

/// What the launcher's start-up cache learns from: one run of everything that should start fast.
/// The store that it makes for that is deleted at once.
final class Training {
  private Training() {}

  /// @param repository what to read
  /// @param home where the store may lie meanwhile
  static void run(Outside outside, String repository, Path home) {
    var quiet =
        new Outside(
            outside.folder(),
            outside.in(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            outside.clock(),
            false,
            false);
    var store = home.toString();
    var lines =
        new String[][] {
          {repository},
          {"add", "git", repository, "--home", store},
          {"sync", "--home", store},
          {"--home", store},
          {"sources", "--home", store},
          {"delete", "--all", "--yes", "--home", store},
        };
    for (var line : lines) {
      Longhaul.run(line, quiet);
    }
  }
}
