package io.longhaul.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The report for a terminal: 80 columns, readable without colour.
public final class TerminalReport {
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("dd MMM", Locale.ENGLISH);
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> OWN_HEADING =
      List.of("", "4 weeks", "60 days before", "year before");
  private static final int BAR = 38;
  private static final int YEARS_SHOWN = 5;
  private static final double SMALLEST_SCALE_HOURS = 40;

  private final Report report;
  private final Ink ink;
  private final TextPage page;
  private final boolean everyLine;

  private TerminalReport(Report report, boolean everyLine, Ink ink) {
    this.report = report;
    this.everyLine = everyLine;
    this.ink = ink;
    this.page = new TextPage(ink);
  }

  /// The whole report.
  ///
  /// @param everyLine whether all lines that are crossed are shown, and those that cannot be judged
  public static String of(Report report, boolean everyLine, Ink ink) {
    return new TerminalReport(report, everyLine, ink).write();
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
      machines();
      regime();
      ownNormal();
      verdicts();
      outlook();
    }
    if (report.law() != null) {
      LawPage.add(page, new LawSection(report.law()));
    }
    basis();
    if (report.project() != null) {
      project(page, report.project());
    }
    if (report.explained() != null) {
      DoubtsPage.add(page, report.explained());
    }
    return page.blank().toString();
  }

  private void answer() {
    page.blank().headline(report.answer().sentence());
    if (report.answer().settledBy() != null) {
      page.quiet("What would settle it: " + report.answer().settledBy() + ".");
    }
  }

  private void regime() {
    page.section("Regime").prose(report.regime().sentence());
    report.regimeChanges().forEach(change -> page.prose(change.sentence()));
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
                + Words.count(Math.round(grid.weeks()), "week")
                + ", local time"));
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
    double scale = Math.max(most, SMALLEST_SCALE_HOURS);
    page.section("Weeks")
        .line(
            ink.dim(
                "from     hours         █ least  ▓ likely  ░ most; full width "
                    + Math.round(scale)
                    + " h"));
    int first = 0;
    while (report.weeks().get(first).hours() == null && first + 1 < report.weeks().size()) {
      first++;
    }
    if (first > 0) {
      page.line(ink.dim("earlier  not known     no trace in " + Words.count(first, "week")));
    }
    for (var week : report.weeks().subList(first, report.weeks().size())) {
      page.line(week(week, scale));
    }
    var last = report.weeks().getLast();
    page.line(
        ink.dim(
            last.hours() == null ? "the last week has only begun" : "the last week is not over"));
    new ShapeWords(report.weeks()).sentences().forEach(page::prose);
  }

  private String week(WeekRow week, double scale) {
    var day = SHORT_DAY.format(LocalDate.parse(week.monday()));
    var hours = week.hours();
    if (hours == null) {
      return day + ink.dim("   not known     no trace");
    }
    int least = columns(hours.least(), scale);
    int likely = Math.max(columns(hours.likely(), scale), least);
    int full = Math.max(columns(hours.most(), scale), likely);
    var figures =
        String.format(
            Locale.ROOT,
            "%3d (%d-%d)",
            Math.round(hours.likely()),
            Math.round(hours.least()),
            Math.round(hours.most()));
    return day
        + String.format(Locale.ROOT, "   %-13s ", figures)
        + ink.accent("█".repeat(least) + "▓".repeat(likely - least))
        + ink.dim("░".repeat(full - likely));
  }

  private static int columns(double hours, double scale) {
    return (int) Math.round(hours / scale * BAR);
  }

  private void rest() {
    page.section("Rest");
    new RestWords(report.rest()).sentences().forEach(page::prose);
    new DaysOffWords(report.daysOff()).sentences().forEach(page::prose);
  }

  private void machines() {
    var machines = report.machines();
    if (machines != null) {
      page.section("Machines");
      machines.sentences().forEach(page::prose);
    }
  }

  private void ownNormal() {
    page.section("Own normal").line(ink.dim(ownRow(OWN_HEADING)));
    report.ownNormal().forEach(figure -> page.line(ownRow(figure.cells())));
  }

  private static String ownRow(List<String> cells) {
    return String.format(
        Locale.ROOT, "%-16s%-10s%-21s%s", cells.get(0), cells.get(1), cells.get(2), cells.get(3));
  }

  private void outlook() {
    var outlook = report.outlook();
    if (outlook == null) {
      return;
    }
    page.section("Horizon");
    outlook.sentences().forEach(page::prose);
    if (!outlook.remedies().isEmpty()) {
      page.section("Way out");
      outlook.remedies().forEach(change -> page.prose(change.sentence()));
    }
  }

  private void verdicts() {
    var all = report.verdicts();
    int shown = everyLine ? all.size() : Math.min(all.size(), VerdictCard.SHOWN);
    for (var verdict : all.subList(0, shown)) {
      page.section("Crossed")
          .prose(verdict.sentence() + " [" + verdict.certainty() + "]")
          .labelled("Days", Words.sentence(verdict.evidence()))
          .labelled("Line", Words.sentence(verdict.source()));
      if (verdict.effect() != null) {
        page.labelled("Beyond", Words.sentence(verdict.effect()));
      }
      page.labelled("But", verdict.counter()).labelled("Not", verdict.notMeaning());
    }
    if (shown < all.size()) {
      page.blank()
          .line(ink.dim(Words.count(all.size() - shown, "more line") + " crossed: --all-lines"));
    }
    if (everyLine && !report.untold().isEmpty()) {
      page.section("Not told");
      report.untold().forEach(line -> page.prose(line.sentence()));
    }
  }

  private void basis() {
    var words = new BasisWords(report.basis());
    page.section("Rests on");
    words.read().forEach(page::prose);
    if (!words.excluded().isEmpty()) {
      page.prose("Yours, but not counted:");
      words.excluded().forEach(page::item);
    }
    if (words.hasActs()) {
      page.prose(words.zones());
      words.clock().forEach(page::prose);
    }
    if (report.basis().rejected() > 0) {
      page.prose("Rejected: " + words.rejected() + ".");
      report
          .basis()
          .firstRejected()
          .forEach(rejected -> page.item(rejected.place() + ": " + rejected.reason()));
    }
    page.prose("Coverage: " + report.basis().coverage() + ".");
    page.prose(
        report.basis().git() == null
            ? "Every figure with its days and sessions: --json."
            : "Every figure with its days and sessions: --json; each act: longhaul evidence git.");
  }

  private static void project(TextPage page, ProjectParagraph project) {
    page.section("Project").prose(project.sentence());
    var years = project.years();
    if (years.isEmpty()) {
      return;
    }
    if (years.size() > YEARS_SHOWN) {
      page.prose("The last " + YEARS_SHOWN + " of " + years.size() + " years (all: --json):");
    }
    page.line("year  begins              evenings      nights        free days");
    for (var year : years.subList(Math.max(0, years.size() - YEARS_SHOWN), years.size())) {
      var words = year.habits().words();
      page.line(
          String.format(
              Locale.ROOT,
              "%d  %-19s %-13s %-13s %s",
              year.year(),
              words.get(0),
              words.get(1),
              words.get(2),
              words.get(3)));
    }
  }
}
