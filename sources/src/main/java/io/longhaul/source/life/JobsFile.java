package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Jobs as `sacct --parsable2` prints them with a zone, those of a service among them.
final class JobsFile {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private JobsFile() {}

  static String of(Doings doings) {
    var text =
        new StringBuilder(
            "JobID|JobName|User|Account|Partition|State|ExitCode|Submit|Eligible|Start|End|"
                + "ElapsedRaw|WorkDir\n");
    int id = 1;
    for (var job : doings.jobs()) {
      row(text, id++, "train", LifeFiles.ME, job);
      row(text, id++, "nightly", "svc-ci", job);
    }
    return text.toString();
  }

  private static void row(StringBuilder text, int id, String name, String user, Doings.Job job) {
    text.append(
        String.format(
            Locale.ROOT,
            "%d|%s|%s|lab|gpu|%s|0:0|%s|%s|%s|%s|%d|/home/%s/work\n",
            id,
            name,
            user,
            job.failed() ? "FAILED" : "COMPLETED",
            time(job.submitted()),
            time(job.submitted()),
            time(job.when().start()),
            time(job.when().end()),
            job.when().duration().toSeconds(),
            user));
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
