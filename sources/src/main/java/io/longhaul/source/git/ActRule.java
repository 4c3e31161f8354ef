package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides that a commit proves no act of its author. The first rule that speaks gives the reason.
sealed interface ActRule {
  /// The reason, or null when the rule has none.
  @Nullable Exclusion exclude(Commit commit);

  /// The rules, in order, listed by hand.
  static List<ActRule> all(Automation automation) {
    return List.of(new AgentAtWork(automation), new BotAuthor(automation), new MergeButton());
  }

  /// A coding agent wrote it, committed it or helped: an agent ran, whoever was awake.
  record AgentAtWork(Automation automation) implements ActRule {
    @Override
    public @Nullable Exclusion exclude(Commit commit) {
      boolean agent =
          automation.isAgent(commit.author().identity())
              || automation.isAgent(commit.committer().identity())
              || commit.helpers().stream().anyMatch(automation::isAgent);
      return agent ? Exclusion.AGENT : null;
    }
  }

  /// A bot or an automatic job wrote it.
  record BotAuthor(Automation automation) implements ActRule {
    @Override
    public @Nullable Exclusion exclude(Commit commit) {
      return automation.isBot(commit.author().identity()) ? Exclusion.BOT : null;
    }
  }

  /// Made in a web page, with one offset for the author and another for whoever pressed the button.
  record MergeButton() implements ActRule {
    @Override
    public @Nullable Exclusion exclude(Commit commit) {
      boolean sameClock = commit.author().zone().equals(commit.committer().zone());
      return isWeb(commit.committer()) && !sameClock ? Exclusion.MERGE_BUTTON : null;
    }
  }

  /// Whether a code host committed on somebody's behalf.
  static boolean isWeb(Signature committer) {
    return committer.identity().address().equalsIgnoreCase("noreply@github.com");
  }
}
