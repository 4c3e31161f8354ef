package io.longhaul.source.git;

import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Strength;
import org.jspecify.annotations.Nullable;

/// What a rule makes of a commit as an act of its author.
sealed interface Judgement {
  /// It proves no act.
  record Excluded(Exclusion exclusion) implements Judgement {}

  /// It proves an act less well than it seems to.
  record Weakened(Strength strength) implements Judgement {}

  /// It proves an act, but its offset is not that of the author's clock.
  record WithoutZone() implements Judgement {}

  /// What all rules together make of it.
  ///
  /// @param exclusion why it proves no act, or null
  /// @param strength how well it proves one
  /// @param zoneKept whether the offset counts as it is written
  /// @param rule the rule that excluded or, if none did, weakened it last; or null
  record Verdict(
      @Nullable Exclusion exclusion, Strength strength, boolean zoneKept, @Nullable ActRule rule) {}
}
