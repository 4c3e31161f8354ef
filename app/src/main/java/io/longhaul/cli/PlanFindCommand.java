package io.longhaul.cli;

import io.longhaul.planner.Found;
import io.longhaul.planner.Planner;
import io.longhaul.planner.Request;
import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.PlanPage;
import io.longhaul.view.PlanReport;
import io.longhaul.view.PlanWords;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds hours that reach deadlines and keep rest.
@Command(
    name = "find",
    description = "Hours for the coming weeks that reach deadlines and keep every limit on rest.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul plan find --deadline paper=2026-05-01:120 --balance 0.5",
      "  longhaul plan find --deadline 2026-05-01:60 --guard \"17-20 daily\" --most-week 45",
      "  longhaul plan find --weeks 6 --leave 2026-05-04..2026-05-08",
      "  longhaul plan find --deadline paper=2026-05-01:120 --calendar rest.ics",
      "",
      "It gets better while you wait; Ctrl-C shows the best so far. The same request",
      "and seed give the same timetable. docs/plan.md says what is asked of it.",
    })
final class PlanFindCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private WantedOptions wanted = new WantedOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number looks elsewhere; 1 if not given.")
  private long seed;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description =
          "Write rest and focus of the hours that were found as a calendar (.ics); one that is"
              + " there is brought up to date, and your store, if it is the past, keeps it too.")
  private @Nullable String calendar;

  @Option(
      names = "--keep",
      description = "Keep them in your store, for longhaul plan calendar and longhaul plan kept.")
  private boolean keep;

  @Mixin private PastOptions past = new PastOptions();

  PlanFindCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var keeping = new PlanKeeping(outside, past, calendar, keep);
    keeping.check();
    var known = past.read(outside);
    var request = wanted.request(known.answer(), known::off);
    try (var interrupt = new Interrupt()) {
      var result = result(request, interrupt);
      var report = result.report();
      outside.print(past.json() ? JsonReport.of(report) : PlanPage.of(report, past.ink(outside)));
      if (keeping.isAsked()) {
        keeping.keep(request, result.found(), known.answer().asked().now());
      }
    }
    return Longhaul.ANSWERED;
  }

  private record Result(Found found, PlanReport report) {}

  private Result result(Request request, Interrupt interrupt) {
    try (var progress = new ProgressLine(outside)) {
      var found = find(request, progress, interrupt);
      if (found.isShort()) {
        progress.show("looking … for what would have to give");
      }
      return new Result(found, PlanReport.checked(request, found, seed, interrupt::isAsked));
    }
  }

  private Found find(Request request, ProgressLine progress, Interrupt interrupt) {
    var planner = new Planner(Planner.Effort.usual(seed));
    interrupt.stops(planner::stop);
    return planner.find(request, better -> progress.show(PlanWords.progress(better.score())));
  }

  static LocalDate date(String option, String text) throws Mistake {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Mistake(option + " takes a date such as 2026-05-01, not '" + text + "'");
    }
  }
}
