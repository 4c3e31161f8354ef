package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The file `packed-refs`: a line with object and name for each ref, in the order of names, some
/// followed by what a tag leads to.
final class PackedRefs {
  private PackedRefs() {}

  static void read(Path file, Map<String, String> refs) throws IOException {
    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
    var before = "";
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      if (end < 0) {
        throw HistoryException.damaged(file, line, "the last line is cut short");
      }
      char first = text.charAt(line);
      boolean isNote = first == '#' && line == 0;
      if (first == '^') {
        checkPeeled(file, text, line, end);
      } else if (!isNote) {
        before = add(file, text, line, end, before, refs);
      }
      line = end + 1;
    }
  }

  private static String add(
      Path file, String text, int line, int end, String before, Map<String, String> refs)
      throws HistoryException {
    int blank = line + ObjectName.HEX;
    if (end <= blank || text.charAt(blank) != ' ') {
      throw HistoryException.damaged(file, line, "no ref");
    }
    var name = text.substring(blank + 1, end);
    if (!RefName.isPlainBytes(name) || name.compareTo(before) <= 0) {
      throw HistoryException.unknown(file, "an unusual name or order of refs");
    }
    if (name.startsWith("refs/replace/")) {
      throw HistoryException.unknown(file, "it replaces objects");
    }
    refs.put(name, text.substring(line, blank));
    return name;
  }

  private static void checkPeeled(Path file, String text, int line, int end)
      throws HistoryException {
    if (end - line != ObjectName.HEX + 1
        || ObjectName.ofHex(text.substring(line + 1, end)) == null) {
      throw HistoryException.damaged(file, line, "no name of an object");
    }
  }
}
