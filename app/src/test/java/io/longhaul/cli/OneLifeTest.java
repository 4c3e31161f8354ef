package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.life.LifeFiles;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One simulated life, written in the formats of all the tools around it and read back. Oracle: the
/// hidden truth of the simulation. `-Dlonghaul.life.seeds=15` takes more lives of each kind, and
/// `-Dlonghaul.life.first=12000` others.
class OneLifeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 8;
  private static final double HOUR = 3600;
  private static final int SEEDS = Integer.getInteger("longhaul.life.seeds", 3);
  private static final int FIRST_SEED = Integer.getInteger("longhaul.life.first", 1);

  @TempDir Path folder;

  private Simulated life(String scenario, long seed) {
    return Simulated.of(
        Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, WEEKS, 5, seed));
  }

  private static Instant end() {
    return MONDAY.plusWeeks(WEEKS).atTime(13, 0).toInstant(ZoneOffset.UTC);
  }

  private Trace read(LifeFiles.Written written) throws Exception {
    var owner = new Owner(List.of(LifeFiles.ME, LifeFiles.ADDRESS), null, end());
    var source = Sources.named(written.source());
    var place = source.place(folder.resolve(written.path()));
    var reading = source.read(place, owner, Progress.SILENT);
    assertThat(reading.trace().rejected()).as(written.source()).isEmpty();
    return reading.trace().covered(List.of(new Coverage(written.source(), reading.coverage())));
  }

  private static Answer answer(Trace trace) {
    return Answer.to(new Asked(Window.ALL, end(), null), trace);
  }

  /// Hours of the last six whole weeks, each with the truth.
  private static List<Judged> weeks(Answer answer, Simulated life) {
    var judged = new ArrayList<Judged>();
    for (var week : answer.load().weeks()) {
      var dates = new DateRange(week.monday(), week.monday().plusWeeks(1));
      boolean inside =
          !week.monday().isBefore(MONDAY.plusWeeks(2))
              && !dates.until().isAfter(MONDAY.plusWeeks(WEEKS));
      if (inside && week.isKnown()) {
        judged.add(new Judged(week.hours(), life.truth().worked(dates).toSeconds() / HOUR));
      }
    }
    return judged;
  }

  /// Without the watcher of the keyboard, which many people do not run.
  private static List<Judged> unwatched(List<Trace> traces, Simulated life) {
    var rest =
        traces.stream()
            .filter(trace -> trace.coverage().stream().noneMatch(Coverage::isWatching))
            .toList();
    return weeks(answer(Trace.union(rest)), life);
  }

  private record Judged(Estimate estimate, double truth) {
    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%s %.1f (%.1f %.1f) truth %.1f",
          holds() ? "  " : "no",
          Estimate.hours(estimate.likely()),
          Estimate.hours(estimate.least()),
          Estimate.hours(estimate.most()),
          truth);
    }

    double width() {
      return Estimate.hours(estimate.most()) - Estimate.hours(estimate.least());
    }

    boolean holds() {
      return truth >= Estimate.hours(estimate.least()) - 0.05
          && truth <= Estimate.hours(estimate.most()) + 0.05;
    }
  }

  /// The more tools tell of the same life, the narrower the hours, and they hold the truth.
  @ParameterizedTest
  @ValueSource(strings = {"9-18", "996", "14-22", "on-call"})
  void allToolsTogetherTellMoreThanGitAlone(String scenario) throws Exception {
    int held = 0;
    int all = 0;
    double alone = 0;
    double together = 0;
    var lines = new ArrayList<String>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      var life = life(scenario, seed);
      var where = folder.resolve(scenario + seed);
      var traces = new ArrayList<Trace>();
      for (var written : LifeFiles.write(life, where)) {
        traces.add(
            read(new LifeFiles.Written(written.source(), scenario + seed + "/" + written.path())));
      }
      alone += weeks(answer(traces.getFirst()), life).stream().mapToDouble(Judged::width).sum();
      unwatched(traces, life).forEach(week -> lines.add("unwatched " + week));
      for (var week : weeks(answer(Trace.union(traces)), life)) {
        together += week.width();
        all++;
        held += week.holds() ? 1 : 0;
        lines.add(week.toString());
      }
    }
    assertThat(all).isEqualTo(6 * SEEDS);
    assertThat(together).isLessThan(0.7 * alone);
    assertThat(held / (double) all)
        .as("%s held %d of %d%n%s", scenario, held, all, String.join("\n", lines))
        .isGreaterThanOrEqualTo(15.0 / 18);
  }

  /// What a tool saw is what happened: nothing is lost between the truth and the trace.
  @Test
  void everyToolTellsWhatHappened() throws Exception {
    var life = life("on-call", 4);
    var doings = life.doings();
    for (var written : LifeFiles.write(life, folder)) {
      var trace = read(written);
      switch (written.source()) {
        case "calendar" ->
            assertThat(trace.acts())
                .hasSize((int) doings.meetings().stream().filter(each -> !each.declined()).count());
        case "github" -> assertThat(trace.acts()).hasSameSizeAs(doings.reviews());
        case "pagerduty" ->
            assertThat(trace.evidence())
                .filteredOn(piece -> piece.kind() == Kind.PAGE)
                .extracting(Evidence::at)
                .hasSameSizeAs(doings.calls());
        case "sleep" ->
            assertThat(trace.evidence())
                .filteredOn(piece -> piece.kind() == Kind.SLEEP)
                .isNotEmpty();
        default -> assertThat(trace.evidence()).as(written.source()).isNotEmpty();
      }
    }
  }
}
