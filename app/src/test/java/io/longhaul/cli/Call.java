package io.longhaul.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// One run of the program inside the test: what it printed and its exit code.
record Call(int exit, String out, String err) {
  static final Instant NOW = Instant.parse("2026-04-05T18:00:00Z");

  static Call in(Path folder, String... arguments) {
    return at(NOW, folder, "", arguments);
  }

  /// What was printed, with every run of blanks and line ends as one blank.
  String words() {
    return out.replaceAll("\\s+", " ");
  }

  static Call at(Instant clock, Path folder, String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var outside =
        new Outside(
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            InstantSource.fixed(clock),
            false,
            false);
    int exit = Longhaul.run(arguments, outside);
    return new Call(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
