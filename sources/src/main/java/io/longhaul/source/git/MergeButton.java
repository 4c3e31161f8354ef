package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Strength;
import org.jspecify.annotations.Nullable;

/// Made in a web page at the moment that it bears, with one offset for the author and another for
/// whoever pressed the button, or for the queue that did. Two times `+0000` agree on nothing: the
/// act is a weak one then.
record MergeButton() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    boolean pressed =
        surroundings.roles(commit).isWeb(commit.committerNumber())
            && Math.abs(commit.committerSecond() - commit.authorSecond())
                <= Attribution.BURST_SECONDS;
    if (!pressed) {
      return null;
    }
    if (commit.authorZone() != commit.committerZone()) {
      return new Judgement.Excluded(Exclusion.MERGE_BUTTON);
    }
    return commit.history().offset(commit.authorZone()).isKnown()
        ? null
        : new Judgement.Weakened(Strength.WEAK);
  }

  @Override
  public String name() {
    return "merge button";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return commit.authorZone() != commit.committerZone()
        ? "made in a web page with another offset for whoever pressed the button: another person or"
            + " a queue may have"
        : "made in a web page, and neither author nor whoever pressed the button has a zone:"
            + " another person or a queue may have";
  }
}
