package io.longhaul.verdict;

import java.util.List;
import java.util.Optional;

/// The rules, most important first, listed by hand.
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(new NoFreeDay(), new LongWeeks(), new ShortRest());
  }

  static List<Verdict> judge(Facts facts) {
    return all().stream().map(rule -> rule.judge(facts)).flatMap(Optional::stream).toList();
  }
}
