package io.longhaul.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The report for a terminal: 80 columns, readable without colour.
public final class TerminalReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("dd MMM", Locale.ENGLISH);
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int BAR = 38;
  private static final int YEARS_SHOWN = 5;

  private final Report report;
  private final Ink ink;
  private final TextPage page;

  private TerminalReport(Report report, Ink ink) {
    this.report = report;
    this.ink = ink;
    this.page = new TextPage(ink);
  }

  public static String of(Report report, Ink ink) {
    return new TerminalReport(report, ink).write();
  }

  /// The paragraph about the project alone.
  public static String of(ProjectParagraph project, Ink ink) {
    var page = new TextPage(ink);
    project(page, project);
    return page.blank().toString();
  }

  private String write() {
    answer();
    if (report.basis().acts() > 0) {
      rhythm();
      weeks();
      rest();
      page.section("Regime").prose(report.regime().sentence());
      verdicts();
    }
    basis();
    if (report.project() != null) {
      project(page, report.project());
    }
    return page.blank().toString();
  }

  private void answer() {
    page.blank().headline(report.answer().sentence());
    if (report.answer().settledBy() != null) {
      page.quiet("What would settle it: " + report.answer().settledBy() + ".");
    }
  }

  private void rhythm() {
    var grid = report.rhythm();
    if (grid.sessions() == 0) {
      page.section("Rhythm").prose("Not known: no session has a known time zone.");
      return;
    }
    page.section("Rhythm").line(ink.dim("     00    03    06    09    12    15    18    21    24"));
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      var cells =
          grid.shareOfWeeks().get(day).stream()
              .map(TerminalReport::cell)
              .collect(Collectors.joining());
      page.line(WEEKDAYS.get(day) + "  " + ink.accent(cells));
    }
    page.line(
        ink.dim(
            "     worked in ░ few ▒ some ▓ many █ most of "
                + Math.round(grid.weeks())
                + " weeks, local time"));
    if (grid.sessionsWithoutClock() > 0) {
      page.line(
          ink.dim(
              "     without "
                  + Words.count(grid.sessionsWithoutClock(), "session")
                  + " whose zone is unknown"));
    }
  }

  private static String cell(double share) {
    if (share <= 0) {
      return " ·";
    }
    return share < 0.25 ? "░░" : share < 0.5 ? "▒▒" : share < 0.75 ? "▓▓" : "██";
  }

  private void weeks() {
    double most =
        report.weeks().stream()
            .map(WeekRow::hours)
            .mapToDouble(hours -> hours == null ? 0 : hours.most())
            .max()
            .orElse(0);
    page.section("Weeks").line(ink.dim("from           hours   █ at least  ▓ likely  ░ at most"));
    int first = 0;
    while (report.weeks().get(first).hours() == null && first + 1 < report.weeks().size()) {
      first++;
    }
    if (first > 0) {
      page.line(ink.dim("before         not known   no trace in " + Words.count(first, "week")));
    }
    for (var week : report.weeks().subList(first, report.weeks().size())) {
      page.line(week(week, Math.max(most, 40)));
    }
    page.line(ink.dim("the last week is not over"));
  }

  private String week(WeekRow week, double scale) {
    var day = SHORT_DAY.format(LocalDate.parse(week.monday()));
    var hours = week.hours();
    if (hours == null) {
      return day + ink.dim("      not known   no trace");
    }
    int least = columns(hours.least(), scale);
    int likely = Math.max(columns(hours.likely(), scale), least);
    int full = Math.max(columns(hours.most(), scale), likely);
    var figures =
        String.format(
            Locale.ROOT,
            "%4d (%d-%d)",
            Math.round(hours.likely()),
            Math.round(hours.least()),
            Math.round(hours.most()));
    return day
        + String.format(Locale.ROOT, "  %-13s ", figures)
        + ink.accent("█".repeat(least) + "▓".repeat(likely - least))
        + ink.dim("░".repeat(full - likely));
  }

  private static int columns(double hours, double scale) {
    return (int) Math.round(hours / scale * BAR);
  }

  private void rest() {
    var rest = report.rest();
    page.section("Rest");
    var shortest = rest.shortest();
    if (rest.usualHours() == null || shortest == null) {
      page.prose("Between days: not known, no two days in a row have a trace.");
    } else {
      page.prose(
          String.format(
              Locale.ROOT,
              "Between days usually %.1f h; the shortest at most %.1f h, after %s. Under 11 h for"
                  + " certain after %d of %d days.",
              rest.usualHours(),
              shortest.hours().most(),
              day(shortest.after()),
              rest.nightsUnder11h(),
              rest.observedNights()));
    }
    if (rest.observedDays() > 0) {
      page.prose(freeDays(rest));
    }
    page.prose(
        "Days in a row with work: "
            + rest.streakDays()
            + " now, "
            + rest.longestStreakDays()
            + " at most in this time.");
  }

  private static String freeDays(RestFacts rest) {
    var longest = rest.longestFree();
    return "Free days: at most "
        + rest.daysWithoutTrace()
        + " of "
        + rest.observedDays()
        + " (days without a trace)"
        + (longest == null
            ? "."
            : ", the longest stretch "
                + Words.count(longest.days(), "day")
                + " from "
                + day(longest.from())
                + ".");
  }

  private void verdicts() {
    for (var verdict : report.verdicts()) {
      page.section("Crossed")
          .prose(verdict.sentence() + " [" + verdict.certainty() + "]")
          .prose("Line: " + verdict.source() + ".")
          .prose("But: " + verdict.counter());
    }
  }

  private void basis() {
    var basis = report.basis();
    page.section("Rests on").prose(read(basis));
    if (!basis.excluded().isEmpty()) {
      page.prose("Yours, but not counted: " + excluded(basis.excluded()) + ".");
    }
    if (basis.zoneFromNeighbours() + basis.zoneDeclared() + basis.zoneUnknown() > 0) {
      page.prose(zones(basis));
    }
    if (basis.rejected() > 0) {
      page.prose("Rejected: " + Words.count(basis.rejected(), "piece") + " of input.");
      for (var rejected : basis.firstRejected()) {
        page.prose("  " + rejected.place() + ": " + rejected.reason());
      }
    }
    page.prose("Coverage: " + basis.coverage() + ".");
    page.prose(
        basis.git() == null
            ? "Every figure with its days and sessions: --json."
            : "Every figure with its days and sessions: --json; each act: longhaul evidence git.");
  }

  private static String read(Basis basis) {
    var git = basis.git();
    var acts =
        basis.acts() == 0
            ? "No act of yours"
            : Words.count(basis.acts(), "act")
                + " of yours on "
                + Words.count(basis.activeDays(), "day")
                + ", "
                + day(basis.firstAct())
                + " to "
                + day(basis.lastAct());
    if (git == null) {
      return acts + ".";
    }
    return acts
        + "; "
        + Words.count(git.commits(), "commit")
        + " read in "
        + Words.number(git.repositories())
        + (git.repositories() == 1 ? " repository, " : " repositories, ")
        + Words.number(git.bots())
        + " by bots and "
        + Words.number(git.agents())
        + " with coding agents left out.";
  }

  private static String excluded(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> Words.number(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String zones(Basis basis) {
    return "Stored without a zone: "
        + Words.number(basis.zoneFromNeighbours())
        + " taken from acts around them, "
        + Words.number(basis.zoneDeclared())
        + " from --zone, "
        + Words.number(basis.zoneUnknown())
        + " left unknown and out of the rhythm.";
  }

  private static void project(TextPage page, ProjectParagraph project) {
    page.section("Project").prose(project.sentence());
    var years = project.years();
    if (years.isEmpty()) {
      return;
    }
    page.line("year   begins   evenings        nights          free days");
    for (var year : years.subList(Math.max(0, years.size() - YEARS_SHOWN), years.size())) {
      var habits = year.habits();
      page.line(
          String.format(
              Locale.ROOT,
              "%d    %s   %-15s %-15s %s",
              year.year(),
              habits.windowStart().value(),
              habits.eveningPercent().words(),
              habits.nightPercent().words(),
              habits.freeDayPercent().words()));
    }
  }

  private static String day(@Nullable String date) {
    return date == null ? "" : DAY.format(LocalDate.parse(date));
  }
}
