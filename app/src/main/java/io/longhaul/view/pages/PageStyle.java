package io.longhaul.view.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// The style sheet of the pages, which a downloaded drawing carries with it.
final class PageStyle {
  private static final String PAGES = "/* Pages. */";

  /// Its first part, which is about drawings.
  static final String OF_DRAWINGS = read("/web/pages.css").split(Pattern.quote(PAGES), 2)[0];

  private PageStyle() {}

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
