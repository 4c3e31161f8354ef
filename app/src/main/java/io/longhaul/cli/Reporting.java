package io.longhaul.cli;

import io.longhaul.evidence.Trace;
import io.longhaul.law.LawRule;
import io.longhaul.law.WorkLog;
import io.longhaul.project.ProjectRhythm;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.GitCommits;
import io.longhaul.source.git.GitOptions;
import io.longhaul.source.git.GitReading;
import io.longhaul.source.git.GitSource;
import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Doubts;
import io.longhaul.view.JsonReport;
import io.longhaul.view.ProjectParagraph;
import io.longhaul.view.Report;
import io.longhaul.view.StoreWords;
import io.longhaul.view.TerminalReport;
import io.longhaul.view.Today;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The flow from traces to a report, for repositories and for evidence lines.
final class Reporting {
  private static final int REJECTED_SHOWN = 3;

  private final Outside outside;
  private final ReportOptions options;

  Reporting(Outside outside, ReportOptions options) {
    this.outside = outside;
    this.options = options;
  }

  /// On the paths that were given; without any on the store, if there is one; else on the folder
  /// that one is in.
  void onPathsOrStore(PathArguments paths, StoreOptions store)
      throws Mistake, SourceException, StoreException, IOException {
    if (store.given() && (paths.given() || options.isAboutRepositories())) {
      throw new Mistake("give either a store or repositories (PATH, --me, --cache), not both");
    }
    var home = store.place(outside);
    boolean asksForStore = !paths.given() && !options.isAboutRepositories();
    if (asksForStore && home != null && (store.given() || home.exists())) {
      onStore(store);
    } else {
      onRepositories(paths.all(outside.folder()));
    }
  }

  /// On everything that is connected, as it was last read.
  private void onStore(StoreOptions options)
      throws Mistake, SourceException, StoreException, IOException {
    this.options.asked(outside.clock());
    try (var store = options.open(outside)) {
      var preferences = Preferences.of(store.settings());
      this.options.fill(preferences);
      var asked = this.options.asked(outside.clock());
      var daysOff = daysOff();
      var law = this.options.law();
      var seen = StoreWords.seen(store.connected(), outside.clock().instant());
      var trace = store.trace();
      var answer = Answer.to(asked.with(daysOff.around(trace, asked.now())), trace);
      if (preferences.asks() && !this.options.json()) {
        new CheckInQuestions(outside, store).onceADay(Today.of(answer));
      }
      show(Report.ofStore(Version.program(), answer, seen), answer, null, law);
    }
  }

  private void onRepositories(List<Path> paths) throws Mistake, SourceException, IOException {
    var asked = options.asked(outside.clock());
    var daysOff = daysOff();
    var law = options.law();
    var reading = read(paths, options.addresses(), options.git(), outside);
    var answer = Answer.to(asked.with(daysOff.around(reading.mine(), asked.now())), reading.mine());
    // another set of refs would give another group: two answers could be subtracted
    var project =
        options.git().allRefs()
            ? null
            : ProjectParagraph.of(ProjectRhythm.of(reading.contributors()));
    show(Report.of(Version.program(), answer, reading.count(), project), answer, reading, law);
  }

  void onLines(List<String> files) throws Mistake, SourceException, IOException {
    var asked = options.asked(outside.clock());
    var daysOff = daysOff();
    var law = options.law();
    var trace = lines(files, outside);
    if (trace.evidence().isEmpty() && !trace.rejected().isEmpty()) {
      var first = trace.rejected().getFirst();
      throw new Mistake(
          "none of the "
              + trace.rejected().size()
              + " lines can be used, the first at "
              + first.place()
              + ": "
              + first.reason());
    }
    var answer = Answer.to(asked.with(daysOff.around(trace, asked.now())), trace);
    show(Report.of(Version.program(), answer, null, null), answer, null, law);
  }

  /// What was told of holidays and leave; a table of holidays that another contradicts is said so.
  private DaysOffOption.Known daysOff() throws Mistake, SourceException, IOException {
    var known = options.daysOff();
    for (var holidays : known.holidays()) {
      if (!holidays.comparison().agrees()) {
        outside.say(
            "the holidays of "
                + holidays.code()
                + " are doubtful, a second table has others ("
                + holidays.comparison().words()
                + "); what is wrong or missing: --leave");
      }
    }
    return known;
  }

  /// What files of evidence lines tell together; `-` is standard input.
  static Trace lines(List<String> files, Outside outside) throws SourceException, IOException {
    var traces = new ArrayList<Trace>();
    for (var file : files) {
      traces.add(
          file.equals("-")
              ? EvidenceLines.read(outside.in(), "standard input")
              : EvidenceLines.read(outside.folder().resolve(file)));
    }
    return Trace.union(traces);
  }

  /// What repositories tell.
  static GitReading read(List<Path> paths, List<String> addresses, GitOptions git, Outside outside)
      throws Mistake, SourceException {
    return commits(paths, addresses, git, outside).reading();
  }

  /// Reads repositories, showing how far it has come.
  static GitCommits commits(
      List<Path> paths, List<String> addresses, GitOptions git, Outside outside)
      throws Mistake, SourceException {
    try (var progress = new ProgressLine(outside)) {
      var options = git.begunAt(outside.clock().instant());
      var commits = new GitSource(options).commits(paths, addresses, progress);
      if (commits.repositories() == 0) {
        throw new Mistake(
            commits.rejected().stream()
                .limit(REJECTED_SHOWN)
                .map(rejected -> rejected.place() + ": " + rejected.reason())
                .collect(Collectors.joining("; ")));
      }
      return commits;
    }
  }

  private void show(Report plain, Answer answer, @Nullable GitReading reading, List<LawRule> law)
      throws Mistake, IOException {
    var judged = law.isEmpty() ? plain : plain.heldAgainst(LawRule.judge(law, WorkLog.of(answer)));
    var report =
        options.explain() ? judged.explainedBy(Doubts.of(answer.trace(), reading)) : judged;
    var html = options.html();
    if (html != null) {
      PageFile.write(html, outside.folder().resolve(html), report);
    }
    outside.print(
        options.json()
            ? JsonReport.of(report)
            : TerminalReport.of(report, options.allLines(), outside.ink(options.noColor())));
  }
}
