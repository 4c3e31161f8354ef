package io.longhaul.view.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The style sheet of the pages, which a downloaded drawing carries with it.
final class PageStyle {
  static final String TEXT = read("/web/pages.css");

  private PageStyle() {}

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
