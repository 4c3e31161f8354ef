package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.source.FileSource;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every file of real tools that lies beside the clone goes through every source that there is;
/// what came of it is written to `target/samples.md`. Skipped where there are none. A further
/// source is in it by itself once `Sources` lists it. Oracle: the list below of what is to be read
/// by what, and the grammar of references.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
  private static final Owner OWNER =
      new Owner(
          List.of("user01", "me", "user01@example.org"),
          ZoneId.of("Europe/Berlin"),
          Instant.parse("2026-11-01T00:00:00Z"));

  private static final int LONGEST_REF = 120;
  private static final int LONGEST_SHOWN = 90;

  /// What is to be read, by the name of its source; those that do not exist yet are left out.
  private static final Map<String, List<String>> EXPECTED =
      Map.ofEntries(
          Map.entry("activitywatch", List.of("_templates/activitywatch-export.json")),
          Map.entry(
              "aider",
              List.of(
                  "06-agents/aider/analytics-log.slim.jsonl",
                  "06-agents/aider/aider.chat.history.excerpt.md",
                  "06-agents/aider/chat-started-lines.md",
                  "_templates/aider")),
          Map.entry("calendar", List.of("01-calendar", "_templates/calendar-lab.ics")),
          Map.entry(
              "claude",
              List.of("06-agents/claude-code", "06-agents/agentsview-claude", "_templates/claude")),
          Map.entry(
              "codex",
              List.of("06-agents/codex", "06-agents/agentsview-codex", "_templates/codex")),
          Map.entry("copilot", List.of("_templates/copilot/session-state-events.jsonl")),
          Map.entry("deadlines", List.of("09-shocks/ai-deadlines")),
          Map.entry("gemini", List.of("06-agents/agentsview-gemini")),
          Map.entry("gharchive", List.of("02-code/gharchive-2015-02-01-0.sample.json.gz")),
          Map.entry(
              "github",
              List.of(
                  "02-code/github-rest-pull_reviews.jsonl",
                  "02-code/github-rest-review_comments.jsonl",
                  "02-code/github-rest-issue_comments.jsonl",
                  "02-code/github-rest-pulls.jsonl",
                  "02-code/github-rest-issues.jsonl",
                  "02-code/github-rest-issue_events.jsonl")),
          Map.entry("gitlab", List.of("02-code/gitlab-mr_notes.jsonl")),
          Map.entry("incident-io", List.of("_templates/incident-io-incident.json")),
          Map.entry("mbox", List.of("05-chat/mbox", "_templates/mbox.txt")),
          Map.entry("mlflow", List.of("_templates/mlruns")),
          Map.entry("opsgenie", List.of("04-oncall/opsgenie-incidents.jsonl")),
          Map.entry("pagerduty", List.of("04-oncall/pagerduty-incidents-with-log_entries.jsonl")),
          Map.entry("releases", List.of("09-shocks/epoch-notable-models.slim.csv")),
          Map.entry(
              "shell",
              List.of(
                  "_templates/bash_history", "_templates/zsh_history", "_templates/fish_history")),
          Map.entry("slack", List.of("05-chat/slack")),
          Map.entry(
              "sleep",
              List.of(
                  "08-sleep/apple-health",
                  "08-sleep/fitbit-sleep-date.json",
                  "08-sleep/fitbit-sleep-date-range.json",
                  "08-sleep/googlefit-sleep-segments.json",
                  "08-sleep/withings-sleep-summary.json",
                  "08-sleep/sleepdiary",
                  "_templates/apple-health-export.xml",
                  "_templates/garmin-gdpr-sleepData.json",
                  "_templates/oura-v2-sleep.json",
                  "_templates/whoop/sleeps.csv")),
          Map.entry("slurm", List.of("03-cluster/slurm", "_templates/sacct-parsable2.txt")),
          Map.entry("wakatime", List.of("_templates/wakatime-dump.json")),
          Map.entry("wandb", List.of("03-cluster/wandb")));

  private final List<Row> rows = new ArrayList<>();
  private Path samples = Path.of("");

  /// What one source made of one file.
  private record Row(String file, String source, boolean named, Reading reading) {
    boolean isOfUse() {
      return named || !reading.trace().evidence().isEmpty();
    }

    String line() {
      var reasons =
          reading.trace().rejected().stream()
              .collect(Collectors.groupingBy(Rejected::reason, Collectors.counting()))
              .entrySet()
              .stream()
              .map(reason -> reason.getValue() + " " + reason.getKey())
              .sorted()
              .collect(Collectors.joining("; "));
      var passed =
          reading.account().passedOver().entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey().words())
              .collect(Collectors.joining("; "));
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d | %d | %s | %s |\n",
          file,
          source,
          reading.account().records(),
          reading.trace().evidence().size(),
          passed,
          reasons.substring(0, Math.min(LONGEST_SHOWN, reasons.length())));
    }
  }

  @BeforeAll
  void readAll() throws IOException {
    var found = folder();
    assumeTrue(Files.isDirectory(found));
    samples = found;
    try (var files = Files.walk(samples)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (var source : Sources.files()) {
          read(source, file);
        }
      }
    }
    write();
  }

  private static Path folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var there = at.resolve("../shared/samples").normalize();
      if (Files.isDirectory(there)) {
        return there;
      }
    }
    return Path.of("no samples");
  }

  private void read(FileSource source, Path file) {
    var name = samples.relativize(file).toString().replace('\\', '/');
    var local = Objects.toString(file.getFileName());
    boolean named = source.format().reads(name) || source.format().reads(local);
    try {
      rows.add(new Row(name, source.name(), named, reading(source, file)));
    } catch (SourceException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static Reading reading(FileSource source, Path place) throws SourceException {
    return source.read(place.toString(), OWNER, Progress.SILENT);
  }

  private void write() throws IOException {
    var text = new StringBuilder("# What the sources make of the samples\n\n");
    text.append("| file | source | records | evidence | passed over | rejected |\n");
    text.append("|---|---|---|---|---|---|\n");
    rows.stream().filter(Row::isOfUse).forEach(row -> text.append(row.line()));
    var target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("samples.md"), text);
  }

  @Test
  void whatIsToBeReadIsReadOrSaysWhyNot() {
    for (var source : Sources.files()) {
      for (var place : EXPECTED.getOrDefault(source.name(), List.of())) {
        var own =
            rows.stream()
                .filter(row -> row.source().equals(source.name()))
                .filter(row -> row.file().equals(place) || row.file().startsWith(place + "/"))
                .toList();
        assertThat(own.stream().mapToLong(row -> row.reading().account().records()).sum())
            .as("records of %s that %s reads", place, source.name())
            .isPositive();
        assertThat(own)
            .flatExtracting(row -> row.reading().trace().rejected())
            .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
      }
    }
  }

  @Test
  void everySourceIsExpectedToReadSomething() {
    assertThat(EXPECTED.keySet())
        .containsAll(Sources.files().stream().map(FileSource::name).toList());
  }

  @Test
  void noReferenceHoldsText() {
    for (var row : rows) {
      assertThat(row.reading().trace().evidence())
          .as("%s by %s", row.file(), row.source())
          .extracting(Evidence::ref)
          .allSatisfy(ref ->
              assertThat(ref)
                  .hasSizeLessThan(LONGEST_REF)
                  .matches("[a-z0-9-]+:[a-z0-9-]+ [A-Za-z0-9._-]+ [A-Za-z0-9._-]+"));
    }
  }

  /// A sleep that a source of chats made out of a calendar would be a fault.
  @Test
  void aReferenceNamesTheSourceThatGaveIt() {
    for (var row : rows) {
      assertThat(row.reading().trace().evidence())
          .extracting(piece -> piece.ref().substring(0, piece.ref().indexOf(':')))
          .as("%s by %s", row.file(), row.source())
          .allMatch(row.source()::equals);
    }
  }
}
