package io.longhaul.cli;

import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.Source;
import io.longhaul.source.activitywatch.ActivityWatch;
import io.longhaul.source.aider.Aider;
import io.longhaul.source.calendar.CalendarFiles;
import io.longhaul.source.claude.Claude;
import io.longhaul.source.codex.Codex;
import io.longhaul.source.copilot.Copilot;
import io.longhaul.source.deadlines.Deadlines;
import io.longhaul.source.gemini.Gemini;
import io.longhaul.source.gharchive.GhArchive;
import io.longhaul.source.git.GitOptions;
import io.longhaul.source.git.GitRepositories;
import io.longhaul.source.github.GitHub;
import io.longhaul.source.gitlab.GitLab;
import io.longhaul.source.incidentio.IncidentIo;
import io.longhaul.source.lines.LinesFile;
import io.longhaul.source.mbox.Mbox;
import io.longhaul.source.mlflow.MlFlow;
import io.longhaul.source.opsgenie.Opsgenie;
import io.longhaul.source.pagerduty.PagerDuty;
import io.longhaul.source.releases.Releases;
import io.longhaul.source.shell.Shell;
import io.longhaul.source.slack.Slack;
import io.longhaul.source.sleep.Sleeps;
import io.longhaul.source.slurm.Slurm;
import io.longhaul.source.wakatime.WakaTime;
import io.longhaul.source.wandb.Wandb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every source that can be connected. A further one is one more entry.
final class Sources {
  private Sources() {}

  private static final List<Format> FORMATS =
      List.of(
          new ActivityWatch(),
          new Aider(),
          new CalendarFiles(),
          new Claude(),
          new Codex(),
          new Copilot(),
          new Deadlines(),
          new Gemini(),
          new GhArchive(),
          new GitHub(),
          new GitLab(),
          new IncidentIo(),
          new Mbox(),
          new MlFlow(),
          new Opsgenie(),
          new PagerDuty(),
          new Releases(),
          new Shell(),
          new Slack(),
          new Sleeps(),
          new Slurm(),
          new WakaTime(),
          new Wandb());

  static List<Source> all() {
    int threads = Runtime.getRuntime().availableProcessors();
    var all = new ArrayList<Source>();
    all.add(new GitRepositories(new GitOptions(false, threads, false)));
    all.add(new LinesFile());
    all.addAll(files());
    return List.copyOf(all);
  }

  /// Those that are files of a tool.
  static List<FileSource> files() {
    return FORMATS.stream().map(FileSource::new).toList();
  }

  static Source named(String name) throws Mistake {
    return all().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Mistake("there is no source '" + name + "'; there are: " + names()));
  }

  static String names() {
    return all().stream().map(Source::name).collect(Collectors.joining(", "));
  }
}
