package io.longhaul.history;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
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
/// @param stamps what all of it looked like; none while it is so new that it can change unseen
record RefState(Set<ObjectName> tips, Set<ObjectName> cutOff, RefStamps stamps) {
  private static final int ATTEMPTS = 5;

  /// Reads what a repository says.
  ///
  /// @param begun a moment before
  static RefState of(Path store, RefFilter filter, Instant begun) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      var state = read(store, filter);
      if (state != null && state.stamps.areSettled(begun)) {
        if (state.stamps.areStill(store, filter)) {
          return state;
        }
      } else if (state != null) {
        // stamps alone could be the same by chance
        var again = read(store, filter);
        if (again != null && again.tips.equals(state.tips) && again.stamps.areSame(state.stamps)) {
          return new RefState(state.tips, state.cutOff, RefStamps.NONE);
        }
      }
    }
    throw HistoryException.missing(store, "its refs do not stand still");
  }

  /// Null when a file went away while it was read.
  private static @Nullable RefState read(Path store, RefFilter filter) throws IOException {
    var stamps = new RefStamps(filter);
    try {
      RepositoryFormat.check(store, stamps);
      var tips = RefTips.of(store, filter, stamps);
      return new RefState(tips, Shallow.of(store, stamps), stamps);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
