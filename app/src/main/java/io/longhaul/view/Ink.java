package io.longhaul.view;

/// Emphasis on a terminal, or none when the output is no terminal or colour is not wanted. Nothing
/// is said by colour alone.
public enum Ink {
  PLAIN,
  COLOUR;

  String bold(String text) {
    return wrap("1", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  String accent(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
