package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import io.longhaul.source.git.Judgement.Excluded;
import io.longhaul.source.git.Judgement.Verdict;
import io.longhaul.source.git.Judgement.Weakened;
import io.longhaul.source.git.Judgement.WithoutZone;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides for each commit whose act it was and how strongly it proves it.
///
/// The author's time is the act, unless a rule says otherwise. The same act seen again is a
/// duplicate. The committer's time, where it differs, is weak evidence about the committer, once
/// for each burst.
final class Attribution {
  /// Committer times closer than this belong to one rebase, and to one act with its author time.
  static final long BURST_SECONDS = 60;

  private static final String COMMITTED =
      "the time at which you put a commit where it is (applied, amended, rebased or picked it),"
          + " apart from when it was written";

  /// An array, since an iterator for each commit is a sixteenth of what a report on a large
  /// repository leaves behind.
  private final ActRule[] rules = ActRule.all().toArray(ActRule[]::new);

  private final Surroundings surroundings;
  private final Duplicates duplicates;
  private final Identity[] people;
  private final @Nullable Identity me;
  private final Map<Identity, List<Evidence>> byPerson = new HashMap<>();
  private final List<Evidence> machines = new ArrayList<>();
  private final Map<Identity, Long> lastApplied = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();
  private int bots;

  /// Attributes commits.
  ///
  /// @param everybody who is who
  /// @param byTime the commits in the order of author times
  /// @param me the representative of the person who asks, who is a person under any name; or null
  Attribution(
      People everybody, Attributed[] byTime, Surroundings surroundings, @Nullable Identity me) {
    this.surroundings = surroundings;
    this.me = me;
    this.people = new Identity[surroundings.authors().size()];
    for (int i = 0; i < people.length; i++) {
      people[i] = everybody.representative(surroundings.authors().identity(i));
    }
    this.duplicates = Duplicates.of(byTime, this::author);
    for (var commit : byTime) {
      addAuthorAct(commit);
    }
    for (var commit : CommitOrder.by(Attributed::committerSecond, applied(byTime))) {
      addCommitterAct(commit);
    }
  }

  private Identity author(Attributed commit) {
    return people[surroundings.authors().author(commit)];
  }

  private Identity committer(Attributed commit) {
    return people[surroundings.authors().committer(commit)];
  }

  /// The evidence about each person, by representative.
  Map<Identity, List<Evidence>> byPerson() {
    return byPerson;
  }

  /// Which person wrote it; null when a machine did.
  @Nullable Identity authorOf(Attributed commit) {
    return surroundings.roles(commit).isMachine(commit.authorNumber()) ? null : author(commit);
  }

  @Nullable Identity committerOf(Attributed commit) {
    var roles = surroundings.roles(commit);
    return roles.isMachine(commit.committerNumber()) || roles.isWeb(commit.committerNumber())
        ? null
        : committer(commit);
  }

  /// The commit that counts in the place of this one, if this one is a duplicate.
  Optional<Attributed> original(Attributed commit) {
    return duplicates.original(commit);
  }

  /// What machines committed under names of their own.
  List<Evidence> machines() {
    return machines;
  }

  /// Why a rule speaks of an act of the person who asks, by the place that evidence names; nothing
  /// about anybody else.
  Map<String, String> reasons() {
    return reasons;
  }

  /// How many commits are by bots.
  int bots() {
    return bots;
  }

  /// What all rules together make of a commit.
  Verdict verdict(Attributed commit) {
    return duplicates.contains(commit)
        ? new Verdict(Exclusion.DUPLICATE, plainStrength(commit), true, null)
        : judge(commit);
  }

  private Verdict judge(Attributed commit) {
    var strength = plainStrength(commit);
    boolean zoneKept = true;
    ActRule last = null;
    for (var rule : rules) {
      var judgement = rule.judge(commit, surroundings);
      last = judgement == null ? last : rule;
      switch (judgement) {
        case null -> {}
        case Excluded(var exclusion) -> {
          return new Verdict(exclusion, strength, zoneKept, rule);
        }
        case Weakened(var weaker) -> strength = weaker;
        case WithoutZone() -> {
          zoneKept = false;
          strength = strength == Strength.STRONG ? Strength.MEDIUM : strength;
        }
      }
    }
    return new Verdict(null, strength, zoneKept, last);
  }

  /// Strong with a known offset, medium without one or from a web page.
  private Strength plainStrength(Attributed commit) {
    boolean web = surroundings.roles(commit).isWeb(commit.committerNumber());
    return web || !commit.history().offset(commit.authorZone()).isKnown()
        ? Strength.MEDIUM
        : Strength.STRONG;
  }

  private void addAuthorAct(Attributed commit) {
    var person = author(commit);
    var verdict = verdict(commit);
    bots += verdict.exclusion() == Exclusion.BOT ? 1 : 0;
    var told = commit.history().offset(commit.authorZone());
    var offset = verdict.zoneKept() ? told : new Offset.Unknown();
    var rule = verdict.rule();
    if (rule != null && person.equals(me)) {
      reasons.put(commit.ref(), rule.reason(commit, surroundings));
    }
    boolean machine =
        surroundings.roles(commit).isMachine(commit.authorNumber()) && !person.equals(me);
    (machine ? machines : of(person))
        .add(
            act(
                commit.authorSecond(),
                offset,
                verdict.strength(),
                commit.ref(),
                verdict.exclusion()));
  }

  /// The commits that somebody, at another time than the author's, put where they are.
  private List<Attributed> applied(Attributed[] commits) {
    var applied = new ArrayList<Attributed>();
    for (var commit : commits) {
      if (isApplied(commit)) {
        applied.add(commit);
      }
    }
    return applied;
  }

  private boolean isApplied(Attributed commit) {
    boolean apart =
        Math.abs(commit.committerSecond() - commit.authorSecond()) > BURST_SECONDS
            || !author(commit).equals(committer(commit));
    var roles = surroundings.roles(commit);
    if (!apart
        || roles.isWeb(commit.committerNumber())
        || roles.isMachine(commit.committerNumber())) {
      return false;
    }
    var exclusion = judge(commit).exclusion();
    return exclusion == null || exclusion == Exclusion.BOT;
  }

  private void addCommitterAct(Attributed commit) {
    var person = committer(commit);
    var before = lastApplied.put(person, commit.committerSecond());
    if (before == null || commit.committerSecond() - before > BURST_SECONDS) {
      var offset = commit.history().offset(commit.committerZone());
      var ref = commit.ref() + "#committer";
      if (person.equals(me)) {
        reasons.put(ref, COMMITTED);
      }
      of(person).add(act(commit.committerSecond(), offset, Strength.WEAK, ref, null));
    }
  }

  private List<Evidence> of(Identity person) {
    return byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
  }

  private static Evidence act(
      long second, Offset offset, Strength strength, String ref, @Nullable Exclusion exclusion) {
    var at = Instant.ofEpochSecond(second);
    return new Evidence(Interval.at(at), offset, Kind.INSTANT, strength, ref, exclusion);
  }
}
