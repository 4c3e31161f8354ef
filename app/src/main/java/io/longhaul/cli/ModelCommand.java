package io.longhaul.cli;

import io.longhaul.evidence.Rejected;
import io.longhaul.model.Model;
import io.longhaul.model.Models;
import io.longhaul.model.Settings;
import io.longhaul.model.TableIn;
import io.longhaul.model.TableOut;
import io.longhaul.model.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Every model on a table of one's own.
@Command(
    name = "model",
    description = "One of the models on a table of your own: CSV in, CSV out.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul model list",
      "  longhaul model fatigue-index --help",
      "  longhaul model fatigue-index --param commute=60 < duties.csv > fatigue.csv",
      "",
      "Rows that cannot be used are listed with their line and the reason, and the",
      "others count. docs/models has the equations and where they come from.",
    })
final class ModelCommand implements Callable<Integer> {
  private static final String LIST = "list";
  private static final int MOST_REJECTED = 20;

  private final Outside outside;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which model, or 'list' for all of them.")
  private @Nullable String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The table; standard input if not given.")
  private String file = "-";

  @Option(
      names = "--param",
      paramLabel = "NAME=NUMBER",
      description = "A number to run it with; may be given several times.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      description = "This help, or with NAME that model's columns and parameters.")
  private boolean help;

  ModelCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, IOException {
    if (name == null) {
      if (help && spec != null) {
        outside.print(spec.commandLine().getUsageMessage());
        return Longhaul.ANSWERED;
      }
      throw new Mistake("longhaul model needs a name: list shows them all");
    }
    try {
      if (name.equals(LIST)) {
        outside.print(list());
      } else if (help) {
        outside.print(ModelPage.of(Models.named(name)));
      } else {
        run(Models.named(name));
      }
    } catch (Unusable | IllegalArgumentException e) {
      throw new Mistake(String.valueOf(e.getMessage()));
    }
    return Longhaul.ANSWERED;
  }

  private static String list() {
    return Models.all().stream()
        .map(model -> String.format(Locale.ROOT, "%-24s%s\n", model.name(), model.title()))
        .collect(Collectors.joining());
  }

  private void run(Model model) throws Unusable, Mistake, IOException {
    var chosen = Settings.of(model.settings(), settings);
    var in = table(model);
    var out = new TableOut(model);
    model.run().run(in, chosen, out);
    complain(in.rejected());
    outside.print(out.text());
  }

  private TableIn table(Model model) throws Unusable, Mistake, IOException {
    if (file.equals("-")) {
      return TableIn.read(outside.in(), "standard input", model);
    }
    var path = PathArguments.path(outside.folder(), "", file);
    if (!Files.isRegularFile(path)) {
      throw new Mistake(file + " is no file; give a table, or - for standard input");
    }
    try (var stream = Files.newInputStream(path)) {
      return TableIn.read(stream, String.valueOf(path.getFileName()), model);
    }
  }

  private void complain(List<Rejected> rejected) throws IOException {
    if (rejected.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    for (var each : rejected.subList(0, Math.min(MOST_REJECTED, rejected.size()))) {
      var line = each.place() + ": " + each.reason();
      text.append("longhaul: ").append(line.replaceAll("\\p{Cntrl}+", " ")).append('\n');
    }
    text.append("longhaul: left out: ").append(rejected.size()).append('\n');
    outside.err().write(text.toString().getBytes(StandardCharsets.UTF_8));
    outside.err().flush();
  }
}
