package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Everything of the person in open formats.
@Command(
    name = "export",
    description = "Writes everything of yours into a new folder, in open formats.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul export mine && longhaul report --from mine/evidence-1-git.jsonl",
      "",
      "The files are not encrypted: anybody who gets them can read them.",
    })
final class ExportCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder that is not there yet.")
  private String folder = "";

  @Mixin private StoreOptions store = new StoreOptions();

  ExportCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var path = PathArguments.path(outside.folder(), "", folder);
    try (var open = store.open(outside)) {
      var options = new ReportOptions();
      options.fill(Preferences.of(open.settings()));
      var plain = options.asked(outside.clock());
      var asked = plain.with(options.daysOff().around(open.trace(), plain.now()));
      var files = new Export(open, ExportFolder.at(path), asked).write();
      open.note("export", path.toAbsolutePath() + ": " + files.size() + " files");
      outside.print("exported to " + folder + ": " + String.join(", ", files) + "\n");
      return Longhaul.ANSWERED;
    }
  }
}
