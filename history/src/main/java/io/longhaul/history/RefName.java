package io.longhaul.history;

/// Names of refs that git takes without any doubt.
final class RefName {
  private RefName() {}

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
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == 0x7f || c > last || "~^:?*[\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.contains("..")
        && !name.contains("@{")
        && !name.contains("//")
        && !name.contains("/.")
        && !name.contains(".lock/")
        && !name.endsWith(".lock")
        && !name.endsWith(".")
        && !name.endsWith("/");
  }
}
