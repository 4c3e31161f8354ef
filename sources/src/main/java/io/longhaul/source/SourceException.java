package io.longhaul.source;

/// Input that cannot be read at all. The message is one line for the user: what, where, and what to
/// do about it.
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
