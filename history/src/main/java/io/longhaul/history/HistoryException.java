package io.longhaul.history;

import java.io.IOException;
import java.nio.file.Path;

/// A repository that is not read, with the file and the place in it. Nothing is known then about
/// the commits that were not handed out; those that were are right, but not all.
public final class HistoryException extends IOException {
  private static final long serialVersionUID = 1L;

  /// Why it is not read.
  public enum Kind {
    /// It has or uses something that this reader does not know.
    UNKNOWN,
    /// A file contradicts itself or another one.
    DAMAGED,
    /// Something is not there: lost, or moved by another process a moment ago.
    MISSING
  }

  private final Kind kind;

  private HistoryException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  static HistoryException unknown(Path file, String what) {
    return new HistoryException(Kind.UNKNOWN, file + ": " + what);
  }

  static HistoryException damaged(Path file, long offset, String what) {
    return new HistoryException(Kind.DAMAGED, file + " at " + offset + ": " + what);
  }

  static HistoryException missing(Path file, String what) {
    return new HistoryException(Kind.MISSING, file + ": " + what);
  }

  static HistoryException tooMuch(String what) {
    return new HistoryException(Kind.UNKNOWN, what);
  }

  public Kind kind() {
    return kind;
  }
}
