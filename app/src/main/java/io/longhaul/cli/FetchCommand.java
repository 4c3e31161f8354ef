package io.longhaul.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Asks another program for what the person did there, into files of their own: the one command
/// that opens a network.
@Command(
    name = "fetch",
    description = "Asks GitHub, or ActivityWatch on this machine, for what they saw of you.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FetchCommand implements Callable<Integer> {
  static CommandLine with(Outside outside) {
    return new CommandLine(new FetchCommand())
        .addSubcommand(new FetchActivityWatchCommand(outside))
        .addSubcommand(new FetchGitHubCommand(outside));
  }

  /// What was written, and the command that connects it.
  static String written(long count, String what, Path into, String connects) {
    return String.format(Locale.ROOT, "%,d %s in %s%n", count, what, into)
        + "longhaul add "
        + connects
        + " connects them\n";
  }

  @Override
  public Integer call() throws Mistake {
    throw new Mistake("longhaul fetch needs a service: activitywatch, github");
  }
}
