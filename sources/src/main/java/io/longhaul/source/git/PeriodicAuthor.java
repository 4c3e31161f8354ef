package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// Its author commits by the clock, as timers do and people do not; or it bears a time of day at
/// which a timer commits under the name of somebody who also works.
record PeriodicAuthor() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.isPeriodic(commit) || surroundings.isTimed(commit)
        ? new Judgement.Excluded(Exclusion.BOT)
        : null;
  }

  @Override
  public String name() {
    return "by the clock";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return surroundings.isTimed(commit)
        ? "it falls into the same three minutes of the day as a commit on at least a third of its"
            + " author's active days: a timer makes those"
        : "at least 80 % of its author's commits fall into the same three minutes of the hour, or"
            + " follow each other at one interval: a timer makes them";
  }
}
