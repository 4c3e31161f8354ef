package io.longhaul.source.sleep;

import io.longhaul.source.Unusable;
import org.jspecify.annotations.Nullable;

/// Numbers in texts.
final class Numbers {
  private Numbers() {}

  static long whole(@Nullable String text) throws Unusable {
    try {
      return Long.parseLong(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new Unusable("a number in it cannot be read");
    }
  }

  static double decimal(@Nullable String text) throws Unusable {
    try {
      return Double.parseDouble(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new Unusable("a number in it cannot be read");
    }
  }
}
