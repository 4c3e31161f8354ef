package io.longhaul.cli;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Zones;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.GitReading;
import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.time.Window;
import io.longhaul.view.Doubts;
import io.longhaul.view.DoubtsPage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Evidence itself, by source.
@Command(
    name = "evidence",
    description = "The evidence that a source gives, one JSON object a line.",
    synopsisSubcommandLabel = "SOURCE",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class EvidenceCommand implements Callable<Integer> {
  /// With the sources that the line names; each costs start-up time.
  static CommandLine with(Outside outside, Predicate<String> isNamed) {
    var command = new CommandLine(new EvidenceCommand()).addSubcommand(new Git(outside));
    for (var source : Sources.files()) {
      if (isNamed.test(source.name())) {
        var sub = new CommandLine(new FormatEvidence(outside, source));
        sub.getCommandSpec()
            .name(source.name())
            .usageMessage()
            .description(source.contract().about());
        command.addSubcommand(source.name(), sub);
      }
    }
    return command;
  }

  @Override
  public Integer call() throws Mistake {
    throw new Mistake("longhaul evidence needs a source: git, or one of longhaul sources show");
  }

  /// The evidence of git repositories.
  @Command(
      name = "git",
      description = "The evidence of git repositories: your own, or everybody's under tokens.",
      sortOptions = false,
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      footerHeading = "%nExamples:%n",
      footer = {
        "  longhaul evidence git > mine.jsonl && longhaul report --from mine.jsonl",
        "  longhaul evidence git --all-authors ~/code/project",
        "  longhaul evidence git --explain",
      })
  static final class Git implements Callable<Integer> {
    private final Outside outside;

    @Mixin private PathArguments paths = new PathArguments();
    @Mixin private MeOption me = new MeOption();
    @Mixin private WindowOptions window = new WindowOptions();

    @Option(
        names = "--all-authors",
        description =
            "Everybody's, with tokens in the place of authors. Such lines are refused by report.")
    private boolean allAuthors;

    @Option(
        names = "--raw",
        description =
            "With --all-authors: every commit, with what is concluded from it, for comparing with"
                + " git log.")
    private boolean raw;

    @Option(
        names = "--names",
        description = "With --raw: names and addresses too, for tools on your own machine.")
    private boolean names;

    @Option(names = "--csv", description = "With --raw: CSV instead of JSON.")
    private boolean csv;

    @Option(
        names = "--explain",
        description =
            "Instead of lines: the list of your own acts that do not count, or count weakly, by"
                + " reason.")
    private boolean explain;

    @Mixin private GitOption git = new GitOption();

    Git(Outside outside) {
      this.outside = outside;
    }

    @Override
    public Integer call() throws Mistake, SourceException, IOException {
      var asked = window.window();
      checkOptions();
      var commits =
          Reporting.commits(paths.all(outside.folder()), me.addresses(), git.options(), outside);
      var out = new BufferedOutputStream(outside.out(), 1 << 16);
      if (raw) {
        try (var lines = new RawCommits(out, names, csv)) {
          commits.judge(lines::write);
        }
        out.flush();
        rejects(commits.rejected(), outside);
        return Longhaul.ANSWERED;
      }
      var reading = commits.reading();
      if (explain) {
        out.write(explained(reading, asked).getBytes(StandardCharsets.UTF_8));
      } else if (allAuthors) {
        everybody(reading, asked, out);
      } else {
        for (var piece : reading.mine().evidence()) {
          write(piece, null, asked, out);
        }
      }
      out.flush();
      rejects(reading.mine().rejected(), outside);
      return Longhaul.ANSWERED;
    }

    private void checkOptions() throws Mistake {
      if ((raw && !allAuthors) || ((names || csv) && !raw)) {
        throw new Mistake("--raw goes with --all-authors, and --names and --csv go with --raw");
      }
      if (explain && allAuthors) {
        throw new Mistake("--explain lists your own acts only; it does not go with --all-authors");
      }
    }

    /// The acts as a report uses them that is asked for now.
    private String explained(GitReading reading, Window asked) {
      var believed = reading.mine().believedAt(outside.clock().instant());
      var trace = Zones.repair(believed, null).within(asked);
      return DoubtsPage.of(Doubts.of(trace, reading), outside.ink(false));
    }

    private static void everybody(GitReading reading, Window asked, OutputStream out)
        throws IOException {
      int token = 0;
      for (var contributor : reading.contributors()) {
        token++;
        for (var piece : contributor.evidence()) {
          write(unnamed(piece), "p" + token, asked, out);
        }
      }
      for (var piece : reading.machines().evidence()) {
        write(unnamed(piece), "machine", asked, out);
      }
    }

    /// Without the commit, which would name its author to everybody who has the repository.
    private static Evidence unnamed(Evidence piece) {
      return piece.withRef(piece.ref().replaceAll("@.*", ""));
    }

    private static void write(
        Evidence piece, @Nullable String author, Window asked, OutputStream out)
        throws IOException {
      if (asked.contains(piece.at(), piece.offset())) {
        out.write((EvidenceLines.write(piece, author) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }

    /// What could not be read is said beside the lines, not among them.
    private static void rejects(List<Rejected> rejects, Outside outside) throws IOException {
      for (var rejected : rejects) {
        outside.say("rejected " + rejected.place() + ": " + rejected.reason());
      }
    }
  }
}
