package io.longhaul.view;

import io.longhaul.view.Brief.Line;
import io.longhaul.view.Brief.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What would have to give for a deadline, as lines of a brief: what is missing, and one line for
/// each change with which there are hours that keep every limit. The deadline has its date and no
/// name.
public final class Conceding {
  /// What the brief calls them.
  public static final String NAME = "concessions";

  private Conceding() {}

  /// None where everything has its place.
  public static List<Line> lines(PlanReport report) {
    var lines = new ArrayList<Line>();
    report.deadlines().stream()
        .filter(due -> due.missing() > 0)
        .findFirst()
        .or(() -> report.deadlines().stream().filter(due -> due.below() > 0).findFirst())
        .ifPresent(due -> {
          var date = Figures.weekdayDate(LocalDate.parse(due.date()));
          lines.add(new Line(Part.FACT, missing(report, due, date)));
          for (var change : report.concessions()) {
            lines.add(new Line(Part.ALTERNATIVE, "Before " + date + ": " + change.words() + "."));
          }
        });
    return lines;
  }

  private static String missing(PlanReport report, PlanReport.Due due, String date) {
    var limits = report.limits();
    var what =
        due.missing() > 0
            ? "do not fit before " + date + ", " + PlanWords.plain(due.missing()) + " h are missing"
            : String.format(
                Locale.ROOT,
                "leave %.2f h a day less Balance on %s than asked for",
                due.below(),
                date);
    return PlanWords.plain(due.budget())
        + " h "
        + what
        + ", with "
        + PlanWords.plain(limits.dailyRest())
        + " h of rest between days, "
        + Words.count(limits.freeDays(), "free day")
        + " and at most "
        + PlanWords.plain(limits.weekHours())
        + " h a week.";
  }
}
