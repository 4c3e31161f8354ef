package io.longhaul.view.pages;

import io.longhaul.day.DaysOff;
import io.longhaul.plan.Timetable;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Sufficiency;
import io.longhaul.view.WhatIfReport;
import io.longhaul.view.WhatIfReport.Tried;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What timetables come to after one past. The last ones are remembered: a slider that is moved
/// changes one of four, and each takes longer than the page around it.
public final class Tries {
  private static final int REMEMBERED = 64;

  private final Answer answer;
  private final DaysOff off;
  private final Map<Timetable, Optional<Tried>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Timetable, Optional<Tried>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// @param off days without work, whatever the timetables say
  public Tries(Answer answer, DaysOff off) {
    this.answer = answer;
    this.off = off;
  }

  /// Why there is no past to follow; empty where there is one.
  String why() {
    return answer.sufficiency() == Sufficiency.ENOUGH ? "" : answer.sufficiency().reason();
  }

  /// Empty where the evidence does not carry an answer.
  ///
  /// @throws IllegalArgumentException for one that begins too late to tell anything
  synchronized Optional<Tried> of(Timetable timetable) {
    var before = known.get(timetable);
    if (before != null) {
      return before;
    }
    var tried =
        WhatIfReport.trying(answer, List.of(timetable), off)
            .map(report -> report.timetables().getFirst());
    known.put(timetable, tried);
    return tried;
  }
}
