package io.longhaul.source.git;

import io.longhaul.history.RefFilter;

/// How repositories are read; none of it changes what is concluded from the same commits.
///
/// @param refs which refs count
/// @param threads how many threads may read
/// @param cache whether commits may be kept in the repository's own folder for the next time
public record GitOptions(RefFilter refs, int threads, boolean cache) {
  /// One thread, nothing kept.
  public static final GitOptions PLAIN = new GitOptions(RefFilter.OWN, 1, false);
}
