package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// Its author sets one and the same time of day, or full hours only. That is a choice: nothing is
/// concluded from such times, and nothing is said about the choice.
record StatedTime() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.hasStatedTime(commit)
        ? new Judgement.Excluded(Exclusion.STATED_TIME)
        : null;
  }

  @Override
  public String name() {
    return "stated time";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "at least 80 % of its author's commits bear one and the same time of day, or full hours:"
        + " that is a choice and respected, so nothing is concluded from it";
  }
}
