package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
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
import java.util.Set;
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
  private final List<Rejected> rejected;
  private final People people;
  private final Set<Identity> mine;
  private final int ownAddresses;
  private final boolean identified;
  private final Map<Identity, List<Evidence>> byPerson = new HashMap<>();
  private final List<Evidence> machines = new ArrayList<>();
  private int bots;
  private int agents;

  Attribution(Set<Identity> me, List<Attributed> commits, List<Rejected> rejected) {
    this.commits = commits.stream().sorted(ORDER).toList();
    this.rejected = rejected;
    var seen = new HashSet<Identity>();
    for (var commit : commits) {
      seen.add(commit.author());
      seen.add(commit.committer());
    }
    var own = own(me, commits);
    var everybody = new HashSet<>(seen);
    everybody.addAll(own);
    this.people = People.of(everybody, own);
    this.mine = new HashSet<>(own.stream().map(people::representative).toList());
    this.ownAddresses =
        (int)
            seen.stream()
                .filter(identity -> mine.contains(people.representative(identity)))
                .map(identity -> Identity.canonical(identity.address()))
                .distinct()
                .count();
    this.identified = !me.isEmpty();
  }

  /// What was asked for, and what the mailmap makes of identities with those addresses.
  private static Set<Identity> own(Set<Identity> me, List<Attributed> commits) {
    var addresses = new HashSet<String>();
    for (var identity : me) {
      if (!identity.hasSharedAddress()) {
        addresses.add(Identity.canonical(identity.address()));
      }
    }
    var own = new HashSet<>(me);
    for (var commit : commits) {
      if (addresses.contains(Identity.canonical(commit.commit().author().identity().address()))) {
        own.add(commit.author());
      }
      if (addresses.contains(
          Identity.canonical(commit.commit().committer().identity().address()))) {
        own.add(commit.committer());
      }
    }
    return own;
  }

  GitReading reading(int repositories) {
    authorActs();
    committerActs();
    var own = new ArrayList<Evidence>();
    var others = new ArrayList<Trace>();
    byPerson.forEach((person, evidence) -> {
      if (mine.contains(person)) {
        own.addAll(evidence);
      } else {
        others.add(Trace.of(evidence, List.of()));
      }
    });
    if (!own.isEmpty()) {
      others.add(Trace.of(own, List.of()));
    }
    others.sort(Comparator.comparing(trace -> trace.evidence().getFirst(), Evidence.ORDER));
    return new GitReading(
        Trace.of(own, rejected),
        others,
        Trace.of(machines, List.of()),
        new GitReading.Count(repositories, commits.size(), bots, agents, ownAddresses, identified));
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
      agents += exclusion == Exclusion.AGENT ? 1 : 0;
      boolean machine = automation.isMachine(author.identity()) && !mine.contains(person);
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
    var reason = excluded(commit);
    return apart
        && !ActRule.isWeb(commit.committer())
        && !automation.isMachine(commit.committer().identity())
        && (reason == null || reason == Exclusion.BOT);
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
