package io.longhaul.cli;

/// Something that the user can put right; the message is one line that says how.
final class Mistake extends Exception {
  private static final long serialVersionUID = 1L;

  Mistake(String message) {
    super(message);
  }
}
