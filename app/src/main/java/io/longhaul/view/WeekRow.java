package io.longhaul.view;

import io.longhaul.load.Week;
import io.longhaul.regime.Archetype;
import io.longhaul.regime.RegimeStretch;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One week.
///
/// @param monday its first day
/// @param activeDays days with a trace
/// @param hours hours of work, or null when there is no trace: then they are not known
/// @param archetype what it looked like, in a word; null when that cannot be told, or it is not
///   over
public record WeekRow(
    String monday, int activeDays, @Nullable Hours hours, @Nullable String archetype) {
  private static final int MIDDLE_DAY = 3;
  private static final int DAYS = 7;

  /// The last weeks, oldest first.
  static List<WeekRow> of(Answer answer) {
    return answer.load().weeks().stream()
        .map(week ->
            new WeekRow(
                week.monday().toString(),
                week.activeDays(),
                week.isKnown() ? Hours.of(week.hours()) : null,
                archetype(week, answer)))
        .toList();
  }

  private static @Nullable String archetype(Week week, Answer answer) {
    boolean isOver = !week.monday().plusDays(DAYS).isAfter(answer.today());
    var stretch = stretch(week.monday().plusDays(MIDDLE_DAY), answer.regimes());
    return week.isKnown() && isOver && stretch != null
        ? Archetype.of(week.hours(), week.activeDays(), stretch).map(Archetype::word).orElse(null)
        : null;
  }

  private static @Nullable RegimeStretch stretch(LocalDate date, List<RegimeStretch> all) {
    return all.stream().filter(each -> each.dates().contains(date)).findFirst().orElse(null);
  }

  String archetypeWords() {
    return archetype == null ? "cannot tell" : archetype;
  }
}
