package io.longhaul.law;

import java.util.List;

/// A default rule of working-time law: what holds unless an exemption or a derogation applies,
/// which no trace can tell.
///
/// @param id short and unique: `EU-D`
/// @param article where it is written
/// @param measure what is measured, and the line
/// @param derogation how the rule may lawfully differ, or empty
/// @param exempt to whom it does not apply, or empty
/// @param verified whether the row was checked against the published text; if not, it was written
///   from memory
/// @param note what else is to be known, or empty
public record LawRule(
    String id,
    Jurisdiction jurisdiction,
    String article,
    Measure measure,
    String derogation,
    String exempt,
    boolean verified,
    String note) {
  public LawRule {
    if (id.isBlank() || article.isBlank()) {
      throw new IllegalArgumentException(
          "a rule has an id and an article, not '" + id + "' and '" + article + "'");
    }
  }

  /// A rule and what was found against it.
  public record Judged(LawRule rule, LawFinding finding) {}

  /// What was found against each rule, in the same order.
  public static List<Judged> judge(List<LawRule> rules, WorkLog log) {
    return rules.stream().map(rule -> new Judged(rule, rule.measure().judge(log))).toList();
  }
}
