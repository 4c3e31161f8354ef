package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// A coding agent wrote or committed it under a name of its own: an agent ran, whoever was awake.
record AgentAuthor() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    var roles = surroundings.roles(commit);
    boolean agent = roles.isAgent(commit.authorNumber()) || roles.isAgent(commit.committerNumber());
    return agent ? new Judgement.Excluded(Exclusion.AGENT) : null;
  }

  @Override
  public String name() {
    return "coding agent";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "a coding agent is its author or committer: a machine ran, whoever was awake";
  }
}
