package io.longhaul.law;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import java.util.List;

/// What traces show against a rule of law.
public sealed interface LawFinding {
  /// It would breach the default rule, if what was seen is working time and nothing exempts from
  /// it.
  ///
  /// @param what what was seen, in words, with its units
  /// @param days the days it rests on
  record WouldBreach(String what, Certainty certainty, List<DateRange> days) implements LawFinding {
    public WouldBreach {
      days = List.copyOf(days);
    }
  }

  /// Nothing beyond the line was seen; what left no trace may still lie beyond it.
  ///
  /// @param what what comes nearest to the line, in words
  record NotSeen(String what) implements LawFinding {}

  /// It cannot be told.
  ///
  /// @param reason why
  /// @param settledBy what would settle it
  record CannotTell(String reason, String settledBy) implements LawFinding {}

  /// No trace of the kinds that are read shows it.
  ///
  /// @param why what the rule is about, or why there is no line to judge
  record Invisible(String why) implements LawFinding {}
}
