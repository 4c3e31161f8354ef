package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// A merge queue or bot committed it at the moment that it bears as its author's: a machine made
/// it, when its turn came.
record MergeQueue() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    var roles = surroundings.roles(commit);
    boolean queue =
        roles.isBot(commit.committerNumber()) && commit.authorSecond() == commit.committerSecond();
    return queue ? new Judgement.Excluded(Exclusion.MERGE_BUTTON) : null;
  }

  @Override
  public String name() {
    return "merge queue";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "a bot committed it at the very time that it bears: a merge queue made it when its turn"
        + " came";
  }
}
