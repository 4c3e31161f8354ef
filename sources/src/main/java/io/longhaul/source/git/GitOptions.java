package io.longhaul.source.git;

import io.longhaul.history.RefFilter;

/// How repositories are read; but for the first, none of it changes what is concluded.
///
/// @param allRefs whether commits count, too, that only proposed changes on a code host hold
/// @param threads how many threads may read
/// @param cache whether commits may be kept in the repository's own folder for the next time
public record GitOptions(boolean allRefs, int threads, boolean cache) {
  /// One thread, nothing kept.
  public static final GitOptions PLAIN = new GitOptions(false, 1, false);

  RefFilter refs() {
    return allRefs ? RefFilter.ALL : RefFilter.OWN;
  }
}
