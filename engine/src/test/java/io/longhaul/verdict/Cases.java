package io.longhaul.verdict;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/// Questions asked at noon of one day, in UTC.
final class Cases {
  static final LocalDate TODAY = LocalDate.of(2024, 5, 20);
  static final Instant NOON = TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

  private Cases() {}

  static Answer answer(List<Evidence> acts) {
    return Answer.to(new Asked(Window.ALL, NOON, null), Acts.trace(acts));
  }

  static List<String> rules(Answer answer) {
    return answer.verdicts().stream().map(Verdict::rule).toList();
  }
}
