package io.longhaul.source.git;

import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Runs the git command: never over a network, never asking anything, in its own language, and
/// without the settings of a git process that may have called this program.
final class Git {
  /// What a user may say about the installation of git; every other setting of git in the
  /// environment is about one repository or one command, and not ours.
  private static final Set<String> KEPT =
      Set.of("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH");

  private Git() {}

  /// What a finished git command left.
  record Result(int exit, String output, String errors) {
    boolean succeeded() {
      return exit == 0;
    }

    /// The first line of its complaint.
    String complaint() {
      return firstLine(errors);
    }
  }

  static ProcessBuilder command(Path folder, String... arguments) {
    var line = new ArrayList<>(List.of("git", "-C", folder.toString()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line);
    isolate(builder.environment());
    return builder;
  }

  static void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_") && !KEPT.contains(name));
    environment.put("LC_ALL", "C");
    environment.put("GIT_ALLOW_PROTOCOL", "none");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
  }

  static Result run(Path folder, String input, String... arguments) throws SourceException {
    try {
      var process = command(folder, arguments).start();
      var output = inBackground(process.getInputStream());
      var errors = inBackground(process.getErrorStream());
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException closedEarly) {
        // git said no before it read everything; its exit code and complaint tell the reason
      }
      return new Result(waitFor(process), output.join(), errors.join());
    } catch (IOException e) {
      throw notInstalled(e);
    }
  }

  /// The bytes that a command gives, one more than the most that are wanted where there are more;
  /// nothing when it fails.
  static Optional<byte[]> bytes(Path folder, int most, String... arguments) throws SourceException {
    try {
      var builder = command(folder, arguments);
      var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      byte[] output;
      try (var stream = process.getInputStream()) {
        output = stream.readNBytes(most + 1);
      }
      boolean succeeded = waitFor(process) == 0;
      return succeeded || output.length > most ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      throw notInstalled(e);
    }
  }

  static SourceException notInstalled(IOException cause) {
    return new SourceException(
        "the git command cannot be run; install git (Debian: apt-get install git)", cause);
  }

  /// Everything that a stream says, read while something else goes on.
  static CompletableFuture<String> inBackground(InputStream stream) {
    var text = new CompletableFuture<String>();
    Thread.ofVirtual()
        .start(() -> {
          try (stream) {
            text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            text.completeExceptionally(new UncheckedIOException(e));
          }
        });
    return text;
  }

  static int waitFor(Process process) throws SourceException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new SourceException("reading was interrupted", e);
    }
  }

  static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }
}
