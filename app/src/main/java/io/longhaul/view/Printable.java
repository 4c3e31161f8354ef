package io.longhaul.view;

import java.util.Locale;

/// Text in which nothing is hidden: what has no shape of its own, or turns the direction of the
/// text around it, is written as `\u202E`. Line feeds stay.
public final class Printable {
  private Printable() {}

  public static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\n' || !isHidden(point)) {
            shown.appendCodePoint(point);
          } else {
            shown.append(String.format(Locale.ROOT, "\\u%04X", point));
          }
        });
    return shown.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !joinsLetters(point);
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }

  /// The two joiners, without which some scripts and many emoji are misspelt.
  private static boolean joinsLetters(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
