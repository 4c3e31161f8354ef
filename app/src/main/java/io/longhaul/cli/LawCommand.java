package io.longhaul.cli;

import io.longhaul.statute.StatuteBook;
import io.longhaul.view.LawPage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The default rules of working-time law that reports can be held against.
@Command(
    name = "law",
    description = "The rules of working-time law that --law holds your days against.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul law                which there are",
      "  longhaul law eu             the rules of the European Union",
      "  longhaul --law eu,de        your report, held against those of both",
      "",
      "Not legal advice; verify the current text.",
    })
final class LawCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(index = "0", arity = "0..1", paramLabel = "CODE", description = "Whose rules.")
  private @Nullable String code;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  LawCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, IOException {
    var ink = outside.ink(noColor);
    if (code == null) {
      outside.print(LawPage.of(StatuteBook.open().rules(), ink));
    } else {
      var one = LawOption.jurisdiction(code);
      outside.print(LawPage.of(one, StatuteBook.open().of(List.of(one)), ink));
    }
    return Longhaul.ANSWERED;
  }
}
