package io.longhaul.source.git;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// Stretches of a repository's history that a tool imported from another version control system:
/// one offset for everybody, and everybody the committer of each own commit at its very second.
///
/// Where people use git itself, some commits are amended, rebased, applied or merged by others
/// soon: 200 commits of three people over half a year without one such are no chance.
final class ImportedEpochs {
  private static final int FEWEST_COMMITS = 200;
  private static final int FEWEST_AUTHORS = 3;
  private static final long SHORTEST = Duration.ofDays(182).toSeconds();

  private final Authors authors;
  private final BitSet imported = new BitSet();

  private ImportedEpochs(Authors authors) {
    this.authors = authors;
  }

  /// The numbers of the commits in such stretches.
  ///
  /// @param byTime all commits in the order of author times
  static BitSet find(Attributed[] byTime, Authors authors) {
    var epochs = new ImportedEpochs(authors);
    var runs = new HashMap<Integer, List<Attributed>>();
    for (var commit : byTime) {
      var run = runs.computeIfAbsent(commit.history().number(), _ -> new ArrayList<>());
      if (!isPlain(commit) || !hasSameZone(run, commit)) {
        epochs.end(run);
        run.clear();
      }
      if (isPlain(commit)) {
        run.add(commit);
      }
    }
    runs.values().forEach(epochs::end);
    return epochs.imported;
  }

  private static boolean isPlain(Attributed commit) {
    return commit.authorSecond() == commit.committerSecond()
        && commit.authorZone() == commit.committerZone()
        && commit.authorNumber() == commit.committerNumber();
  }

  private static boolean hasSameZone(List<Attributed> run, Attributed commit) {
    return run.isEmpty() || run.getLast().authorZone() == commit.authorZone();
  }

  private void end(List<Attributed> run) {
    if (run.size() < FEWEST_COMMITS
        || run.getLast().authorSecond() - run.getFirst().authorSecond() < SHORTEST) {
      return;
    }
    var people = new BitSet();
    run.forEach(commit -> people.set(authors.author(commit)));
    if (people.cardinality() >= FEWEST_AUTHORS) {
      run.forEach(commit -> imported.set(commit.number()));
    }
  }
}
