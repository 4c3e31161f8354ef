package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Zones;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The commits of some repositories, read and ready to be judged.
public final class GitCommits {
  private final List<RepositoryHistory> histories;
  private final List<Attributed> commits;
  private final Claims claims;
  private final List<Rejected> rejected;
  private final Attributed[] byTime;
  private final Surroundings surroundings;

  /// @param claims who the person who asks says they are
  /// @param rejected what could not be read
  GitCommits(
      List<RepositoryHistory> histories,
      List<Attributed> commits,
      Claims claims,
      List<Rejected> rejected) {
    this.histories = histories;
    this.commits = commits;
    this.claims = claims;
    this.rejected = rejected;
    this.byTime = CommitOrder.by(Attributed::authorSecond, commits);
    this.surroundings = Surroundings.of(histories, byTime, new Automation());
  }

  /// What they tell about the person who asks, and about everybody together.
  ///
  /// Everybody is told apart without knowing who asks: else one could take people for oneself, one
  /// by one, and see what the project is without them.
  public GitReading reading() {
    var counts = Own.counts(histories);
    var everybody = everybody();
    var asker = asker();
    var contributors =
        everybody.byPerson().values().stream()
            .map(evidence -> Trace.of(evidence, List.of()))
            .sorted(Comparator.comparing(trace -> trace.evidence().getFirst(), Evidence.ORDER))
            .toList();
    return new GitReading(
        Trace.of(asker.evidence(), rejected),
        contributors,
        Trace.of(everybody.machines(), List.of()),
        new GitReading.Count(
            histories.size(),
            commits.size(),
            everybody.bots(),
            asker.own().addresses(counts.keySet()),
            asker.own().person() != null),
        asker.own().identities(),
        asker.reasons());
  }

  private Attribution everybody() {
    return new Attribution(People.of(Own.counts(histories), Set.of()), byTime, surroundings, null);
  }

  /// The person who asks, with the evidence about them and why some of it counts less.
  private record Asker(Own own, List<Evidence> evidence, Map<String, String> reasons) {}

  private Asker asker() {
    return claims.foreign().isEmpty() ? ask() : withoutForeignMapping().ask();
  }

  /// What a mailmap makes of an address that is said to be another's is another's too.
  private GitCommits withoutForeignMapping() {
    var others = histories.stream().map(history -> history.unmapped(claims::isForeign)).toList();
    var same =
        commits.stream()
            .map(commit ->
                new Attributed(
                    commit.number(), others.get(commit.history().number()), commit.row()))
            .toList();
    return new GitCommits(others, same, claims, rejected);
  }

  private Asker ask() {
    var own = Own.of(claims, histories);
    var person = own.person();
    if (person == null) {
      return new Asker(own, List.of(), Map.of());
    }
    var ownCommits =
        Arrays.stream(byTime)
            .filter(commit -> own.is(commit.author()) || own.is(commit.committer()))
            .toArray(Attributed[]::new);
    var attribution = new Attribution(own.people(), ownCommits, surroundings, person);
    var evidence = attribution.byPerson().getOrDefault(person, List.of());
    return new Asker(own, evidence, attribution.reasons());
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
    var asker = asker();
    var mine = Zones.repair(Trace.of(asker.evidence(), List.of()), null);
    var explanation = new Explanation(everybody(), surroundings, byTime, asker.own(), mine);
    var found = new HashSet<Commit>();
    for (var history : histories) {
      history.commits().beginningWith(digits).forEach(row -> found.add(new Commit(history, row)));
    }
    return Arrays.stream(byTime)
        .filter(commit -> found.contains(commit.commit()))
        .map(explanation::of)
        .toList();
  }

  /// The names of all commits that were read, as evidence gives them.
  Set<String> ids() {
    return Arrays.stream(byTime).map(Attributed::shortId).collect(Collectors.toSet());
  }

  /// Tells whether somebody is the person who asks.
  Predicate<Identity> asking() {
    var all = claims.foreign().isEmpty() ? this : withoutForeignMapping();
    var own = Own.of(claims, all.histories);
    var addresses =
        own.given().stream()
            .map(identity -> Identity.canonical(identity.address()))
            .collect(Collectors.toSet());
    return identity ->
        own.person() != null
            && !claims.isForeign(identity)
            && (own.is(identity) || addresses.contains(Identity.canonical(identity.address())));
  }

  /// The times that the commit of this name in a repository bears as its author's: one or none.
  List<Instant> authorTimes(String repository, String id) {
    return histories.stream()
        .filter(history -> history.label().equals(repository))
        .flatMap(history ->
            history.commits().beginningWith(id).stream()
                .filter(commit -> history.defect(commit) == null)
                .map(commit -> Instant.ofEpochSecond(history.commits().authorTime(commit))))
        .toList();
  }

  /// What could not be read.
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }

  /// How many repositories were read.
  public int repositories() {
    return histories.size();
  }
}
