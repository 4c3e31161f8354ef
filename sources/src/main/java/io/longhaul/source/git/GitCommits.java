package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Zones;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The commits of some repositories, read and ready to be judged.
public final class GitCommits {
  private final List<Attributed> commits;
  private final Set<Identity> me;
  private final List<Rejected> rejected;
  private final int repositories;
  private final Attributed[] byTime;
  private final Surroundings surroundings;

  /// @param me the identities of the person who asks
  /// @param rejected what could not be read
  GitCommits(
      List<RepositoryHistory> histories,
      List<Attributed> commits,
      Set<Identity> me,
      List<Rejected> rejected) {
    this.commits = commits;
    this.me = me;
    this.rejected = rejected;
    this.repositories = histories.size();
    this.byTime = CommitOrder.by(Attributed::authorSecond, commits);
    this.surroundings = Surroundings.of(histories, byTime, new Automation());
  }

  /// What they tell about the person who asks, and about everybody together.
  ///
  /// Everybody is told apart without knowing who asks: else one could take people for oneself, one
  /// by one, and see what the project is without them.
  public GitReading reading() {
    var seen = Own.seen(commits);
    var everybody = everybody();
    var own = Own.of(me, commits);
    var contributors =
        everybody.byPerson().values().stream()
            .map(evidence -> Trace.of(evidence, List.of()))
            .sorted(Comparator.comparing(trace -> trace.evidence().getFirst(), Evidence.ORDER))
            .toList();
    return new GitReading(
        Trace.of(mine(own), rejected),
        contributors,
        Trace.of(everybody.machines(), List.of()),
        new GitReading.Count(
            repositories, commits.size(), everybody.bots(), own.addresses(seen), !me.isEmpty()));
  }

  /// Hands out every commit with what is concluded from it, in the order of author times.
  public void judge(Consumer<JudgedCommit> sink) {
    var judged = new JudgedCommits(everybody(), surroundings);
    for (var commit : byTime) {
      sink.accept(judged.of(commit));
    }
  }

  /// Everything about the commits whose names begin with these digits.
  public List<CommitExplanation> explain(String digits) {
    var own = Own.of(me, commits);
    var mine = Zones.repair(Trace.of(mine(own), List.of()), null);
    var explanation = new Explanation(everybody(), surroundings, byTime, own, mine);
    return Arrays.stream(byTime)
        .filter(commit -> commit.commit().id().startsWith(digits))
        .map(explanation::of)
        .toList();
  }

  /// What could not be read.
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }

  /// How many repositories were read.
  public int repositories() {
    return repositories;
  }

  private Attribution everybody() {
    return new Attribution(People.of(Own.seen(commits)), byTime, surroundings, null);
  }

  private List<Evidence> mine(Own own) {
    var person = own.person();
    if (person == null) {
      return List.of();
    }
    var ownCommits =
        Arrays.stream(byTime)
            .filter(commit -> own.is(commit.author()) || own.is(commit.committer()))
            .toArray(Attributed[]::new);
    return new Attribution(own.people(), ownCommits, surroundings, person)
        .byPerson()
        .getOrDefault(person, List.of());
  }
}
