package io.longhaul.source.git;

import io.longhaul.history.Commits;

/// The commits of each author, in the order of their times.
final class ByAuthor {
  private final int[] ends;
  private final Attributed[] commits;

  private ByAuthor(int[] ends, Attributed[] commits) {
    this.ends = ends;
    this.commits = commits;
  }

  /// @param byTime all commits in the order of author times
  static ByAuthor of(Attributed[] byTime, Authors authors) {
    var ends = new int[authors.size()];
    int all = 0;
    for (var commit : byTime) {
      if (commit.authorNumber() != Commits.NOBODY) {
        ends[authors.author(commit)]++;
        all++;
      }
    }
    int sum = 0;
    for (int author = 0; author < ends.length; author++) {
      int count = ends[author];
      ends[author] = sum;
      sum += count;
    }
    var commits = new Attributed[all];
    for (var commit : byTime) {
      if (commit.authorNumber() != Commits.NOBODY) {
        commits[ends[authors.author(commit)]++] = commit;
      }
    }
    return new ByAuthor(ends, commits);
  }

  private int start(int author) {
    return author == 0 ? 0 : ends[author - 1];
  }

  int count(int author) {
    return ends[author] - start(author);
  }

  Attributed commit(int author, int number) {
    return commits[start(author) + number];
  }
}
