package io.longhaul.accuracy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Hours as git-hours and many others estimate them: a gap under 120 minutes between two commits
/// was worked, a longer one is replaced by 120 minutes for the first commit of the next session.
/// Nothing is added for the very first commit, so one commit is no time at all.
///
/// @see <a href="https://github.com/kimmobrunfeldt/git-hours">git-hours</a>
public final class GitHours {
  public static final Duration LONGEST_GAP = Duration.ofHours(2);
  public static final Duration FIRST_COMMIT = Duration.ofHours(2);

  private GitHours() {}

  /// From commits in time order.
  public static Duration of(List<Instant> commits) {
    var sum = Duration.ZERO;
    for (int i = 1; i < commits.size(); i++) {
      var gap = Duration.between(commits.get(i - 1), commits.get(i));
      sum = sum.plus(gap.compareTo(LONGEST_GAP) < 0 ? gap : FIRST_COMMIT);
    }
    return sum;
  }
}
