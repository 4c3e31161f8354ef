package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Trace;
import io.longhaul.source.git.CommitExplanation.Said;
import java.util.ArrayList;
import java.util.List;

/// Explains commits to the person who asks.
final class Explanation {
  private static final int SHORT_ID = 12;

  private final Attribution attribution;
  private final Surroundings surroundings;
  private final Attributed[] commits;
  private final Own own;
  private final Trace mine;

  /// @param mine the evidence about the person who asks, with its clocks as they are understood
  Explanation(
      Attribution attribution,
      Surroundings surroundings,
      Attributed[] commits,
      Own own,
      Trace mine) {
    this.attribution = attribution;
    this.surroundings = surroundings;
    this.commits = commits;
    this.own = own;
    this.mine = mine;
  }

  CommitExplanation of(Attributed commit) {
    var verdict = attribution.verdict(commit);
    var rules = new ArrayList<Said>();
    for (var rule : ActRule.all()) {
      boolean speaks = rule.judge(commit, surroundings) != null;
      rules.add(new Said(rule.name(), speaks ? rule.reason(commit, surroundings) : null));
    }
    var exclusion = verdict.exclusion();
    boolean isOwn = own.is(commit.author());
    return new CommitExplanation(
        commit.repository(),
        commit.commit().id(),
        isOwn ? commit.author() : null,
        exclusion == null ? "act" : exclusion.word(),
        exclusion == null ? "it proves an act of its author" : exclusion.reason(),
        handling(commit),
        rules,
        attribution.original(commit).map(Explanation::name).orElse(null),
        evidence(commit, isOwn));
  }

  private static String name(Attributed commit) {
    return commit.repository() + "@" + commit.commit().id().substring(0, SHORT_ID);
  }

  private List<Evidence> evidence(Attributed commit, boolean isOwn) {
    var found = new ArrayList<Evidence>();
    for (var piece : mine.evidence()) {
      boolean authored = isOwn && piece.ref().equals(commit.ref());
      if (authored || piece.ref().equals(commit.ref() + "#committer")) {
        found.add(piece);
      }
    }
    return found;
  }

  /// How the commit came to be where it is.
  private String handling(Attributed commit) {
    var roles = surroundings.roles(commit);
    if (roles.isWeb(commit.committerNumber())) {
      return "made or merged in a web page";
    }
    if (roles.isMachine(commit.committerNumber())) {
      return "committed by a machine";
    }
    boolean sameTime =
        Math.abs(commit.committerSecond() - commit.authorSecond()) <= Attribution.BURST_SECONDS;
    boolean samePerson = commit.author().equals(commit.committer());
    if (samePerson && sameTime) {
      return "committed by its author at once";
    }
    int batch = batch(commit);
    return (samePerson
            ? "committed again by its author later: amended, rebased or picked"
            : "committed by somebody else: applied, picked or rebased")
        + (batch > 1 ? ", one of " + batch + " in the same second" : "");
  }

  /// How many commits the same person committed in the same second.
  private int batch(Attributed commit) {
    int batch = 0;
    for (var other : commits) {
      if (other.committerSecond() == commit.committerSecond()
          && other.committer().equals(commit.committer())) {
        batch++;
      }
    }
    return batch;
  }
}
