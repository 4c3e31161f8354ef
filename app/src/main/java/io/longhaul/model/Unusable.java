package io.longhaul.model;

/// Why a table, a row or a setting cannot be used; the message is one line that says how it could.
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message);
  }
}
