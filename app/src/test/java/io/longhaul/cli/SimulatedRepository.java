package io.longhaul.cli;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A real git repository made of simulated traces, through `git fast-import`.
final class SimulatedRepository {
  private final Path folder;
  private final StringBuilder stream = new StringBuilder();

  SimulatedRepository(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    git("", "init", "-q", "-b", "main");
  }

  Path folder() {
    return folder;
  }

  /// The commits of one author on a branch of their own.
  SimulatedRepository author(String name, String address, Trace trace) {
    int number = 0;
    for (var act : trace.acts()) {
      var message = name + " " + number++;
      stream
          .append("commit refs/heads/")
          .append(address.replaceAll("[^a-z0-9]", "-"))
          .append('\n')
          .append("author ")
          .append(name)
          .append(" <")
          .append(address)
          .append("> ")
          .append(date(act))
          .append('\n')
          .append("committer ")
          .append(name)
          .append(" <")
          .append(address)
          .append("> ")
          .append(date(act))
          .append('\n')
          .append("data ")
          .append(message.getBytes(StandardCharsets.UTF_8).length)
          .append('\n')
          .append(message)
          .append('\n');
    }
    return this;
  }

  /// Writes everything and names the person who asks.
  SimulatedRepository owner(String name, String address) throws IOException {
    git(stream.toString(), "fast-import", "--quiet", "--force");
    git("", "config", "user.name", name);
    git("", "config", "user.email", address);
    return this;
  }

  String git(String input, String... arguments) throws IOException {
    var line = new ArrayList<>(List.of("git", "-C", folder.toString()));
    line.addAll(List.of(arguments));
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(line + " failed: " + output);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output;
  }

  private static String date(Evidence act) {
    int minutes =
        act.offset() instanceof Offset.Unknown ? 0 : act.offset().value().getTotalSeconds() / 60;
    return String.format(
        Locale.ROOT,
        "%d %s%02d%02d",
        act.at().getEpochSecond(),
        minutes < 0 ? "-" : "+",
        Math.abs(minutes) / 60,
        Math.abs(minutes) % 60);
  }
}
