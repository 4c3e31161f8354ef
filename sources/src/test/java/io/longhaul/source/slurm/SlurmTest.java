package io.longhaul.source.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: tables written by hand after sacct's manual.
class SlurmTest extends FormatContract {
  private static final String HEADER = "JobID|JobName|User|State|Submit|Start|End|SubmitLine\n";

  @Override
  protected Format format() {
    return new Slurm();
  }

  private static String job(String id, String name, String state, String... times) {
    return id + "|" + name + "|me|" + state + "|" + String.join("|", times) + "|sbatch x\n";
  }

  private Reading sheet(String... rows) throws Exception {
    return readText("sacct.txt", HEADER + String.join("", rows));
  }

  private static List<Evidence> acts(Reading reading) {
    return reading.trace().evidence().stream().filter(Evidence::isAct).toList();
  }

  private static String act(Evidence piece) {
    return piece.ref().substring(0, piece.ref().indexOf(' '));
  }

  @Test
  void theClockOfAClusterIsNotThatOfThePerson() throws Exception {
    var reading =
        sheet(
            job(
                "1",
                "a",
                "COMPLETED",
                "2026-03-04T09:00:00",
                "2026-03-04T09:01:00",
                "2026-03-04T10:00:00"));
    assertThat(reading.trace().evidence())
        .extracting(Evidence::at, Evidence::offset, Evidence::kind)
        .containsExactly(
            tuple(Instant.parse("2026-03-04T08:00:00Z"), new Offset.Unknown(), Kind.INSTANT),
            tuple(Instant.parse("2026-03-04T08:01:00Z"), new Offset.Unknown(), Kind.MACHINE));
  }

  @Test
  void withoutAZoneATimeOfNoZoneIsRejected() throws Exception {
    var file = folder.resolve("sacct.txt");
    Files.writeString(
        file, HEADER + job("1", "a", "COMPLETED", "2026-03-04T09:00:00", "Unknown", "Unknown"));
    var reading =
        new FileSource(format())
            .read(file.toString(), new Owner(List.of("me"), null, Instant.EPOCH), Progress.SILENT);
    assertThat(reading.trace().rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("--zone"));
  }

  @Test
  void aSweepIsOneAct() throws Exception {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      var submit = Instant.parse("2026-03-04T09:00:00Z").plusMillis(i * 200L);
      rows.add(job(String.valueOf(i), "s" + i, "PENDING", submit.toString(), "Unknown", "Unknown"));
    }
    var acts = acts(sheet(rows.toArray(String[]::new)));
    assertThat(acts).hasSize(1);
    assertThat(acts.getFirst().strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void aResubmissionSoonAfterAFailureIsAStrongerAct() throws Exception {
    var failed =
        job(
            "1",
            "train",
            "FAILED",
            "2026-03-04T00:00:00Z",
            "2026-03-04T00:01:00Z",
            "2026-03-04T03:00:00Z");
    var soon =
        sheet(failed, job("2", "train", "PENDING", "2026-03-04T03:40:00Z", "Unknown", "Unknown"));
    assertThat(acts(soon))
        .extracting(SlurmTest::act, Evidence::strength)
        .containsExactly(
            tuple("slurm:submit", Strength.WEAK), tuple("slurm:resubmit", Strength.MEDIUM));
    var late =
        sheet(failed, job("2", "train", "PENDING", "2026-03-04T05:01:00Z", "Unknown", "Unknown"));
    assertThat(acts(late)).extracting(SlurmTest::act).containsOnly("slurm:submit");
    var other =
        sheet(failed, job("2", "eval", "PENDING", "2026-03-04T03:40:00Z", "Unknown", "Unknown"));
    assertThat(acts(other)).extracting(SlurmTest::act).containsOnly("slurm:submit");
  }

  @Test
  void aJobThatSubmitsTheNextOneIsNoPerson() throws Exception {
    var reading =
        sheet(
            job(
                "1",
                "chain",
                "TIMEOUT",
                "2026-03-03T10:00:00Z",
                "2026-03-03T10:01:00Z",
                "2026-03-04T03:00:00Z"),
            job("2", "chain", "PENDING", "2026-03-04T02:59:30Z", "Unknown", "Unknown"),
            job("3", "chain", "PENDING", "2026-03-04T03:00:02Z", "Unknown", "Unknown"));
    assertThat(acts(reading))
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2026-03-03T10:00:00Z"));
  }

  @Test
  void aTimerIsNoPerson() throws Exception {
    var rows = new ArrayList<String>();
    for (int day = 1; day <= 9; day++) {
      rows.add(
          job(
              "" + day,
              "nightly",
              "PENDING",
              "2026-03-0" + day + "T03:00:0" + day % 3 + "Z",
              "Unknown",
              "Unknown"));
    }
    assertThat(acts(sheet(rows.toArray(String[]::new)))).isEmpty();
  }

  @Test
  void anEngineIsNoPerson() throws Exception {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      var submit = Instant.parse("2026-03-04T00:00:00Z").plus(Duration.ofSeconds(100L * i));
      rows.add(job("" + i, "step" + i, "PENDING", submit.toString(), "Unknown", "Unknown"));
    }
    assertThat(acts(sheet(rows.toArray(String[]::new)))).isEmpty();
  }

  @Test
  void whatWaitsForOthersWasNotSubmittedWhenItBegan() throws Exception {
    var reading =
        sheet(
            "1|a|me|COMPLETED|2026-03-04T09:00:00Z|2026-03-05T03:00:00Z|2026-03-05T04:00:00Z|"
                + "sbatch --dependency=afterany:7 x\n");
    assertThat(acts(reading)).isEmpty();
  }

  @Test
  void whoCancelsTheirOwnJobIsThereAndRootIsSomebodyElse() throws Exception {
    var own =
        sheet(
            job(
                "1",
                "a",
                "CANCELLED by 1001",
                "2026-03-04T09:00:00Z",
                "2026-03-04T09:01:00Z",
                "2026-03-04T23:10:00Z"));
    assertThat(acts(own))
        .extracting(SlurmTest::act)
        .containsExactly("slurm:submit", "slurm:cancel");
    var root =
        sheet(
            job(
                "1",
                "a",
                "CANCELLED by 0",
                "2026-03-04T09:00:00Z",
                "2026-03-04T09:01:00Z",
                "2026-03-04T23:10:00Z"));
    assertThat(acts(root)).extracting(SlurmTest::act).containsExactly("slurm:submit");
  }

  @Test
  void whoSitsInAJobIsThereWhenItBeginsAndEnds() throws Exception {
    var reading =
        sheet(
            "1|bash|me|COMPLETED|2026-03-04T09:00:00Z|2026-03-04T09:01:00Z|2026-03-04T10:00:00Z|"
                + "srun --gres=gpu:1 --pty bash\n");
    assertThat(acts(reading))
        .extracting(SlurmTest::act, Evidence::strength)
        .containsExactly(
            tuple("slurm:interactive", Strength.MEDIUM), tuple("slurm:left", Strength.WEAK));
  }

  @Test
  void columnsStandInAnyOrderAndMayBeMissing() throws Exception {
    var reading = readText("sacct.txt", "Submit|User|JobID|\n2026-03-04T09:00:00Z|me|7|\n");
    assertThat(acts(reading)).extracting(Evidence::ref).containsExactly("slurm:submit - 7");
  }

  @Test
  void aBarInANameIsFoundFromBothEnds() throws Exception {
    var reading = sheet("1|a|b||c|me|COMPLETED|2026-03-04T09:00:00Z|Unknown|Unknown|sbatch x\n");
    assertThat(acts(reading)).hasSize(1);
    var command = sheet("1|a|me|COMPLETED|2026-03-04T09:00:00Z|Unknown|Unknown|sbatch x | tee y\n");
    assertThat(acts(command)).hasSize(1);
  }

  @Test
  void theFormOfOpenXdmodHasNoHeaderAndIsInUtc() throws Exception {
    var reading =
        readText(
            "sacct.txt",
            "4103947|4103947|phillips|gpu|normal|lab|lab|5000|me|1001|2016-04-26T13:47:47|"
                + "2016-04-26T13:47:47|2016-04-26T13:48:06|2016-04-26T15:48:06|02:00:00|0:0|"
                + "COMPLETED|1|8|8|2800Mc|||02:00:00|node1|a|name\n");
    assertThat(reading.trace().evidence())
        .extracting(Evidence::at)
        .containsExactly(
            Instant.parse("2016-04-26T13:47:47Z"), Instant.parse("2016-04-26T13:48:06Z"));
  }

  @Test
  void jsonSaysTheSame() throws Exception {
    var reading =
        readText(
            "sacct.json",
            "{\"meta\":{},\"jobs\":[{\"job_id\":7,\"array\":{\"task_id\":{\"set\":false}},"
                + "\"user\":\"me\",\"name\":\"x\",\"state\":{\"current\":[\"CANCELLED\"]},"
                + "\"kill_request_user\":\"me\",\"time\":{\"submission\":1772614800,"
                + "\"start\":1772614860,\"end\":1772618400,\"elapsed\":3540}},\n"
                + "{\"job_id\":8,\"user\":\"me\",\"state\":{\"current\":\"PENDING\"},"
                + "\"time\":{\"submission\":1772622000,\"start\":0,\"end\":0}}]}");
    assertThat(reading.trace().evidence())
        .extracting(SlurmTest::act)
        .containsExactly("slurm:submit", "slurm:job", "slurm:cancel", "slurm:submit");
  }

  @Test
  void theOnlyUserOfAFileIsThePerson() throws Exception {
    var reading = readText("sacct.txt", "JobID|User|Submit\n1|ann|2026-03-04T09:00:00Z\n");
    assertThat(acts(reading)).hasSize(1);
    var two =
        readText(
            "sacct.txt",
            "JobID|User|Submit\n1|ann|2026-03-04T09:00:00Z\n2|ben|2026-03-04T09:00:00Z\n");
    assertThat(acts(two)).isEmpty();
    assertThat(two.note()).contains("--me LOGIN");
    assertThat(two.account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 2L);
  }

  /// Oracle: the manual's forms of a length.
  @Test
  void lengthsAreSecondsOrDaysAndHours() {
    assertThat(Job.length("90")).hasSeconds(90);
    assertThat(Job.length("1-02:03:04")).hasSeconds(((26 * 60) + 3) * 60 + 4);
    assertThat(Job.length("05:06.789")).hasSeconds(306);
    assertThat(Job.length("Partition_Limit")).isZero();
  }

  @Test
  void samplesAreReadOrRejectedWithReasons() throws Exception {
    var sacct = Samples.read(format(), "_templates/sacct-parsable2.txt", "user01");
    assertThat(acts(sacct)).extracting(SlurmTest::act).contains("slurm:cancel");
    assertThat(sacct.account().passedOver()).containsEntry(PassedOver.MACHINE, 1L);
    assertThat(sacct.trace().rejected()).isEmpty();
    var traces =
        Samples.read(format(), "03-cluster/slurm/gpu-cluster-traces-readme-rows.csv", "u5907");
    assertThat(traces.trace().rejected()).hasSize(14);
  }
}
