package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import io.longhaul.source.git.GitSource.Attributed;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides for each commit whose act it was and how strongly it proves it.
///
/// The author's time is the act. The same act seen again (author, time, subject: rebases,
/// cherry-picks, copies in other repositories) is a duplicate. The committer's time, where it
/// differs, is weak evidence about the committer, once for each burst.
final class Attribution {
  /// Committer times closer than this belong to one rebase, and to one act with its author time.
  private static final long BURST_SECONDS = 60;

  private static final Comparator<Attributed> ORDER =
      Comparator.comparingLong((Attributed a) -> a.commit().author().epochSecond())
          .thenComparingLong(a -> a.commit().committer().epochSecond())
          .thenComparing(a -> a.commit().id())
          .thenComparing(Attributed::repository);

  private final Automation automation = new Automation();
  private final List<ActRule> rules = ActRule.all(automation);
  private final List<Attributed> commits;
  private final People people;
  private final @Nullable Identity me;
  private final Map<Identity, List<Evidence>> byPerson = new HashMap<>();
  private final List<Evidence> machines = new ArrayList<>();
  private int bots;

  /// Attributes commits in any order.
  ///
  /// @param people who is who
  /// @param me the representative of the person who asks, who is a person under any name; or null
  Attribution(People people, List<Attributed> commits, @Nullable Identity me) {
    this.commits = commits.stream().sorted(ORDER).toList();
    this.people = people;
    this.me = me;
    authorActs();
    committerActs();
  }

  /// The evidence about each person, by representative.
  Map<Identity, List<Evidence>> byPerson() {
    return byPerson;
  }

  /// What machines committed under names of their own.
  List<Evidence> machines() {
    return machines;
  }

  /// How many commits are by bots.
  int bots() {
    return bots;
  }

  private void authorActs() {
    var seen = new HashSet<Act>();
    var ids = new HashSet<String>();
    for (var commit : commits) {
      var person = people.representative(commit.author());
      var author = commit.commit().author();
      var act = new Act(person, author.epochSecond(), commit.commit().subject());
      boolean first = ids.add(commit.commit().id()) && seen.add(act);
      var exclusion = first ? excluded(commit.commit()) : Exclusion.DUPLICATE;
      bots += exclusion == Exclusion.BOT ? 1 : 0;
      boolean machine = automation.isMachine(author.identity()) && !person.equals(me);
      var offset = author.offset();
      boolean firm = offset.isKnown() && !ActRule.isWeb(commit.commit().committer());
      var evidence =
          act(
              author.at(),
              offset,
              firm ? Strength.STRONG : Strength.MEDIUM,
              commit.ref(),
              exclusion);
      (machine ? machines : of(person)).add(evidence);
    }
  }

  private @Nullable Exclusion excluded(Commit commit) {
    for (var rule : rules) {
      var reason = rule.exclude(commit);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private void committerActs() {
    var last = new HashMap<Identity, Long>();
    var candidates =
        commits.stream()
            .filter(this::showsCommitter)
            .sorted(
                Comparator.comparingLong((Attributed a) -> a.commit().committer().epochSecond())
                    .thenComparing(ORDER))
            .toList();
    for (var commit : candidates) {
      var person = people.representative(commit.committer());
      var committer = commit.commit().committer();
      var before = last.put(person, committer.epochSecond());
      if (before == null || committer.epochSecond() - before > BURST_SECONDS) {
        of(person)
            .add(
                act(
                    committer.at(),
                    committer.offset(),
                    Strength.WEAK,
                    commit.ref() + "#committer",
                    null));
      }
    }
  }

  /// Whether a person, at another time than the author's, put the commit where it is.
  private boolean showsCommitter(Attributed attributed) {
    var commit = attributed.commit();
    boolean apart =
        Math.abs(commit.committer().epochSecond() - commit.author().epochSecond()) > BURST_SECONDS
            || !people
                .representative(attributed.author())
                .equals(people.representative(attributed.committer()));
    if (!apart
        || ActRule.isWeb(commit.committer())
        || automation.isMachine(commit.committer().identity())) {
      return false;
    }
    var reason = excluded(commit);
    return reason == null || reason == Exclusion.BOT;
  }

  private List<Evidence> of(Identity person) {
    return byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
  }

  private static Evidence act(
      Instant at, Offset offset, Strength strength, String ref, @Nullable Exclusion exclusion) {
    return new Evidence(Interval.at(at), offset, Kind.INSTANT, strength, ref, exclusion);
  }

  /// What makes two commits one act.
  private record Act(Identity person, long epochSecond, String subject) {}
}
