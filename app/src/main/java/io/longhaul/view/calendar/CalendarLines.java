package io.longhaul.view.calendar;

import java.nio.charset.StandardCharsets;

/// Writes the lines of a calendar: folded after 75 octets, never inside a character, each ended by
/// CR and LF (RFC 5545, 3.1).
final class CalendarLines {
  private static final int MOST_OCTETS = 75;

  private final StringBuilder text = new StringBuilder();

  CalendarLines line(String name, String value) {
    var line = name + ":" + value;
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      var written = Character.toString(character);
      int length = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(written);
      octets += length;
      i += Character.charCount(character);
    }
    text.append("\r\n");
    return this;
  }

  /// A property whose value is text: backslash, semicolon, comma and line end are escaped (3.3.11),
  /// what cannot be shown becomes a blank.
  CalendarLines words(String name, String value) {
    return line(name, escaped(value));
  }

  private static String escaped(String value) {
    var escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(character -> {
          switch (character) {
            case '\\' -> escaped.append("\\\\");
            case ';' -> escaped.append("\\;");
            case ',' -> escaped.append("\\,");
            default -> escaped.appendCodePoint(isShown(character) ? character : ' ');
          }
        });
    return escaped.toString();
  }

  /// No control, no direction mark, no half of a pair, nothing that ends a line.
  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
