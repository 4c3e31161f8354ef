package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// Its author commits by the clock, as timers do and people do not.
record PeriodicAuthor() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.isPeriodic(commit) ? new Judgement.Excluded(Exclusion.BOT) : null;
  }

  @Override
  public String name() {
    return "by the clock";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "at least 80 % of its author's commits fall into the same three minutes of the hour, or"
        + " follow each other at one interval: a timer makes them";
  }
}
