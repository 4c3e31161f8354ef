package io.longhaul.cli;

import io.longhaul.plan.Bookings;
import io.longhaul.plan.Kept;
import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.KeptPage;
import io.longhaul.view.KeptReport;
import io.longhaul.view.calendar.KeptPlans;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What came of a plan.
@Command(
    name = "kept",
    description = "Which rest and focus of a plan was kept, which was eaten, and by what.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul plan kept                 the plan that your store keeps",
      "  longhaul plan kept rest.ics        a file, as your calendar program has it now",
      "",
      "By your own evidence alone; where it cannot tell, that is said (docs/calendar.md).",
    })
final class PlanKeptCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A calendar with stretches of a plan; your store if none is given.")
  private @Nullable String name;

  @Mixin private PastOptions past = new PastOptions();

  PlanKeptCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var known = past.read(outside);
    var now = known.answer().asked().now();
    var bookings = name == null ? stored() : written(name, known);
    var kept = Kept.of(bookings.reserved(), known.answer().trace(), now);
    var report = KeptReport.of(kept, bookings.zone(), now);
    outside.print(past.json() ? JsonReport.of(report) : KeptPage.of(report, past.ink(outside)));
    return Longhaul.ANSWERED;
  }

  private Bookings stored() throws Mistake, StoreException {
    if (past.isStored(outside)) {
      try (var store = past.store().open(outside)) {
        var plan = store.plan();
        if (plan.isPresent()) {
          return KeptPlans.of(plan.get());
        }
      }
    }
    throw new Mistake(
        "no plan is kept; name a calendar FILE, or keep one with longhaul plan find … --keep");
  }

  private Bookings written(String file, PastOptions.Known known) throws Mistake, IOException {
    var read = PlanFile.of("", file, outside).read(known.zone(), known.answer().asked().now());
    for (var rejected : read.rejected()) {
      outside.say("not used: " + rejected.place() + ": " + rejected.reason());
    }
    if (read.bookings().all().isEmpty()) {
      throw new Mistake(
          file + " holds no stretch of a plan that longhaul plan find … --calendar wrote");
    }
    return read.bookings();
  }
}
