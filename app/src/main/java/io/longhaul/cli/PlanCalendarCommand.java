package io.longhaul.cli;

import io.longhaul.evidence.Trace;
import io.longhaul.plan.Bookings;
import io.longhaul.plan.Kept;
import io.longhaul.store.StoreException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.KeptPage;
import io.longhaul.view.KeptReport;
import io.longhaul.view.calendar.KeptPlans;
import io.longhaul.web.Server;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The plan that is kept, for calendar programs.
@Command(
    name = "calendar",
    description = "Rest and focus of the plan that you keep: shown, as a file, or by address.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul plan find --weeks 4 --keep      finds hours and keeps them",
      "  longhaul plan calendar                   what is ahead",
      "  longhaul plan calendar rest.ics          as a file for any calendar program",
      "  longhaul plan calendar --address --port 8080",
      "",
      "The address is good on this machine while longhaul serve --port 8080 runs, for",
      "whoever knows it: it gives this calendar and nothing else. --renew makes another",
      "one and ends the old (docs/calendar.md).",
    })
final class PlanCalendarCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  private final Outside outside;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "Write it there (.ics).")
  private @Nullable String name;

  @Option(names = "--address", description = "Print the address that a program can subscribe to.")
  private boolean address;

  @Option(names = "--renew", description = "Another address; the old one gives nothing any more.")
  private boolean renew;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "That of longhaul serve --port; 8080 if not given.")
  private int port;

  @Option(names = "--now", paramLabel = "TIME", description = "Ask as if it were this time.")
  private @Nullable String now;

  @Option(names = "--json", description = "Print it as JSON (docs/calendar.md).")
  private boolean json;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  @Mixin private StoreOptions store = new StoreOptions();

  PlanCalendarCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    if (port < 1 || port > MOST_PORT) {
      throw new Mistake("--port takes 1 to " + MOST_PORT + ", not " + port);
    }
    var file = name == null ? null : PlanFile.of("", name, outside);
    if (file != null) {
      file.check();
    }
    try (var open = store.open(outside)) {
      if (renew) {
        open.renewPlanAddress();
      }
      var plan =
          open.plan()
              .orElseThrow(
                  () -> new Mistake("no plan is kept yet; longhaul plan find … --keep keeps one"));
      if (file != null) {
        file.write(KeptPlans.of(plan));
        outside.say("written: " + file.file());
      }
      if (address || renew) {
        outside.print(Server.subscription(plan.address(), port) + "\n");
      } else if (file == null) {
        outside.print(shown(KeptPlans.of(plan)));
      }
    }
    return Longhaul.ANSWERED;
  }

  private String shown(Bookings bookings) throws Mistake {
    Instant at = ReportOptions.now(now, outside.clock(), bookings.zone());
    var kept = Kept.of(bookings.reserved(), Trace.EMPTY, at);
    var report = KeptReport.of(kept, bookings.zone(), at);
    return json ? JsonReport.of(report) : KeptPage.ahead(report, outside.ink(noColor));
  }
}
