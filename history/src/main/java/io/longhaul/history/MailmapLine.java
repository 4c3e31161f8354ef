package io.longhaul.history;

import org.jspecify.annotations.Nullable;

/// One line of a mailmap: `New name <new address> Old name <old address>`, where all but one
/// address may be left out. Its strings are bytes as chars.
///
/// @param newName what the name becomes, or null when it stays
/// @param newAddress what the address becomes, or null when it stays
/// @param oldName the name that is replaced, or null for all names
/// @param oldAddress the address that is replaced
record MailmapLine(
    @Nullable String newName,
    @Nullable String newAddress,
    @Nullable String oldName,
    String oldAddress) {

  /// The line, or null when git makes nothing of it.
  static @Nullable MailmapLine parse(String line) {
    var first = line.startsWith("#") ? null : Part.parse(line, 0);
    if (first == null || first.address.isEmpty()) {
      return null;
    }
    var second = Part.parse(line, first.end);
    return second == null
        ? new MailmapLine(first.name, null, null, first.address)
        : new MailmapLine(first.name, first.address, second.name, second.address);
  }

  /// A name, if any, and an address, that end there.
  private record Part(@Nullable String name, String address, int end) {
    static @Nullable Part parse(String line, int from) {
      int open = line.indexOf('<', from);
      int close = open < 0 ? -1 : line.indexOf('>', open);
      if (close < 0) {
        return null;
      }
      var name = trimmed(line, from, open);
      return new Part(name.isEmpty() ? null : name, line.substring(open + 1, close), close + 1);
    }

    private static String trimmed(String line, int from, int to) {
      int start = from;
      int end = to;
      while (start < end && Ascii.isSpace((byte) line.charAt(start))) {
        start++;
      }
      while (end > start && Ascii.isSpace((byte) line.charAt(end - 1))) {
        end--;
      }
      return line.substring(start, end);
    }
  }
}
