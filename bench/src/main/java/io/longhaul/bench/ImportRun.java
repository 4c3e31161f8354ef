package io.longhaul.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Git commands on one made-up repository, free of the settings of who runs them.
///
/// @param folder the repository
record ImportRun(Path folder) {
  /// Runs a command to its end, which must be a good one.
  void run(String... arguments) throws IOException {
    finish(start(arguments), arguments);
  }

  /// Feeds a history into the repository.
  ///
  /// @param looseBelow packs of fewer objects become loose objects
  void tell(MadeUpHistory history, int looseBelow, Telling telling) throws IOException {
    var limit = "fastimport.unpackLimit=" + looseBelow;
    var arguments =
        new String[] {
          "-c", limit, "fast-import", "--quiet", "--done", "--force", "--active-branches=64"
        };
    var process = start(arguments);
    try (var stream = new ImportStream(process.getOutputStream())) {
      telling.tell(history, stream);
    }
    finish(process, arguments);
  }

  /// How a history is told.
  @FunctionalInterface
  interface Telling {
    void tell(MadeUpHistory history, ImportStream stream) throws IOException;
  }

  private Process start(String... arguments) throws IOException {
    var line = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.fsync=none"));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  private static void finish(Process process, String... arguments) throws IOException {
    process.getOutputStream().close();
    try (var output = process.getInputStream()) {
      output.transferTo(OutputStream.nullOutputStream());
      if (process.waitFor() != 0) {
        throw new IOException("git " + String.join(" ", arguments) + " failed");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
