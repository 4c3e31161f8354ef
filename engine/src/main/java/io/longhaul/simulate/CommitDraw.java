package io.longhaul.simulate;

import io.longhaul.simulate.Commit.Manner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws the commits that a life leaves, by the person's habits.
final class CommitDraw {
  static final Comparator<Commit> ORDER =
      Comparator.comparingLong((Commit commit) -> commit.committer().second())
          .thenComparingLong(commit -> commit.author().second())
          .thenComparingInt(Commit::act);

  private static final int LONGEST_DETOUR_SECONDS = 4 * 3600;

  private final Habits habits;
  private final ActDraw acts;
  private final MergeDraw merges;
  private final MachineDraw machines;
  private final RandomGenerator quiet;
  private final RandomGenerator workplaces;
  private final RandomGenerator help;
  private final RandomGenerator rebases;
  private final RandomGenerator picks;
  private final List<Commit> commits = new ArrayList<>();
  private int number;

  private CommitDraw(Scenario scenario, Sample sample, Chance chance) {
    this.habits = scenario.habits();
    this.acts = new ActDraw(habits.scatter(), meanSeconds(scenario, sample.actsADay()), chance);
    this.merges = new MergeDraw(chance.of(Chance.Aspect.MERGES));
    this.machines = new MachineDraw(habits, chance);
    this.quiet = chance.of(Chance.Aspect.QUIET);
    this.workplaces = chance.of(Chance.Aspect.REPOSITORIES);
    this.help = chance.of(Chance.Aspect.MACHINES);
    this.rebases = chance.of(Chance.Aspect.REBASES);
    this.picks = chance.of(Chance.Aspect.PICKS);
  }

  /// Commits in the order of their committers' times.
  static List<Commit> of(Scenario scenario, Sample sample, Truth truth, Chance chance) {
    var draw = new CommitDraw(scenario, sample, chance);
    for (var day : truth.days()) {
      draw.work(day, truth);
      draw.machines.night(day, truth.zoneOn(day.date()).getRules(), draw.commits);
    }
    draw.commits.sort(ORDER);
    return draw.commits;
  }

  /// Active seconds between two acts, mean: those of the first planned working day over its acts.
  private static double meanSeconds(Scenario scenario, double actsADay) {
    double active =
        switch (scenario.habits().scatter()) {
          case IN_BURSTS -> ActiveTime.expectedShare();
          case EVENLY -> 1;
        };
    for (var phase : scenario.life().phases()) {
      if (phase.plan() != null) {
        return phase.plan().worked().toSeconds() * active / actsADay;
      }
    }
    throw new IllegalArgumentException("a life without any work leaves no traces");
  }

  private void work(DayTruth day, Truth truth) {
    if (day.shift().isEmpty()) {
      return;
    }
    var active =
        switch (habits.scatter()) {
          case IN_BURSTS -> ActiveTime.of(day.shift(), quiet);
          case EVENLY -> ActiveTime.all(day.shift());
        };
    var rules = truth.zoneOn(day.date()).getRules();
    var workplace = new Workplace(day, rules, habits, workplaces);
    boolean traced = workplaces.nextDouble() < habits.tracedDays();
    if (!traced) {
      return;
    }
    int first = commits.size();
    acts.on(active, second -> add(second, active, workplace));
    if (habits.rebaseDays() > 0 && rebases.nextDouble() < habits.rebaseDays()) {
      rebase(first, active, workplace);
    }
  }

  private void add(long second, ActiveTime active, Workplace workplace) {
    if (habits.squashOnly()) {
      merges.act(second, active, workplace).ifPresent(this::keep);
      return;
    }
    double kind = help.nextDouble();
    var manner =
        kind < habits.webPages()
            ? Manner.WEB_PAGE
            : kind < habits.webPages() + habits.helped() ? Manner.HELPED : Manner.WRITTEN;
    var commit = workplace.commit(number, manner, workplace.stated(second));
    keep(commit);
    if (habits.picked() > 0 && picks.nextDouble() < habits.picked() && manner == Manner.WRITTEN) {
      pick(commit, active, workplace);
    }
  }

  private void keep(Commit commit) {
    commits.add(
        new Commit(
            number++, commit.repository(), commit.manner(), commit.author(), commit.committer()));
  }

  /// The same act again on another branch, within four hours.
  private void pick(Commit commit, ActiveTime active, Workplace workplace) {
    long later = active.pickAfter(commit.author().second(), picks);
    if (later >= 0 && later - commit.author().second() < LONGEST_DETOUR_SECONDS) {
      var committer = workplace.stamp(later, commit.author().who());
      commits.add(
          new Commit(number - 1, commit.repository(), Manner.PICKED, commit.author(), committer));
    }
  }

  /// At some moment of the day all that was written before gets the time of that moment.
  private void rebase(int first, ActiveTime active, Workplace workplace) {
    long moment = active.pickAfter(Long.MIN_VALUE / 2, rebases);
    for (int i = first; i < commits.size(); i++) {
      var commit = commits.get(i);
      boolean local = commit.manner() == Manner.WRITTEN || commit.manner() == Manner.HELPED;
      if (local && commit.author().second() < moment) {
        commits.set(i, commit.committed(workplace.stamp(moment, commit.committer().who())));
      }
    }
  }
}
