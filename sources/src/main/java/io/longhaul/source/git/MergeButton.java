package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import org.jspecify.annotations.Nullable;

/// Made in a web page, with one offset for the author and another for whoever pressed the button,
/// or for the queue that did.
record MergeButton() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    boolean apart =
        surroundings.roles(commit).isWeb(commit.committerNumber())
            && commit.authorZone() != commit.committerZone();
    return apart ? new Judgement.Excluded(Exclusion.MERGE_BUTTON) : null;
  }

  @Override
  public String name() {
    return "merge button";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "made in a web page with another offset for whoever pressed the button: another person"
               + " or a queue may have";
  }
}
