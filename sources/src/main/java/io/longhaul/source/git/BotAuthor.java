package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// A bot or an automatic job wrote it, as its name or address says.
record BotAuthor() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.roles(commit).isBot(commit.authorNumber())
        ? new Judgement.Excluded(Exclusion.BOT)
        : null;
  }

  @Override
  public String name() {
    return "bot";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "its author has the name or address of a bot";
  }
}
