package io.longhaul.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Days that have not happened yet.
@Command(
    name = "plan",
    description =
        "Other hours tried, hours found that reach deadlines and keep rest, and what came of them.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
  static CommandLine with(Outside outside) {
    return new CommandLine(new PlanCommand())
        .addSubcommand(new PlanTryCommand(outside))
        .addSubcommand(new PlanFindCommand(outside))
        .addSubcommand(new PlanTaperCommand(outside))
        .addSubcommand(new PlanCalendarCommand(outside))
        .addSubcommand(new PlanKeptCommand(outside));
  }

  @Override
  public Integer call() throws Mistake {
    throw new Mistake("longhaul plan needs a command: try, find, taper, calendar, kept");
  }
}
