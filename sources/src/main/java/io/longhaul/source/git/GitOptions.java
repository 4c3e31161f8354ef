package io.longhaul.source.git;

import io.longhaul.history.RefFilter;
import java.time.Instant;

/// How repositories are read; but for the first, none of it changes what is concluded.
///
/// @param allRefs whether commits count, too, that only proposed changes on a code host hold
/// @param threads how many threads may read
/// @param cache whether commits may be kept in the repository's own folder for the next time
/// @param begun a moment before the reading: files that are older by seconds cannot change unseen
public record GitOptions(boolean allRefs, int threads, boolean cache, Instant begun) {
  /// One thread, nothing kept.
  public static final GitOptions PLAIN = new GitOptions(false, 1, false);

  /// For a reading of which no moment is known: everything can change unseen.
  public GitOptions(boolean allRefs, int threads, boolean cache) {
    this(allRefs, threads, cache, Instant.MIN);
  }

  /// The same for a reading that begins now.
  public GitOptions begunAt(Instant moment) {
    return new GitOptions(allRefs, threads, cache, moment);
  }

  RefFilter refs() {
    return allRefs ? RefFilter.ALL : RefFilter.OWN;
  }
}
