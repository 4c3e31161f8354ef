package io.longhaul.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Goals week by week, for a terminal, 80 columns.
public final class GoalsPage {
  /// So many goals stand side by side.
  private static final int BESIDE = 6;

  private final GoalsReport report;
  private final TextPage page;
  private final Ink ink;

  private GoalsPage(GoalsReport report, Ink ink) {
    this.report = report;
    this.ink = ink;
    page = new TextPage(ink);
  }

  /// The whole page.
  public static String of(GoalsReport report, Ink ink) {
    return new GoalsPage(report, ink).write();
  }

  private String write() {
    page.section("Goals");
    for (var goal : report.goals()) {
      page.line(String.format(Locale.ROOT, "%-3d%s", goal.id(), Printable.of(goal.goal())));
    }
    for (int first = 0; first < report.goals().size(); first += BESIDE) {
      weeks(report.goals().subList(first, Math.min(first + BESIDE, report.goals().size())));
    }
    var mended = report.goals().stream().filter(goal -> !goal.repair().isEmpty()).toList();
    if (!mended.isEmpty()) {
      page.section("Repair");
      mended.forEach(goal -> page.item(goal.id() + ": " + goal.repair()));
    }
    return page.blank()
        .quiet("Kept and broken only where your evidence tells; open: not over. docs/goals.md")
        .blank()
        .toString();
  }

  private void weeks(List<GoalsReport.Row> goals) {
    page.section("Weeks");
    var head = new StringBuilder("from    ");
    goals.forEach(goal -> head.append(String.format(Locale.ROOT, "%-9d", goal.id())));
    page.line(ink.dim(head.toString().stripTrailing()));
    for (int i = 0; i < goals.getFirst().weeks().size(); i++) {
      var from = LocalDate.parse(goals.getFirst().weeks().get(i).from());
      var line = new StringBuilder(String.format(Locale.ROOT, "%-8s", Figures.shortDay(from)));
      for (var goal : goals) {
        line.append(String.format(Locale.ROOT, "%-9s", goal.weeks().get(i).outcome()));
      }
      page.line(line.toString());
    }
  }
}
