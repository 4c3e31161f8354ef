package io.longhaul.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Days that have not happened yet.
@Command(
    name = "plan",
    description = "Other hours tried, or hours found that reach deadlines and keep rest.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
  static CommandLine with(Outside outside) {
    return new CommandLine(new PlanCommand())
        .addSubcommand(new PlanTryCommand(outside))
        .addSubcommand(new PlanFindCommand(outside))
        .addSubcommand(new PlanTaperCommand(outside));
  }

  @Override
  public Integer call() throws Mistake {
    throw new Mistake("longhaul plan needs a command: try, find, taper");
  }
}
