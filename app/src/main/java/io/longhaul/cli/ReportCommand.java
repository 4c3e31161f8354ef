package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The report on evidence lines, or on repositories as without a command.
@Command(
    name = "report",
    description = "The report on your own work, from evidence lines or repositories.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul report --from my-days.jsonl",
      "  my-tool --export | longhaul report --from - --zone Asia/Tokyo",
    })
final class ReportCommand implements Callable<Integer> {
  private final Outside outside;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Evidence lines (docs/evidence.md), - for standard input; may be given several times.")
  private List<String> files = new ArrayList<>();

  @Mixin private PathArguments paths = new PathArguments();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private StoreOptions store = new StoreOptions();

  ReportCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var reporting = new Reporting(outside, options);
    if (files.isEmpty()) {
      reporting.onPathsOrStore(paths, store);
    } else if (store.given()) {
      throw new Mistake("give either --from FILE or a store, not both");
    } else if (paths.given()) {
      throw new Mistake("give either --from FILE or PATHs, not both");
    } else {
      reporting.onLines(files);
    }
    return Longhaul.ANSWERED;
  }
}
