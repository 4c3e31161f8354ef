package io.longhaul.view;

import io.longhaul.verdict.Verdict;
import java.util.Locale;

/// A line that is crossed.
///
/// @param rule the rule's name
/// @param sentence what is the case
/// @param certainty `fact`, `strong` or `weak`
/// @param evidence what it rests on
/// @param source the published line
/// @param counter what speaks against making too much of it
public record VerdictCard(
    String rule,
    String sentence,
    String certainty,
    String evidence,
    String source,
    String counter) {
  static VerdictCard of(Verdict verdict) {
    return new VerdictCard(
        verdict.rule(),
        verdict.sentence(),
        verdict.certainty().name().toLowerCase(Locale.ROOT),
        verdict.evidence(),
        verdict.source(),
        verdict.counter());
  }
}
