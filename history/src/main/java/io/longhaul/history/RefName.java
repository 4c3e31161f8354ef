package io.longhaul.history;

import java.util.Arrays;

/// Names of refs that git takes without any doubt.
final class RefName {
  private static final String LOCK = ".lock";
  private static final String LOCK_OF_FOLDER = ".lock/";
  private static final boolean[] FORBIDDEN = forbidden();

  private RefName() {}

  private static boolean[] forbidden() {
    var all = new boolean[1 << Byte.SIZE];
    Arrays.fill(all, 0, ' ' + 1, true);
    all[0x7f] = true;
    "~^:?*[\\".chars().forEach(c -> all[c] = true);
    return all;
  }

  /// Whether it is a name below `refs/` of plain characters: printable ASCII without those that git
  /// reads in a way of its own.
  static boolean isPlain(String name) {
    return name.startsWith("refs/") && isAllowed(name, (char) 0x7e);
  }

  /// The same with letters of any language, byte by byte.
  static boolean isPlainBytes(String name) {
    return name.startsWith("refs/") && isAllowed(name, (char) 0xff);
  }

  private static boolean isAllowed(String name, char last) {
    char before = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > last || FORBIDDEN[c] || (isMark(c) && isForbidden(before, c))) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '/' && !name.endsWith(LOCK) && !name.contains(LOCK_OF_FOLDER);
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '/' || c == '{';
  }

  private static boolean isForbidden(char before, char c) {
    return switch (before) {
      case '.' -> c == '.';
      case '/' -> c == '.' || c == '/';
      case '@' -> c == '{';
      default -> false;
    };
  }
}
