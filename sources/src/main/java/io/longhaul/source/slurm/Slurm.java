package io.longhaul.source.slurm;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.OnlyUser;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// What `sacct` prints of jobs: with a header, in the form of Open XDMoD, or as JSON. A job is a
/// machine that works; what points to a person is that they submitted it, cancelled it, submitted
/// it anew after a failure, or sat in it. The clock is the cluster's, never the person's.
public final class Slurm implements Format {
  private static final Pattern MACHINE =
      Pattern.compile("svc[-_].*|.*[-_]ci|ci|.*bot|root|slurm|cron");

  @Override
  public String name() {
    return "slurm";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?(sacct|slurm)[^/]*\\.(txt|csv|psv|out|json)(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var users = new OnlyUser(owner);
    var before = new Harvest(name(), Progress.SILENT);
    for (var item : trove.items()) {
      each(
          item,
          owner,
          before,
          job -> {
            users.add(job.user());
            return Outcome.used();
          });
    }
    var own = users.own();
    var jobs = new LinkedHashMap<String, Job>();
    for (var item : trove.items()) {
      each(item, owner, harvest, job -> take(job, own, jobs));
    }
    if (own.isEmpty() && harvest.records() > 0) {
      harvest.note("it does not tell which jobs are yours; --me LOGIN says it");
    }
    jobs.values().forEach(job -> machine(job, harvest));
    new Submissions(jobs.values()).acts().forEach(harvest::add);
    new Cancels(jobs.values()).acts().forEach(harvest::add);
  }

  /// Is given each job.
  private interface Taker {
    Outcome take(Job job) throws Unusable;
  }

  private void each(Trove.Item item, Owner owner, Harvest harvest, Taker taker) throws IOException {
    if (isJson(item)) {
      new Json(contract(), "jobs").each(item, harvest, json -> taker.take(Job.of(json, owner)));
      return;
    }
    new Sheet(contract())
        .each(
            item,
            (line, row, reason) -> {
              var place = item.name() + ":" + line;
              if (row == null) {
                harvest.unusable(place, reason);
              } else {
                harvest.record(place, () -> row(row, owner, taker));
              }
            });
  }

  private static Outcome row(Sheet.Row row, Owner owner, Taker taker) throws Unusable {
    var id = row.text("JobID");
    return id != null && Job.isStep(id)
        ? Outcome.passed(PassedOver.MACHINE)
        : taker.take(Job.of(row, owner));
  }

  private static boolean isJson(Trove.Item item) throws IOException {
    try (var stream = item.open()) {
      int first = stream.read();
      while (first >= 0 && first <= ' ') {
        first = stream.read();
      }
      return first == '{' || first == '[';
    } catch (ZipException e) {
      return false;
    }
  }

  /// A job once; of two states of it that which says when it ended.
  private static Outcome take(Job job, Set<String> own, Map<String, Job> jobs) {
    var user = job.user();
    if (user == null || !own.contains(user)) {
      boolean isMachine = user != null && MACHINE.matcher(user).matches();
      return Outcome.passed(isMachine ? PassedOver.MACHINE : PassedOver.SOMEBODY_ELSE);
    }
    var ran = job.ran();
    var key = job.id() + " " + job.submit() + " " + (ran == null ? "" : ran.start());
    var before = jobs.get(key);
    var ranBefore = before == null ? null : before.ran();
    boolean isLonger = ranBefore == null || (ran != null && ran.end().isAfter(ranBefore.end()));
    if (isLonger) {
      jobs.put(key, job);
    }
    return before == null ? Outcome.used() : Outcome.passed(PassedOver.SEEN_BEFORE);
  }

  private void machine(Job job, Harvest harvest) {
    var ran = job.ran();
    if (ran == null) {
      return;
    }
    var project = Token.project(job.folder());
    harvest.add(
        new Evidence(
            ran,
            new Offset.Unknown(),
            Kind.MACHINE,
            Strength.WEAK,
            Token.ref(name(), job.failed() ? "failed" : "job", project, job.id()),
            null));
    boolean wasLeft = job.isInteractive() && (!job.failed() || "FAILED".equals(job.state()));
    if (wasLeft && !ran.duration().isZero() && !"RUNNING".equals(job.state())) {
      harvest.add(
          new Evidence(
              Interval.at(ran.end()),
              new Offset.Unknown(),
              Kind.INSTANT,
              Strength.WEAK,
              Token.ref(name(), "left", project, job.id()),
              null));
    }
  }
}
