package io.longhaul.source.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Interval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: stores written by hand after those that MLflow 2.7 writes.
class MlFlowTest extends FormatContract {
  private static final long NINE = Instant.parse("2026-03-03T09:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  @Override
  protected Format format() {
    return new MlFlow();
  }

  private Path run(String id, long start, String end, int status, String metrics) throws Exception {
    var run = folder.resolve("mlruns/0/" + id);
    Files.createDirectories(run.resolve("metrics/train"));
    Files.createDirectories(run.resolve("tags"));
    Files.writeString(
        run.resolve("meta.yaml"),
        "end_time: "
            + end
            + "\nexperiment_id: '0'\nrun_id: "
            + id
            + "\nstart_time: "
            + start
            + "\nstatus: "
            + status
            + "\nuser_id: ''\n");
    Files.writeString(run.resolve("tags/mlflow.user"), "me");
    Files.writeString(run.resolve("metrics/train/loss"), metrics);
    return run;
  }

  private Reading readStore() throws Exception {
    return read(folder.resolve("mlruns"));
  }

  private static List<Instant> acts(Reading reading) {
    return reading.trace().evidence().stream().filter(Evidence::isAct).map(Evidence::at).toList();
  }

  private static List<Interval> machines(Reading reading) {
    return reading.trace().evidence().stream()
        .filter(piece -> piece.kind() == Kind.MACHINE)
        .map(Evidence::when)
        .toList();
  }

  private static Instant at(long minutes) {
    return Instant.ofEpochMilli(NINE + minutes * MINUTE);
  }

  @Test
  void aRunIsAMachineAndItsStartAWeakAct() throws Exception {
    run("a", NINE, String.valueOf(NINE + 90 * MINUTE), 3, "");
    assertThat(acts(readStore())).containsExactly(at(0));
    assertThat(machines(readStore())).containsExactly(new Interval(at(0), at(90)));
  }

  @Test
  void aRunThatWasBroughtOverRanWhenItsMetricsSay() throws Exception {
    run(
        "a",
        NINE,
        String.valueOf(NINE + MINUTE),
        3,
        (NINE - 900 * MINUTE) + " 2.0 0\n" + (NINE - 800 * MINUTE) + " 1.0 9\n");
    assertThat(machines(readStore())).containsExactly(new Interval(at(-900), at(-800)));
    assertThat(acts(readStore())).containsExactly(at(-900));
  }

  @Test
  void whatRunsForEverEndsWithItsLastMetric() throws Exception {
    run("a", NINE, "null", 1, (NINE + 30 * MINUTE) + " 2.0 0\n");
    assertThat(machines(readStore())).containsExactly(new Interval(at(0), at(30)));
  }

  @Test
  void ofASweepItsParentWasStarted() throws Exception {
    run("p", NINE, String.valueOf(NINE + 600 * MINUTE), 3, "");
    for (int i = 1; i < 9; i++) {
      var child =
          run("c" + i, NINE + i * 45 * MINUTE, String.valueOf(NINE + i * 60 * MINUTE), 3, "");
      Files.writeString(child.resolve("tags/mlflow.parentRunId"), "p");
    }
    assertThat(acts(readStore())).containsExactly(at(0));
    assertThat(machines(readStore())).hasSize(9);
  }

  @Test
  void aSweepWhoseParentLiesElsewhereStartsWithItsFirstRun() throws Exception {
    for (int i = 1; i < 4; i++) {
      var child = run("c" + i, NINE + i * 45 * MINUTE, "null", 1, "");
      Files.writeString(child.resolve("tags/mlflow.parentRunId"), "elsewhere");
    }
    assertThat(acts(readStore())).containsExactly(at(45));
  }

  @Test
  void whatAJobStartsIsNoAct() throws Exception {
    var run = run("a", NINE, "null", 1, "");
    Files.writeString(run.resolve("tags/mlflow.source.type"), "JOB");
    assertThat(acts(readStore())).isEmpty();
  }

  @Test
  void runsOfOthersArePassedOver() throws Exception {
    var reading = read(example());
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
  }

  @Test
  void samplesAreRead() throws Exception {
    var store = Samples.read(format(), "_templates/mlruns", "user01");
    assertThat(store.trace().rejected()).isEmpty();
    assertThat(machines(store)).hasSize(3);
    assertThat(acts(store)).hasSize(2);
    var answer = Samples.read(format(), "_templates/mlflow-rest-runs-search.json", "user01");
    assertThat(acts(answer)).containsExactly(Instant.ofEpochMilli(1_698_176_807_530L));
  }
}
