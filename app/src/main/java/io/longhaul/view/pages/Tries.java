package io.longhaul.view.pages;

import io.longhaul.day.DaysOff;
import io.longhaul.plan.Onward;
import io.longhaul.plan.Timetable;
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

  private final Onward onward;
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
  public Tries(Onward onward, DaysOff off) {
    this.onward = onward;
    this.off = off;
  }

  /// Why there is no past to follow; empty where there is one.
  String why() {
    var sufficiency = onward.answer().sufficiency();
    return sufficiency == Sufficiency.ENOUGH ? "" : sufficiency.reason();
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
        WhatIfReport.trying(onward, List.of(timetable), off)
            .map(report -> report.timetables().getFirst());
    known.put(timetable, tried);
    return tried;
  }
}
