package io.longhaul.cli;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.SimulatedRepositories;
import io.longhaul.source.life.LifeFiles;
import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.source.lines.TruthLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Simulated people, as evidence, as truth and as repositories.
@Command(
    name = "simulate",
    description = "A simulated person whose hours are known: the evidence as lines of JSON.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul simulate --list",
      "  longhaul simulate 996 --truth truth.jsonl > 996.jsonl",
      "  longhaul simulate travel --git travel && longhaul travel --now 2026-03-02T09:00Z",
      "",
      "The same seed gives the same person, to the byte.",
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_WEEKS = 520;
  private static final double MOST_ACTS = 1000;

  private final Outside outside;

  @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Which person: see --list.")
  private @Nullable String scenario;

  @Option(names = "--list", description = "The scenarios, one a line.")
  private boolean list;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many weeks; 8 if not given.")
  private int weeks;

  @Option(
      names = "--acts",
      paramLabel = "N",
      defaultValue = "10",
      description = "Acts on a working day, on average; 10 if not given.")
  private double acts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number is another person; 1 if not given.")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2026-01-05",
      description = "The first day; 2026-01-05, a Monday, if not given.")
  private String from = "";

  @Option(
      names = "--holiday",
      paramLabel = "DATE",
      description = "A public holiday; may be given several times.")
  private List<String> holidays = new ArrayList<>();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Also write what is hidden, as lines of JSON, into a new file.")
  private @Nullable String truth;

  @Option(
      names = "--git",
      paramLabel = "FOLDER",
      description =
          "Also write real git repositories, into a new or empty folder (into folders 1, 2 … in it"
              + " when the person has several).")
  private @Nullable String git;

  @Option(
      names = "--life",
      paramLabel = "FOLDER",
      description =
          "Also write the same life as the files of many tools (repositories, calendar, reviews,"
              + " jobs, pages, coding agents, activity, sleep), into a new or empty folder.")
  private @Nullable String life;

  SimulateCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    if (list) {
      outside.print(
          Scenarios.all().stream()
              .map(each -> String.format(Locale.ROOT, "%-16s%s\n", each.name(), each.title()))
              .collect(Collectors.joining()));
      return Longhaul.ANSWERED;
    }
    var person = scenario();
    var sample = sample();
    var truthFile = truth == null ? null : newFile(truth);
    var folder = git == null ? null : emptyFolder("--git", git);
    var lifeFolder = life == null ? null : emptyFolder("--life", life);
    var simulated = Simulated.of(person, sample);
    if (truthFile != null) {
      writeTruth(simulated, truthFile);
    }
    if (folder != null) {
      SimulatedRepositories.write(simulated, folder);
    }
    if (lifeFolder != null) {
      for (var written : LifeFiles.write(simulated, lifeFolder)) {
        outside.say("longhaul evidence " + written.source() + " " + life + "/" + written.path());
      }
    }
    writeEvidence(simulated);
    return Longhaul.ANSWERED;
  }

  private Scenario scenario() throws Mistake {
    if (scenario == null) {
      throw new Mistake("longhaul simulate needs a scenario: " + ScenarioNames.all());
    }
    return ScenarioNames.scenario(scenario);
  }

  private Sample sample() throws Mistake {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new Mistake("--weeks takes 1 to " + MOST_WEEKS + ", not " + weeks);
    }
    if (!(acts > 0 && acts <= MOST_ACTS)) {
      throw new Mistake("--acts takes more than 0 and up to 1000, not " + acts);
    }
    var free = new HashSet<LocalDate>();
    for (var holiday : holidays) {
      free.add(date("--holiday", holiday));
    }
    return new Sample(date("--from", from), weeks, acts, seed, free);
  }

  private static LocalDate date(String option, String text) throws Mistake {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Mistake(option + " takes a date such as 2026-01-05, not '" + text + "'");
    }
  }

  private Path newFile(String name) throws Mistake {
    var file = PathArguments.path(outside.folder(), "--truth ", name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Mistake("--truth " + name + " exists; it is left as it is");
    }
    return file;
  }

  private Path emptyFolder(String option, String name) throws Mistake, IOException {
    var folder = PathArguments.path(outside.folder(), option + " ", name);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(folder)) {
        throw new Mistake(option + " " + name + " is no folder; give a new or an empty one");
      }
      try (var entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new Mistake(option + " " + name + " is not empty; give a new or an empty folder");
        }
      }
    }
    return folder;
  }

  private static void writeTruth(Simulated simulated, Path file) throws Mistake {
    try {
      Files.writeString(
          file,
          TruthLines.write(simulated).stream()
              .map(line -> line + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new Mistake("--truth " + file + " could not be written: " + e.getMessage());
    }
  }

  private void writeEvidence(Simulated simulated) throws IOException {
    var out = new BufferedOutputStream(outside.out(), 1 << 16);
    for (var piece : simulated.trace().evidence()) {
      out.write((EvidenceLines.write(piece, null) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
