package io.longhaul.source.git;

import io.longhaul.evidence.Strength;
import org.jspecify.annotations.Nullable;

/// The person is its author and a coding agent helped, as a trailer says: somebody, or an agent in
/// their name, was at work. See docs/decisions/0009.
record AgentHelp() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.hasAgentHelp(commit) ? new Judgement.Weakened(Strength.WEAK) : null;
  }

  @Override
  public String name() {
    return "agent's help";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "a trailer names a coding agent as a helper: it may have run unattended, so the act is"
        + " weak";
  }
}
