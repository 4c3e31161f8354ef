package io.longhaul.source.life;

import io.longhaul.simulate.Simulated;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.SimulatedRepositories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Writes a simulated life as every tool around it would have: repositories, calendar, reviews,
/// jobs, pages, coding agents, activity, sleep. Machines write most of the lines, as they do.
public final class LifeFiles {
  /// The person's login, address and number in all of them.
  public static final String ME = "sim";

  /// The person's address in the calendar.
  public static final String ADDRESS = "sim@example.org";

  /// What was written, for a source that reads it.
  ///
  /// @param source the source's name
  /// @param path where it lies, below the folder
  public record Written(String source, String path) {}

  private LifeFiles() {}

  /// Writes all of them into a folder that is empty or not there yet.
  public static List<Written> write(Simulated life, Path folder) throws SourceException {
    var doings = life.doings();
    SimulatedRepositories.write(life, folder.resolve("git"));
    try {
      file(folder, "calendar.ics", CalendarFile.of(doings));
      file(folder, "github/reviews.json", ReviewsFile.of(doings));
      file(folder, "sacct.txt", JobsFile.of(doings));
      file(folder, "pagerduty.jsonl", PagesFile.of(doings));
      for (var session : AgentFiles.claude(doings).entrySet()) {
        file(folder, "claude/projects/-srv-sim/" + session.getKey() + ".jsonl", session.getValue());
      }
      for (var session : AgentFiles.codex(doings, life.truth()).entrySet()) {
        file(folder, "codex/sessions/" + session.getKey() + ".jsonl", session.getValue());
      }
      file(folder, "aw-buckets-export.json", ActivityFile.of(doings));
      file(folder, "sleep.csv", SleepFiles.diary(doings, life.truth()));
      file(folder, "apple/export.xml", SleepFiles.apple(doings, life.truth()));
    } catch (IOException | UncheckedIOException e) {
      throw new SourceException(folder + " cannot be written: " + e.getMessage(), e);
    }
    return List.of(
        new Written("git", "git"),
        new Written("calendar", "calendar.ics"),
        new Written("github", "github"),
        new Written("slurm", "sacct.txt"),
        new Written("pagerduty", "pagerduty.jsonl"),
        new Written("claude", "claude"),
        new Written("codex", "codex"),
        new Written("activitywatch", "aw-buckets-export.json"),
        new Written("sleep", "sleep.csv"),
        new Written("sleep", "apple"));
  }

  private static void file(Path folder, String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
