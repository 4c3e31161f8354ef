package io.longhaul.view;

import io.longhaul.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line that is crossed.
///
/// @param rule the rule's name
/// @param sentence what is the case
/// @param certainty `fact`, `strong` or `weak`
/// @param evidence what it rests on, in words
/// @param days the days it rests on
/// @param source the published line
/// @param effect what has been found beyond it, with its size and interval; null where nothing is
///   known
/// @param counter what speaks against making too much of it
/// @param notMeaning what it does not mean
public record VerdictCard(
    String rule,
    String sentence,
    String certainty,
    String evidence,
    List<RestFacts.Days> days,
    String source,
    @Nullable String effect,
    String counter,
    String notMeaning) {
  /// How many are shown unless more are asked for.
  static final int SHOWN = 5;

  public VerdictCard {
    days = List.copyOf(days);
  }

  static VerdictCard of(Verdict verdict) {
    return new VerdictCard(
        verdict.rule(),
        verdict.sentence(),
        verdict.certainty().name().toLowerCase(Locale.ROOT),
        verdict.evidence(),
        verdict.days().stream().map(RestFacts.Days::of).toList(),
        verdict.line().source(),
        verdict.line().effect(),
        verdict.counter(),
        verdict.notMeaning());
  }
}
