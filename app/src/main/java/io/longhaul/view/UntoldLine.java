package io.longhaul.view;

import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A line of which it cannot be told whether it is crossed.
///
/// @param rule the rule's name
/// @param line what it is to cross it
/// @param reason why
/// @param settledBy what would settle it
public record UntoldLine(String rule, String line, String reason, String settledBy) {
  static List<UntoldLine> of(Map<Rule, Finding> findings) {
    var untold = new ArrayList<UntoldLine>();
    findings.forEach((rule, finding) -> {
      if (finding instanceof Finding.CannotTell(String reason, String settledBy)) {
        untold.add(new UntoldLine(rule.name(), rule.line(), reason, settledBy));
      }
    });
    return untold;
  }

  /// In a sentence.
  public String sentence() {
    return Words.capital(line)
        + ": cannot tell, "
        + reason
        + ". What would settle it: "
        + settledBy
        + ".";
  }
}
