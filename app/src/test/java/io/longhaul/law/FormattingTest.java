package io.longhaul.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Formatting is law. It is checked here, inside the JDK 25 that runs the tests, since the
/// formatter cannot run in a Maven on an older JDK and must never silently not run. With
/// `-Dlonghaul.format=write` (that is `./test --format`) the files are rewritten.
class FormattingTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  @Test
  void everySourceFileHasTheFormat() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("longhaul.format"));
    var wrong = new ArrayList<Path>();
    for (var file : sources()) {
      var text = Files.readString(file);
      var formatted =
          new Formatter().formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        wrong.add(PROJECT.relativize(file));
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!write) {
      assertThat(wrong).as("files to be formatted with ./test --format").isEmpty();
    }
  }

  private static List<Path> sources() throws IOException {
    var files = new ArrayList<Path>();
    for (var module : List.of("history", "engine", "sources", "planner", "app", "bench")) {
      try (var tree = Files.walk(PROJECT.resolve(module).resolve("src"))) {
        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    assertThat(files).as("sources found").hasSizeGreaterThan(10);
    return files;
  }
}
