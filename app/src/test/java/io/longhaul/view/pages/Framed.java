package io.longhaul.view.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A page in a plain frame, written to `target/pages` to be looked at.
final class Framed {
  private static final Path FOLDER = Path.of("target", "pages");

  private Framed() {}

  static void write(String name, Page page, Shown shown) {
    try {
      Files.createDirectories(FOLDER);
      var style = Files.readString(Path.of("src/main/jte/style.jte"));
      Files.writeString(
          FOLDER.resolve("frame.css"), style.replace("<style>", "").replace("</style>", ""));
      copy("pages.css");
      var scripts = new StringBuilder();
      for (var script : page.scripts()) {
        copy(script);
        scripts.append("<script defer src=\"").append(script).append("\"></script>\n");
      }
      Files.writeString(
          FOLDER.resolve(name + ".html"),
          """
          <!DOCTYPE html>
          <html lang="en"><head><meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>%s</title><link rel="stylesheet" href="frame.css">
          <link rel="stylesheet" href="pages.css">
          %s</head><body><main id="main">%s</main></body></html>
          """
              .replaceFirst("%s", page.title())
              .replaceFirst("%s", scripts.toString())
              .replace("%s", page.main(shown)));
      for (var drawing : page.drawings(shown)) {
        Files.writeString(FOLDER.resolve(name + "-" + drawing.name() + ".svg"), drawing.svg());
        Files.writeString(FOLDER.resolve(name + "-" + drawing.name() + ".csv"), drawing.csv());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String resource) throws IOException {
    try (var in =
        Objects.requireNonNull(Framed.class.getResourceAsStream("/web/" + resource), resource)) {
      Files.write(FOLDER.resolve(resource), in.readAllBytes());
    }
  }
}
