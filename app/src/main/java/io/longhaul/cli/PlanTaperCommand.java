package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.TaperPage;
import io.longhaul.view.TaperReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Less and less before a date.
@Command(
    name = "taper",
    description = "Less work before a date, in three shapes, as sport does it.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul plan taper 2026-05-01",
      "  longhaul plan taper 2026-05-01 --days 10 --reduction 41 --hours 50 --alone",
    })
final class PlanTaperCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      paramLabel = "DATE",
      arity = "0..1",
      description = "The day that it leads to, such as 2026-05-01.")
  private @Nullable String date;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "How long; 14 if not given, as the review of sports has it.")
  private int days;

  @Option(
      names = "--reduction",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description = "How much less in all; 50 if not given, the middle of the 41 to 60 there.")
  private int reduction;

  @Option(
      names = "--hours",
      paramLabel = "HOURS",
      description = "Hours of an ordinary week; your own if not given.")
  private @Nullable Double hours;

  @Mixin private PastOptions past = new PastOptions();

  PlanTaperCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    if (date == null) {
      throw new Mistake("longhaul plan taper needs a date such as 2026-05-01");
    }
    var until = PlanFindCommand.date("DATE", date);
    TaperReport report;
    try {
      TaperReport.check(days, reduction);
      var known = past.read(outside);
      report = TaperReport.leading(known.answer(), until, days, reduction, hours);
    } catch (IllegalArgumentException e) {
      throw new Mistake("--" + e.getMessage());
    }
    outside.print(past.json() ? JsonReport.of(report) : TaperPage.of(report, past.ink(outside)));
    return Longhaul.ANSWERED;
  }
}
