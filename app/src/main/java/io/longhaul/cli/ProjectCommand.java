package io.longhaul.cli;

import io.longhaul.project.ProjectRhythm;
import io.longhaul.source.SourceException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.ProjectParagraph;
import io.longhaul.view.TerminalReport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The rhythm of a project, for somebody who considers joining it.
@Command(
    name = "project",
    description = "The rhythm of a project, as an aggregate over at least 8 contributors.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul project                  the repository you are in",
      "  longhaul project ~/code/theirs --json",
    })
final class ProjectCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private PathArguments paths = new PathArguments();

  @Option(names = "--json", description = "Print it as JSON (docs/report.md).")
  private boolean json;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  ProjectCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    var reading =
        Reporting.read(paths.all(outside.folder()), List.of(), new GitOption().options(), outside);
    var rhythm = ProjectRhythm.of(reading.contributors());
    var project = ProjectParagraph.of(rhythm);
    outside.print(json ? JsonReport.of(project) : TerminalReport.of(project, outside.ink(noColor)));
    return Longhaul.ANSWERED;
  }
}
