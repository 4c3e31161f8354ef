package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.git.OwnConfiguration;
import io.longhaul.source.git.Repositories;
import io.longhaul.source.git.Repository;
import io.longhaul.view.JsonReport;
import io.longhaul.view.OwnIdentities;
import io.longhaul.view.OwnPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Under which names and addresses the person who asks is known, why, and what they say about it.
@Command(
    name = "me",
    description = "The names and addresses that count as yours, and why; correct them here.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul me ~/code                    everything that counts as yours below",
      "  longhaul me --add old@example.org     an old address of yours, everywhere",
      "  longhaul me --not other@example.org   somebody of the same name",
      "  longhaul me --add lab@box --local     in the repositories of PATH only",
      "",
      "What you say is kept in git's own configuration (longhaul.me, longhaul.notme)",
      "and nowhere else: git config --global --list shows it.",
    })
final class MeCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private PathArguments paths = new PathArguments();

  @Option(
      names = "--add",
      paramLabel = "ADDRESS",
      description = "Says that an address is yours; may be given several times.")
  private List<String> own = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "ADDRESS",
      description = "Says that an address is not yours; may be given several times.")
  private List<String> foreign = new ArrayList<>();

  @Option(
      names = "--local",
      description = "Says it to the repositories of PATH only, not for your whole account.")
  private boolean local;

  @Option(names = "--json", description = "Print it as JSON (docs/report.md).")
  private boolean json;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  MeCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    MeOption.check("--add", own);
    MeOption.check("--not", foreign);
    if (local && own.isEmpty() && foreign.isEmpty()) {
      throw new Mistake("--local goes with --add ADDRESS or --not ADDRESS");
    }
    var all = paths.all(outside.folder());
    var found = Repositories.at(all).found();
    if (!found.isEmpty()) {
      say(local ? found.stream().map(Repository::folder).toList() : List.of());
    }
    var reading = Reporting.read(all, List.of(), new GitOption().options(), outside);
    var identities = OwnIdentities.of(reading.own(), reading.count().identified());
    outside.print(json ? JsonReport.of(identities) : OwnPage.of(identities, outside.ink(noColor)));
    return Longhaul.ANSWERED;
  }

  private void say(List<Path> folders) throws SourceException {
    for (var address : own) {
      OwnConfiguration.say(folders, address, true);
    }
    for (var address : foreign) {
      OwnConfiguration.say(folders, address, false);
    }
  }
}
