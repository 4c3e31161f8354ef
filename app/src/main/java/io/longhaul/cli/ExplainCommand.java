package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.git.CommitExplanation;
import io.longhaul.view.ExplainedCommit;
import io.longhaul.view.ExplanationPage;
import io.longhaul.view.JsonReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is concluded from one commit, and why.
@Command(
    name = "explain",
    description =
        "What is concluded from one commit, and why. Of a commit that is not yours: what kind of"
            + " act it is, and nothing about who and when.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
  private static final int FEWEST_DIGITS = 4;

  private final Outside outside;

  @Parameters(
      index = "0",
      paramLabel = "COMMIT",
      description = "Its object name, or the first digits of it, four at least.")
  private String digits = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "Where it is: a repository or a folder of them; the current folder if none.")
  private List<String> paths = List.of();

  @Mixin private MeOption me = new MeOption();
  @Mixin private GitOption git = new GitOption();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  ExplainCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    var wanted = digits.toLowerCase(Locale.ROOT);
    if (wanted.length() < FEWEST_DIGITS || !wanted.matches("[0-9a-f]+")) {
      throw new Mistake(
          "explain takes the name of a commit, at least "
              + FEWEST_DIGITS
              + " hexadecimal digits of it, not '"
              + digits
              + "'");
    }
    var places = PathArguments.all(paths, outside.folder());
    var commits = Reporting.commits(places, me.addresses(), git.options(), outside);
    var found = commits.explain(wanted);
    checkOne(wanted, found);
    var explained = found.stream().map(ExplainedCommit::of).toList();
    outside.print(
        json
            ? JsonReport.of(new Explained(explained))
            : ExplanationPage.of(explained, outside.ink(false)));
    return Longhaul.ANSWERED;
  }

  /// The commit, once for each repository that has it.
  private record Explained(List<ExplainedCommit> commits) {}

  /// One commit may be in several repositories; several commits are a question put too short.
  private static void checkOne(String wanted, List<CommitExplanation> found) throws Mistake {
    var ids = found.stream().map(CommitExplanation::id).distinct().toList();
    if (ids.isEmpty()) {
      throw new Mistake(
          "no commit begins with " + wanted + " here; git log --all shows those that there are");
    }
    if (ids.size() > 1) {
      throw new Mistake(
          ids.size() + " commits begin with " + wanted + "; give more digits of its name");
    }
  }
}
