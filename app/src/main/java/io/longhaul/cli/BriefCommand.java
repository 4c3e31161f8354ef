package io.longhaul.cli;

import io.longhaul.planner.Planner;
import io.longhaul.planner.Request;
import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Sufficiency;
import io.longhaul.view.Brief;
import io.longhaul.view.Brief.Line;
import io.longhaul.view.Brief.Part;
import io.longhaul.view.BriefPage;
import io.longhaul.view.Conceding;
import io.longhaul.view.PlanReport;
import io.longhaul.view.PlanWords;
import io.longhaul.view.Printable;
import io.longhaul.view.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One page to take into a conversation.
@Command(
    name = "brief",
    description =
        "One page of facts that you chose, your ask and alternatives, to take into a one-to-one.%n",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul brief brief.html        asks about each line, then writes the page",
      "  longhaul brief brief.md --facts hours,rest --ask \"no pages at night\" --yes",
      "",
      "Facts: hours, own-normal, rest, free-days, nights, lines, horizon, ways-out,",
      "and concessions with a --deadline: what would have to give (docs/plan.md).",
      "The page is yours alone to read; print it from your browser (docs/brief.md).",
    })
final class BriefCommand implements Callable<Integer> {
  private static final int LONGEST_LINE = Line.LONGEST;
  private static final long SEED = 1;

  private final Outside outside;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The page to write, which must not be there: NAME.md or NAME.html.")
  private @Nullable String file;

  @Option(
      names = "--facts",
      paramLabel = "NAME,…",
      split = ",",
      description = "Only these facts; with --yes they must be named.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--ask", paramLabel = "TEXT", description = "What you ask for, in one line.")
  private @Nullable String ask;

  @Option(
      names = "--alternative",
      paramLabel = "TEXT",
      description =
          "What would do as well, such as what longhaul plan find says would have to give; may be"
              + " given several times.")
  private List<String> alternatives = new ArrayList<>();

  @Option(names = "--yes", description = "Write every line that was named, without asking.")
  private boolean yes;

  @Mixin private WantedOptions plan = new WantedOptions();

  @Mixin private PastOptions past = new PastOptions();

  BriefCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var place = place();
    check();
    var known = past.read(outside);
    var answer = known.answer();
    if (answer.sufficiency() != Sufficiency.ENOUGH) {
      throw new Mistake(
          "no page is written, since nothing can be told yet: " + answer.sufficiency().reason());
    }
    var report = Report.of(Version.program(), answer, null, null);
    var facts = new LinkedHashMap<>(Brief.facts(report));
    if (plan.hasDeadline()) {
      facts.put(Conceding.NAME, conceding(plan.request(answer, known::off)));
    }
    var kept = kept(offered(facts));
    if (kept.isEmpty()) {
      outside.print("no line was kept, so no page is written\n");
      return Longhaul.ANSWERED;
    }
    write(place, new Brief(answer.today().toString(), kept));
    return Longhaul.ANSWERED;
  }

  /// What would have to give for the deadline, found as `plan find` finds it.
  private List<Line> conceding(Request request) {
    try (var progress = new ProgressLine(outside)) {
      var found =
          new Planner(Planner.Effort.usual(SEED))
              .find(request, better -> progress.show(PlanWords.progress(better.score())));
      progress.show("looking … for what would have to give");
      return Conceding.lines(PlanReport.checked(request, found, SEED, () -> false));
    }
  }

  private Path place() throws Mistake {
    if (file == null || !file.toLowerCase(Locale.ROOT).matches(".*\\.(md|html)")) {
      throw new Mistake("longhaul brief needs the page to write, such as brief.md or brief.html");
    }
    var place = PathArguments.path(outside.folder(), "", file);
    var folder = place.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Mistake(file + ": there is no folder " + folder);
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Mistake(file + " is there already and is left as it is; give another name");
    }
    return place;
  }

  private void check() throws Mistake {
    if (past.alone() || past.json()) {
      throw new Mistake("brief writes a page about your past: it takes no --alone and no --json");
    }
    if (yes && wanted.isEmpty()) {
      throw new Mistake("with --yes, --facts says which facts are written, such as hours,rest");
    }
    if (wanted.stream().anyMatch(name -> name.strip().equals(Conceding.NAME))
        && !plan.hasDeadline()) {
      throw new Mistake("--facts concessions needs --deadline, as longhaul plan find takes it");
    }
    for (var text : words()) {
      if (text.isBlank() || text.length() > LONGEST_LINE) {
        throw new Mistake("--ask and --alternative take 1 to " + LONGEST_LINE + " characters");
      }
    }
  }

  private List<String> words() {
    var words = new ArrayList<>(alternatives);
    if (ask != null) {
      words.add(ask);
    }
    return words;
  }

  /// Every line that may stand on the page.
  private List<Line> offered(SequencedMap<String, List<Line>> facts) throws Mistake {
    var lines = new ArrayList<Line>();
    for (var name : wanted.isEmpty() ? facts.sequencedKeySet() : wanted) {
      var lined = facts.get(name.strip());
      if (lined == null) {
        throw new Mistake(
            "--facts has no '" + name + "'; there are " + String.join(", ", facts.keySet()));
      }
      lines.addAll(lined);
    }
    var asked = ask;
    if (asked != null) {
      lines.add(new Line(Part.ASK, asked));
    }
    alternatives.forEach(text -> lines.add(new Line(Part.ALTERNATIVE, text)));
    return lines;
  }

  private List<Line> kept(List<Line> offered) throws Mistake, IOException {
    if (yes) {
      for (var line : offered) {
        outside.print("+ " + Printable.of(line.text()) + "\n");
      }
      return offered;
    }
    var kept = new ArrayList<Line>();
    for (var line : offered) {
      if (isYes(asked("\n" + Printable.of(line.text()) + "\n  on the page? y or Enter for no: "))) {
        kept.add(line);
      }
    }
    if (ask == null && !kept.isEmpty()) {
      var text = asked("\nWhat do you ask for, in one line? Enter for nothing: ").strip();
      if (!text.isEmpty()) {
        kept.add(new Line(Part.ASK, text.substring(0, Math.min(LONGEST_LINE, text.length()))));
      }
    }
    return kept;
  }

  private static boolean isYes(String answer) {
    return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  private String asked(String question) throws Mistake {
    var answer = outside.ask().answer(question);
    if (answer == null) {
      throw new Mistake(
          "each line is asked about, and there is no terminal to ask on; name the lines with"
              + " --facts, --ask and --alternative, and add --yes");
    }
    return answer;
  }

  private void write(Path place, Brief brief) throws Mistake, IOException {
    boolean html = place.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    try {
      WholeFile.write(place, html ? BriefPage.html(brief) : BriefPage.markdown(brief));
    } catch (IOException e) {
      throw new Mistake(file + " could not be written: " + e.getClass().getSimpleName());
    }
    outside.print("written, for you alone to read: " + file + "\n");
  }
}
