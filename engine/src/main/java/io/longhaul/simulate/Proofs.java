package io.longhaul.simulate;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The evidence that commits and calls give about the person, by the rules of
/// `docs/sources/git.md`, applied to what is known to have happened instead of to what a repository
/// shows.
final class Proofs {
  /// Committer times no further apart are one act, and one with the author's time.
  private static final long BURST_SECONDS = 60;

  /// Commits with an agent's help no further apart are a burst.
  private static final long AGENT_BURST_SECONDS = 300;

  private static final int AGENT_BURST_COMMITS = 3;

  /// A set time shows from so many commits on so many days on.
  private static final int FEWEST_STATED = 10;

  private final Habits habits;
  private final List<Evidence> evidence = new ArrayList<>();
  private Offset known = new Offset.Unknown();

  private Proofs(Habits habits) {
    this.habits = habits;
  }

  /// @param commits in committer's order
  static Trace of(List<Commit> commits, Truth truth, Habits habits) {
    var proofs = new Proofs(habits);
    var bursts = agentBursts(commits);
    boolean stated = proofs.isStatedTimeSeen(commits);
    proofs.addActs(commits, bursts, stated);
    if (!stated) {
      proofs.addApplied(commits, bursts);
    }
    proofs.addCalls(truth);
    return Trace.of(proofs.evidence, List.of());
  }

  private void addActs(List<Commit> commits, BitSet bursts, boolean stated) {
    var seen = habits.picked() > 0 ? new HashSet<Integer>() : Set.<Integer>of();
    for (int i = 0; i < commits.size(); i++) {
      var commit = commits.get(i);
      if (isOwn(commit)) {
        boolean again = habits.picked() > 0 && !seen.add(commit.act());
        evidence.add(act(commit, again, bursts.get(i), stated));
      }
    }
  }

  private Evidence act(Commit commit, boolean again, boolean burst, boolean stated) {
    var offset = offset(commit.author().offset());
    var strength = offset.isKnown() ? Strength.STRONG : Strength.MEDIUM;
    Exclusion exclusion = again ? Exclusion.DUPLICATE : stated ? Exclusion.STATED_TIME : null;
    switch (commit.manner()) {
      case WRITTEN, PICKED, AGENT, BOT -> {}
      case HELPED -> {
        exclusion = exclusion == null && burst ? Exclusion.AGENT : exclusion;
        strength = exclusion == null ? Strength.WEAK : strength;
      }
      case WEB_PAGE -> {
        boolean agree = commit.author().offset().equals(commit.committer().offset());
        exclusion = exclusion == null && !agree ? Exclusion.MERGE_BUTTON : exclusion;
        strength = agree && !offset.isKnown() ? Strength.WEAK : Strength.MEDIUM;
      }
    }
    return instant(commit.author().second(), offset, strength, ref(commit), exclusion);
  }

  private static boolean isOwn(Commit commit) {
    return commit.manner() != Commit.Manner.AGENT && commit.manner() != Commit.Manner.BOT;
  }

  /// Rebases and picks: the committer was there, once for each burst.
  private void addApplied(List<Commit> commits, BitSet bursts) {
    long last = Long.MIN_VALUE / 2;
    for (int i = 0; i < commits.size(); i++) {
      var commit = commits.get(i);
      long second = commit.committer().second();
      if (commit.committer().who().equals(Cast.WEB_PAGE)
          || !isOwn(commit)
          || bursts.get(i)
          || second - commit.author().second() <= BURST_SECONDS) {
        continue;
      }
      if (second - last > BURST_SECONDS) {
        var offset = offset(commit.committer().offset());
        evidence.add(instant(second, offset, Strength.WEAK, ref(commit) + "#committer", null));
      }
      last = second;
    }
  }

  /// A call, its acknowledgement and what ends it. Tools that call tell no zone.
  private void addCalls(Truth truth) {
    for (var day : truth.days()) {
      int number = 0;
      for (var call : day.calls()) {
        var ref = "simulated:call@" + day.date() + "#" + number++;
        var unknown = new Offset.Unknown();
        var at = Interval.at(call.start());
        evidence.add(new Evidence(at, unknown, Kind.PAGE, Strength.STRONG, ref, null));
        evidence.add(
            instant(call.start().getEpochSecond(), unknown, Strength.STRONG, ref + "#taken", null));
        evidence.add(
            instant(
                call.end().getEpochSecond() - 1, unknown, Strength.STRONG, ref + "#done", null));
      }
    }
  }

  /// All but the first of three and more commits in a row with an agent's help, in author's order.
  private static BitSet agentBursts(List<Commit> commits) {
    var bursts = new BitSet();
    var order = new ArrayList<Integer>();
    boolean helped = false;
    for (int i = 0; i < commits.size(); i++) {
      if (isOwn(commits.get(i))) {
        order.add(i);
        helped |= commits.get(i).manner() == Commit.Manner.HELPED;
      }
    }
    if (!helped) {
      return bursts;
    }
    order.sort((a, b) -> Long.compare(second(commits, a), second(commits, b)));
    var run = new ArrayList<Integer>();
    long last = Long.MIN_VALUE / 2;
    for (int i : order) {
      long second = second(commits, i);
      if (second == last) {
        continue;
      }
      boolean isHelped = commits.get(i).manner() == Commit.Manner.HELPED;
      if (!isHelped || second - last > AGENT_BURST_SECONDS) {
        end(run, bursts);
      }
      if (isHelped) {
        run.add(i);
      }
      last = second;
    }
    end(run, bursts);
    return bursts;
  }

  private static void end(List<Integer> run, BitSet bursts) {
    if (run.size() >= AGENT_BURST_COMMITS) {
      run.subList(1, run.size()).forEach(bursts::set);
    }
    run.clear();
  }

  private static long second(List<Commit> commits, int index) {
    return commits.get(index).author().second();
  }

  private boolean isStatedTimeSeen(List<Commit> commits) {
    if (habits.statedTime() == null) {
      return false;
    }
    var seconds = commits.stream().filter(Proofs::isOwn).map(c -> c.author().second()).toList();
    long days = seconds.stream().distinct().count();
    return days >= FEWEST_STATED;
  }

  /// `+00:00` tells nothing.
  private Offset offset(ZoneOffset written) {
    if (written.getTotalSeconds() == 0) {
      return new Offset.Unknown();
    }
    if (!known.isKnown() || !known.value().equals(written)) {
      known = new Offset.Told(written);
    }
    return known;
  }

  private static String ref(Commit commit) {
    return "simulated:" + commit.repository() + "#" + commit.act();
  }

  private static Evidence instant(
      long second, Offset offset, Strength strength, String ref, @Nullable Exclusion exclusion) {
    var at = Interval.at(Instant.ofEpochSecond(second));
    return new Evidence(at, offset, Kind.INSTANT, strength, ref, exclusion);
  }
}
