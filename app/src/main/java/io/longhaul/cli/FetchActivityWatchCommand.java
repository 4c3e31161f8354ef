package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.activitywatch.ActivityWatchFetch;
import io.longhaul.source.activitywatch.ActivityWatchServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the ActivityWatch of this machine when somebody was at the keyboard.
@Command(
    name = "activitywatch",
    description = "Asks the ActivityWatch of this machine when you were at the keyboard.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul fetch activitywatch ~/traces/activitywatch",
      "  longhaul add activitywatch ~/traces/activitywatch",
      "",
      "Only watchers of presence are asked: no window, no page, no file.",
    })
final class FetchActivityWatchCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the files are written.")
  private String folder = "";

  @Option(
      names = "--api",
      paramLabel = "ADDRESS",
      description = "Where it listens on this machine; http://localhost:5600 if not given.")
  private String address = "http://localhost:5600";

  FetchActivityWatchCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    var into = PathArguments.path(outside.folder(), "", folder);
    long events = new ActivityWatchFetch(new ActivityWatchServer(address), into).all();
    outside.print(FetchCommand.written(events, "events", into, "activitywatch " + folder));
    return Longhaul.ANSWERED;
  }
}
