package io.longhaul.source;

/// A record that cannot be used. The message says what is wrong with it and never quotes it.
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unusable(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
