package io.longhaul.source.host;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Harvest;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The person's acts among a code host's records, each once, whatever list it stands in. A review
/// and its comments are one sitting. The host's clock is never the person's: zones are unknown.
public final class Acts {
  /// Comments of one review that lie further apart were not written in one sitting: drafts stay
  /// open for days.
  private static final Duration ONE_SITTING = Duration.ofHours(1);

  private final String source;
  private final Owner owner;
  private final Set<String> seen = new HashSet<>();
  private final TreeMap<String, Sitting> sittings = new TreeMap<>();

  public Acts(String source, Owner owner) {
    this.source = source;
    this.owner = owner;
  }

  /// The moments of one review.
  private record Sitting(String project, String id, Collection<Instant> moments) {}

  /// Who did it, as a record says it.
  ///
  /// @param login the account
  /// @param type `Bot`, `User`, or null where it is not told
  /// @param byApp whether a program did it on the account's behalf
  public record Who(@Nullable String login, @Nullable String type, boolean byApp) {
    /// The account in a field of a record, after GitHub.
    public static Who of(JsonRecord json, String field) {
      return new Who(
          json.text(field + ".login"),
          json.text(field + ".type"),
          json.has("performed_via_github_app"));
    }
  }

  /// One act.
  ///
  /// @param act its word in the reference
  /// @param project of which repository, by its name
  /// @param id what tells it from others of its word
  /// @param time when, as the host writes it
  public record Act(
      String act,
      @Nullable String project,
      @Nullable String id,
      @Nullable String time,
      Strength strength) {}

  /// Why something that somebody did is no act of the person's, or null when it is.
  public @Nullable PassedOver notMine(Who who) {
    if (who.byApp() || Login.isMachine(who.login(), who.type())) {
      return PassedOver.MACHINE;
    }
    return Login.isOf(owner, who.login()) ? null : PassedOver.SOMEBODY_ELSE;
  }

  /// An act, once.
  public Outcome take(Who who, Act act) throws Unusable {
    var notMine = notMine(who);
    if (notMine != null) {
      return Outcome.passed(notMine);
    }
    var at = moment(act.time()).at();
    if (isSeen(act, at)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    return Outcome.used(evidence(Interval.at(at), Kind.INSTANT, act));
  }

  /// A part of a review: its submission, or one of its comments.
  ///
  /// @param review the number of the review; null stands for one of its own
  public Outcome sitting(Who who, Act part, @Nullable String review) throws Unusable {
    var notMine = notMine(who);
    if (notMine != null) {
      return Outcome.passed(notMine);
    }
    var at = moment(part.time()).at();
    if (isSeen(part, at)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var project = Token.project(part.project());
    var id = review == null ? part.act() + part.id() : review;
    sittings
        .computeIfAbsent(id, key -> new Sitting(project, key, new ArrayList<>()))
        .moments()
        .add(at);
    return Outcome.used();
  }

  /// What a record comes to that holds two acts.
  public static Outcome both(Outcome one, Outcome other) {
    if (one instanceof Outcome.Used used && other instanceof Outcome.Used more) {
      var all = new ArrayList<>(used.evidence());
      all.addAll(more.evidence());
      return new Outcome.Used(all);
    }
    return one instanceof Outcome.Used ? one : other;
  }

  /// A stretch in which a machine worked for the person.
  public Outcome machine(Act run, Interval when) {
    return isSeen(run, when.start())
        ? Outcome.passed(PassedOver.SEEN_BEFORE)
        : Outcome.used(evidence(when, Kind.MACHINE, run));
  }

  /// The sittings, once everything is read.
  public void finish(Harvest harvest) {
    for (var sitting : sittings.values()) {
      var moments = sitting.moments().stream().sorted().toList();
      for (var stretch : stretches(moments)) {
        harvest.add(
            new Evidence(
                stretch,
                new Offset.Unknown(),
                stretch.duration().isZero() ? Kind.INSTANT : Kind.INTERVAL,
                Strength.MEDIUM,
                Token.ref(source, "review", sitting.project(), sitting.id()),
                null));
      }
    }
  }

  /// Whether any record was the person's.
  public boolean foundSome() {
    return !seen.isEmpty();
  }

  private static List<Interval> stretches(List<Instant> moments) {
    var stretches = new ArrayList<Interval>();
    for (var moment : moments) {
      var last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && Duration.between(last.end(), moment).compareTo(ONE_SITTING) <= 0) {
        stretches.set(stretches.size() - 1, new Interval(last.start(), moment));
      } else {
        stretches.add(Interval.at(moment));
      }
    }
    return stretches;
  }

  private boolean isSeen(Act act, Instant at) {
    var id = act.id() == null ? act.project() + " " + at : act.id();
    return !seen.add(act.act() + " " + id);
  }

  private Evidence evidence(Interval when, Kind kind, Act act) {
    var ref = Token.ref(source, act.act(), Token.project(act.project()), act.id());
    return new Evidence(when, new Offset.Unknown(), kind, act.strength(), ref, null);
  }

  /// A time of the host's: ISO 8601, in old archives with slashes.
  public Moment moment(@Nullable String time) throws Unusable {
    return Moment.of(time == null ? null : time.replace('/', '-'), owner).ofMachine();
  }
}
