package io.longhaul.source.slurm;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Token;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which submissions a person made. Those within seconds of each other are one act: a sweep, an
/// array. None is what a program did: a job that submits the next one, a timer, a workflow engine,
/// a requeue. Who submits a job anew within two hours of its failure has looked after it.
final class Submissions {
  private static final Duration ONE_ACT = Duration.ofSeconds(10);

  /// A program answers the end of a job at once; a job that submits its successor does so before.
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(2);

  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final Duration LOOKED_AFTER = Duration.ofHours(2);

  /// More separate submissions in an hour are those of an engine.
  private static final int MOST_AN_HOUR = 20;

  private static final int TIMER_HOURS = 5;
  private static final int TIMER_DAYS = 3;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SECONDS_A_DAY = 86_400;
  private static final int SECONDS_AN_HOUR = 3600;

  private final List<Job> jobs;
  private final Map<String, TreeSet<Instant>> ends = new HashMap<>();
  private final Map<String, TreeSet<Instant>> failures = new HashMap<>();
  private final Set<String> timers = new HashSet<>();
  private final Set<String> submittedBefore = new HashSet<>();

  Submissions(Collection<Job> own) {
    jobs = own.stream().sorted(Comparator.comparing(Job::submit).thenComparing(Job::id)).toList();
    for (var job : jobs) {
      var ran = job.ran();
      if (ran != null && !ran.duration().isZero()) {
        ends.computeIfAbsent(job.sort(), _ -> new TreeSet<>()).add(ran.end());
        if (job.endedEarly()) {
          failures.computeIfAbsent(job.sort(), _ -> new TreeSet<>()).add(ran.end());
        }
      }
    }
    findTimers();
  }

  /// The acts of submitting, in time order.
  List<Evidence> acts() {
    var bursts = bursts();
    var acts = new ArrayList<Evidence>();
    int engineUntil = 0;
    int hourUntil = 0;
    for (int i = 0; i < bursts.size(); i++) {
      var end = at(bursts.get(i)).plus(HOUR);
      while (hourUntil < bursts.size() && at(bursts.get(hourUntil)).isBefore(end)) {
        hourUntil++;
      }
      if (hourUntil - i > MOST_AN_HOUR) {
        engineUntil = hourUntil;
      }
      if (i >= engineUntil) {
        act(bursts.get(i), acts);
      }
    }
    return acts;
  }

  private static Instant at(List<Job> burst) {
    return burst.getFirst().submit();
  }

  private List<List<Job>> bursts() {
    var bursts = new ArrayList<List<Job>>();
    Instant last = Instant.EPOCH;
    for (var job : jobs) {
      if (bursts.isEmpty() || last.plus(ONE_ACT).isBefore(job.submit())) {
        bursts.add(new ArrayList<>());
      }
      bursts.getLast().add(job);
      last = job.submit();
    }
    return bursts;
  }

  private void act(List<Job> burst, List<Evidence> acts) {
    var byHand =
        burst.stream().filter(job -> submittedBefore.add(job.id())).filter(this::isByHand).toList();
    if (byHand.isEmpty()) {
      return;
    }
    var anew = byHand.stream().filter(this::isLookedAfter).findFirst();
    var interactive = byHand.stream().filter(Job::isInteractive).findFirst();
    var job = interactive.or(() -> anew).orElse(byHand.getFirst());
    var act = interactive.isPresent() ? "interactive" : anew.isPresent() ? "resubmit" : "submit";
    boolean isMore = interactive.isPresent() || anew.isPresent();
    acts.add(
        new Evidence(
            Interval.at(job.submit()),
            new Offset.Unknown(),
            Kind.INSTANT,
            isMore ? Strength.MEDIUM : Strength.WEAK,
            Token.ref("slurm", act, Token.project(job.folder()), job.id()),
            null));
  }

  private boolean isByHand(Job job) {
    return !job.requeued()
        && !job.waitsForOthers()
        && !job.isOfEngine()
        && !timers.contains(timer(job))
        && !followsAtOnce(job);
  }

  /// Whether a job of the same sort ended just then, too soon for a person to have seen it.
  private boolean followsAtOnce(Job job) {
    var same = ends.get(job.sort());
    var end = same == null ? null : same.ceiling(job.submit().minus(AT_ONCE));
    return end != null && !job.isInteractive() && !end.isAfter(job.submit().plus(BEFORE_THE_END));
  }

  private boolean isLookedAfter(Job job) {
    var same = failures.get(job.sort());
    var end = same == null ? null : same.floor(job.submit().minus(AT_ONCE));
    return end != null && !end.isBefore(job.submit().minus(LOOKED_AFTER));
  }

  /// A name that is submitted in the same minute of the hour, hour by hour or day by day, and more
  /// often so than otherwise, is that of a timer.
  private void findTimers() {
    var hours = new HashMap<String, Set<Long>>();
    var days = new HashMap<String, Set<Long>>();
    var all = new HashMap<String, Set<Instant>>();
    for (var job : jobs) {
      long second = job.submit().getEpochSecond();
      hours.computeIfAbsent(timer(job), _ -> new HashSet<>()).add(second / SECONDS_AN_HOUR);
      days.computeIfAbsent(timer(job), _ -> new HashSet<>()).add(second / SECONDS_A_DAY);
      all.computeIfAbsent(job.name(), _ -> new HashSet<>()).add(job.submit());
    }
    for (var job : jobs) {
      int often = hours.getOrDefault(timer(job), Set.of()).size();
      int total = all.getOrDefault(job.name(), Set.of()).size();
      if (often >= TIMER_HOURS
          && days.getOrDefault(timer(job), Set.of()).size() >= TIMER_DAYS
          && 2 * often > total) {
        timers.add(timer(job));
      }
    }
  }

  private static String timer(Job job) {
    return Math.floorMod(job.submit().getEpochSecond() / 60, 60) + " " + job.name();
  }
}
