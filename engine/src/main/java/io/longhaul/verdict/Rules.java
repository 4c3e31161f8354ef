package io.longhaul.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The rules, most important first, listed by hand.
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new NoFreeDay(),
          new LongWeeks(),
          new ShortSleep(),
          new ShortRest(),
          new ShortWeeklyRest(),
          new HighFatigue(),
          new ReferencePeriod(),
          new NoOffHours(),
          new EvenDays());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  /// What every rule has to say.
  public static SequencedMap<Rule, Finding> judge(Facts facts) {
    var findings = new LinkedHashMap<Rule, Finding>();
    ALL.forEach(rule -> findings.put(rule, rule.judge(facts)));
    return findings;
  }

  /// The lines that are crossed.
  public static List<Verdict> crossed(SequencedMap<Rule, Finding> findings) {
    var verdicts = new ArrayList<Verdict>();
    for (var finding : findings.values()) {
      if (finding instanceof Finding.Crossed(Verdict verdict)) {
        verdicts.add(verdict);
      }
    }
    return verdicts;
  }
}
