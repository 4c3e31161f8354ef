package io.longhaul.source.git;

import io.longhaul.history.Commits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a commit does not say by itself, but those around it do: found once for all commits
/// together, whoever asks.
final class Surroundings {
  /// Commits with an agent's help that are no further apart belong to one burst.
  static final Duration BURST_GAP = Duration.ofMinutes(5);

  /// So many of them make a burst.
  static final int BURST_COMMITS = 3;

  private final Authors authors;
  private final List<Roles> roles;
  private final BitSet agentHelp;
  private final BitSet agentBursts;
  private final BitSet imported;
  private final Habit[] habits;

  private Surroundings(Authors authors, List<Roles> roles, Attributed[] byTime) {
    this.authors = authors;
    this.roles = roles;
    this.agentHelp = new BitSet(byTime.length);
    this.agentBursts = new BitSet(byTime.length);
    findAgentHelp(byTime);
    this.imported = ImportedEpochs.find(byTime, authors);
    var byAuthor = ByAuthor.of(byTime, authors);
    this.habits = new Habit[authors.size()];
    for (int author = 0; author < habits.length; author++) {
      habits[author] = Habit.of(byAuthor, author);
      findBursts(byAuthor, author);
    }
  }

  /// @param byTime all commits in the order of author times
  static Surroundings of(
      List<RepositoryHistory> histories, Attributed[] byTime, Automation automation) {
    var roles = new ArrayList<Roles>();
    histories.forEach(history -> roles.add(Roles.of(history, automation)));
    return new Surroundings(new Authors(histories), roles, byTime);
  }

  private void findAgentHelp(Attributed[] commits) {
    for (var commit : commits) {
      var columns = commit.history().commits();
      int row = commit.row();
      for (int i = columns.credits(row) - 1; i >= 0; i--) {
        if (roles(commit).isAgent(columns.credit(row, i))) {
          agentHelp.set(commit.number());
        }
      }
    }
  }

  /// Runs of one author's commits that all have help and follow each other closely; all but the
  /// first one of a run. Commits of one second are copies of one act.
  private void findBursts(ByAuthor byAuthor, int author) {
    var run = new ArrayList<Attributed>();
    long last = 0;
    for (int i = 0; i < byAuthor.count(author); i++) {
      var commit = byAuthor.commit(author, i);
      long second = commit.authorSecond();
      if (i > 0 && second == last) {
        continue;
      }
      boolean helped = agentHelp.get(commit.number());
      if (!helped || (i > 0 && second - last > BURST_GAP.toSeconds())) {
        endBurst(run);
      }
      if (helped) {
        run.add(commit);
      }
      last = second;
    }
    endBurst(run);
  }

  private void endBurst(List<Attributed> run) {
    if (run.size() >= BURST_COMMITS) {
      run.subList(1, run.size()).forEach(commit -> agentBursts.set(commit.number()));
    }
    run.clear();
  }

  Authors authors() {
    return authors;
  }

  Roles roles(Attributed commit) {
    return roles.get(commit.history().number());
  }

  /// Whether one of its trailers names a coding agent.
  boolean hasAgentHelp(Attributed commit) {
    return agentHelp.get(commit.number());
  }

  boolean isInAgentBurst(Attributed commit) {
    return agentBursts.get(commit.number());
  }

  boolean isImported(Attributed commit) {
    return imported.get(commit.number());
  }

  boolean isPeriodic(Attributed commit) {
    return hasAuthor(commit) && habits[authors.author(commit)].isPeriodic();
  }

  /// Whether it bears a time of day at which a timer commits under its author's name.
  boolean isTimed(Attributed commit) {
    return hasAuthor(commit) && habits[authors.author(commit)].isTimed(Habit.clockSecond(commit));
  }

  boolean hasStatedTime(Attributed commit) {
    return hasAuthor(commit) && habits[authors.author(commit)].isStated(Habit.clockSecond(commit));
  }

  private static boolean hasAuthor(Attributed commit) {
    return commit.authorNumber() != Commits.NOBODY;
  }
}
