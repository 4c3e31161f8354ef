package io.longhaul.source.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what a commit proves about its author. Rules are asked in order; the first one that
/// excludes the commit ends it.
sealed interface ActRule
    permits AgentAuthor,
        AgentBurst,
        AgentHelp,
        BotAuthor,
        PeriodicAuthor,
        MergeQueue,
        MergeButton,
        StatedTime,
        ImportedHistory {
  /// What it makes of the commit, or null when it has nothing to say.
  @Nullable Judgement judge(Attributed commit, Surroundings surroundings);

  /// What it looks for, as a short heading.
  String name();

  /// Why it speaks of this commit, in one sentence without a name, an address or a clock time.
  String reason(Attributed commit, Surroundings surroundings);

  /// The rules, in order, listed by hand.
  static List<ActRule> all() {
    return List.of(
        new AgentAuthor(),
        new AgentBurst(),
        new BotAuthor(),
        new PeriodicAuthor(),
        new MergeQueue(),
        new MergeButton(),
        new StatedTime(),
        new AgentHelp(),
        new ImportedHistory());
  }
}
