package io.longhaul.plan;

import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Watch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The work patterns of the whole past of a person: those of the present, and before them those
/// that were the present 65 weeks earlier, back to the first trace.
///
/// @param newestFirst each reaches back 65 weeks from the Monday of its final day
record PastPatterns(List<Since> newestFirst) {

  /// Patterns and the first day that they cover.
  record Since(LocalDate from, WorkPatterns patterns) {}

  PastPatterns {
    newestFirst = List.copyOf(newestFirst);
  }

  /// Of an answer with at least one day.
  static PastPatterns of(Onward onward) {
    var answer = onward.answer();
    var first = answer.calendar().days().getFirst().date();
    var all = new ArrayList<Since>();
    var from = monday(answer.today()).minusWeeks(WorkPatterns.WEEKS);
    all.add(new Since(from, onward.patterns()));
    while (first.isBefore(from)) {
      var earlier =
          WorkPatterns.learn(
                  answer.trace().evidence(),
                  answer.calendar().turn(),
                  from,
                  answer.asked().daysOff())
              .watched(answer.trace().evidence(), Watch.of(answer.trace()));
      from = from.minusWeeks(WorkPatterns.WEEKS);
      all.add(new Since(from, earlier));
    }
    return new PastPatterns(all);
  }

  /// Those that tell the hours of a date.
  WorkPatterns on(LocalDate date) {
    for (var since : newestFirst) {
      if (!date.isBefore(since.from())) {
        return since.patterns();
      }
    }
    return newestFirst.getLast().patterns();
  }

  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
