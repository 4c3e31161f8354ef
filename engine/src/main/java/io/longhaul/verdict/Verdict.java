package io.longhaul.verdict;

/// What one rule concludes.
///
/// @param rule the rule's name
/// @param sentence what is the case, with its numbers and units
/// @param certainty how sure it is
/// @param evidence what it rests on: dates that can be looked up
/// @param source the published line it is measured against
/// @param counter what speaks against making too much of it
public record Verdict(
    String rule,
    String sentence,
    Certainty certainty,
    String evidence,
    String source,
    String counter) {}
