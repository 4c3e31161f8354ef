package io.longhaul.history;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the refs of a repository said at one moment, and where its history was cut off then.
///
/// Refs stand in many files, which other processes replace one by one. So the stamp of each is
/// taken before it is read, and those of all files once more at the end: when these are the same,
/// all refs had the values that were read at the moment between.
///
/// @param tips what they point to
/// @param cutOff commits whose parents do not count
record RefState(Set<ObjectName> tips, Set<ObjectName> cutOff) {
  private static final int ATTEMPTS = 5;

  static RefState of(Path store, RefFilter filter) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      var stamps = new RefStamps();
      var state = read(store, filter, stamps);
      if (state != null && RefStamps.of(store).areSame(stamps)) {
        return state;
      }
    }
    throw HistoryException.missing(store, "its refs do not stand still");
  }

  /// Null when a file went away while it was read.
  private static @Nullable RefState read(Path store, RefFilter filter, RefStamps stamps)
      throws IOException {
    try {
      return new RefState(RefTips.of(store, filter, stamps), Shallow.of(store, stamps));
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
