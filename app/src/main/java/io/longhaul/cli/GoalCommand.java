package io.longhaul.cli;

import io.longhaul.goal.Goal;
import io.longhaul.goal.Judged;
import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.view.GoalsPage;
import io.longhaul.view.GoalsReport;
import io.longhaul.view.JsonReport;
import io.longhaul.view.Today;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goals for the way somebody works.
@Command(
    name = "goal",
    description = "Goals for the way you work: kept, broken or unknown, week by week.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul goal                                  how they stand",
      "  longhaul goal add a free day a week",
      "  longhaul goal add stop by 20:00 on 4 days of 5",
      "  longhaul goal add 11 h between days",
      "  longhaul goal add no agents after 22:00",
      "  longhaul goal remove 2                         by its number",
      "  longhaul goal --goal \"a free day a week\"       without a store",
      "",
      "docs/goals.md says what keeps and what breaks each.",
    })
final class GoalCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACT",
      description = "add, remove, or nothing to see them.")
  private String act = "list";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "GOAL",
      description = "The goal in words; to remove one, its number.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      description = "Look at this one, whatever your store keeps; may be given several times.")
  private List<String> asked = new ArrayList<>();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many weeks, the running one among them: up to 13; 8 if not given.")
  private int weeks;

  @Mixin private PastOptions past = new PastOptions();

  GoalCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    switch (act) {
      case "list" -> list();
      case "add" -> add(goal(String.join(" ", words)));
      case "remove" -> remove();
      default -> throw new Mistake("goal takes add or remove, not '" + act + "'");
    }
    return Longhaul.ANSWERED;
  }

  private static Goal goal(String text) throws Mistake {
    try {
      return Goal.of(text);
    } catch (IllegalArgumentException e) {
      throw new Mistake("'" + text + "': " + e.getMessage());
    }
  }

  private void add(Goal goal) throws Mistake, SourceException, StoreException, IOException {
    var since = since();
    try (var store = past.store().open(outside)) {
      boolean isNew = store.addGoal(goal.words(), since);
      outside.print((isNew ? "kept: " : "was kept already: ") + goal.words() + "\n");
    }
  }

  /// Today on the person's own clock: that of their settings, else as their evidence tells it, else
  /// UTC where there is none yet.
  private LocalDate since() throws Mistake, SourceException, StoreException, IOException {
    @Nullable ZoneId zone;
    try (var store = past.store().open(outside)) {
      zone = ReportOptions.zoneId(Preferences.of(store.settings()).zone());
    }
    if (zone != null) {
      return LocalDate.ofInstant(outside.clock().instant(), zone);
    }
    try {
      return Today.of(past.read(outside).answer());
    } catch (Mistake e) {
      return LocalDate.ofInstant(outside.clock().instant(), ZoneOffset.UTC);
    }
  }

  private void remove() throws Mistake, StoreException, IOException {
    if (words.size() != 1 || !words.getFirst().matches("\\d{1,9}")) {
      throw new Mistake("goal remove takes the number that longhaul goal shows");
    }
    try (var store = past.store().open(outside)) {
      if (!store.removeGoal(Long.parseLong(words.getFirst()))) {
        throw new Mistake("there is no goal " + words.getFirst() + "; longhaul goal lists them");
      }
      outside.print("removed\n");
    }
  }

  private void list() throws Mistake, SourceException, StoreException, IOException {
    if (weeks < 1 || weeks > Judged.MOST_WEEKS) {
      throw new Mistake("--weeks takes 1 to " + Judged.MOST_WEEKS + ", not " + weeks);
    }
    var goals = goals();
    if (goals.isEmpty()) {
      throw new Mistake("no goal is kept yet; longhaul goal add a free day a week keeps one");
    }
    var known = past.read(outside);
    var answer = known.answer();
    var today = Today.of(answer);
    var judged = new ArrayList<GoalsReport.Of>();
    for (var goal : goals) {
      judged.add(new GoalsReport.Of(goal.id(), Judged.of(goal.goal(), answer, today, weeks)));
    }
    var report = GoalsReport.of(judged, today, known.zone());
    outside.print(past.json() ? JsonReport.of(report) : GoalsPage.of(report, past.ink(outside)));
  }

  private record Numbered(long id, Goal goal) {}

  private List<Numbered> goals() throws Mistake, StoreException {
    var goals = new ArrayList<Numbered>();
    for (var text : asked) {
      goals.add(new Numbered(goals.size() + 1L, goal(text)));
    }
    if (asked.isEmpty() && past.isStored(outside)) {
      try (var store = past.store().open(outside)) {
        for (var kept : store.goals()) {
          goals.add(new Numbered(kept.id(), goal(kept.text())));
        }
      }
    }
    return goals;
  }
}
