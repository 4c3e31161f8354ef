package io.longhaul.cli;

import io.longhaul.plan.Outlook;
import io.longhaul.plan.Timetable;
import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.time.DateRange;
import io.longhaul.view.JsonReport;
import io.longhaul.view.KeptUpReport;
import io.longhaul.view.WhatIfPage;
import io.longhaul.view.WhatIfReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What would come of other hours.
@Command(
    name = "try",
    description = "What would come of other hours, up to four timetables side by side.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul plan try \"10-19 Mon-Fri from Monday\"",
      "  longhaul plan try 996 965 \"996 for 3 weeks, then free for 1 week, then 965\"",
      "  longhaul plan try 955 965 996 997 --alone",
      "",
      "Named: four-day, 955, 965, 14-22, nights, 996, 997, 9-to-1, 002, and free.",
      "docs/plan.md has the notation.",
    })
final class PlanTryCommand implements Callable<Integer> {
  private static final int MOST = 4;

  private final Outside outside;

  @Parameters(
      paramLabel = "TIMETABLE",
      arity = "0..*",
      description = "A week, or one of the names below; when it begins, and what comes then.")
  private List<String> texts = new ArrayList<>();

  @Mixin private PastOptions past = new PastOptions();

  PlanTryCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    if (texts.isEmpty() || texts.size() > MOST) {
      throw new Mistake(
          "longhaul plan try needs one to four timetables such as \"10-19 Mon-Fri from Monday\"");
    }
    var known = past.read(outside);
    var today = known.answer().today();
    var timetables = new ArrayList<Timetable>();
    for (var text : texts) {
      timetables.add(timetable(text, today));
    }
    outside.print(page(known, timetables));
    return Longhaul.ANSWERED;
  }

  private static Timetable timetable(String text, LocalDate today) throws Mistake {
    try {
      return Timetable.of(text, today);
    } catch (IllegalArgumentException e) {
      throw new Mistake("TIMETABLE '" + text + "': " + e.getMessage());
    }
  }

  /// After the own past, else only what a week yields that is kept up.
  private String page(PastOptions.Known known, List<Timetable> timetables) throws Mistake {
    var today = known.answer().today();
    var off = known.off(new DateRange(today, today.plusWeeks(Outlook.WEEKS)));
    try {
      var tried = WhatIfReport.trying(known.answer(), timetables, off);
      if (tried.isPresent()) {
        return past.json()
            ? JsonReport.of(tried.get())
            : WhatIfPage.of(tried.get(), past.ink(outside));
      }
      var why = past.alone() ? "" : known.answer().sufficiency().reason();
      var kept = KeptUpReport.of(why, timetables);
      return past.json() ? JsonReport.of(kept) : WhatIfPage.of(kept, past.ink(outside));
    } catch (IllegalArgumentException e) {
      throw new Mistake("TIMETABLE " + e.getMessage());
    }
  }
}
