package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// One of several commits with a coding agent's help that follow each other faster than a person
/// would make them, with nothing of the person's own between. The first one stands for whoever set
/// the agent off; the rest is the agent's.
record AgentBurst() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.isInAgentBurst(commit) ? new Judgement.Excluded(Exclusion.AGENT) : null;
  }

  @Override
  public String name() {
    return "burst of an agent";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "it follows another commit with a coding agent's help within "
        + Surroundings.BURST_GAP.toMinutes()
        + " minutes, one of at least "
        + Surroundings.BURST_COMMITS
        + " in a row: the agent worked on by itself";
  }
}
