package io.longhaul.simulate;

import io.longhaul.simulate.Commit.Manner;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws what machines commit: agents in the night, in the person's name or their own, and bots at
/// any time.
final class MachineDraw {
  private static final double EARLIEST_MINUTE = 22.5 * 60;
  private static final double LATEST_MINUTE = 27 * 60;
  private static final double STOP_MINUTE = 29.5 * 60;
  private static final double QUICK_SHARE = 0.6;
  private static final int SHORTEST_GAP_SECONDS = 20;
  private static final int BURST_GAP_SECONDS = 300;
  private static final int LONGEST_GAP_SECONDS = 2400;
  private static final int DAY_SECONDS = 86_400;

  /// Acts of machines are counted apart from those of the person.
  private static final int FIRST_NUMBER = 1_000_000;

  private final Habits habits;
  private final RandomGenerator agents;
  private final RandomGenerator bots;
  private int number = FIRST_NUMBER;

  MachineDraw(Habits habits, Chance chance) {
    this.habits = habits;
    this.agents = chance.of(Chance.Aspect.AGENTS);
    this.bots = chance.of(Chance.Aspect.BOTS);
  }

  void night(DayTruth day, ZoneRules rules, List<Commit> commits) {
    if (habits.agentNights() > 0 && agents.nextDouble() < habits.agentNights()) {
      agent(day, rules, commits);
    }
    if (habits.botCommits() > 0) {
      long turn = TruthDraw.second(day.date(), 0, rules);
      for (int i = Distributions.poisson(habits.botCommits(), bots); i > 0; i--) {
        var stamp = new Stamp(Cast.BOT, turn + bots.nextInt(DAY_SECONDS), ZoneOffset.UTC);
        commits.add(new Commit(number++, 0, Manner.BOT, stamp, stamp));
      }
    }
  }

  /// Some commits after the person has gone, quick ones and slow ones.
  private void agent(DayTruth day, ZoneRules rules, List<Commit> commits) {
    double startMinute = EARLIEST_MINUTE + (LATEST_MINUTE - EARLIEST_MINUTE) * agents.nextDouble();
    long at = TruthDraw.second(day.date(), startMinute, rules);
    long stop = TruthDraw.second(day.date(), STOP_MINUTE, rules);
    boolean ownName = agents.nextBoolean();
    boolean utc = agents.nextBoolean();
    int count = Distributions.geometric(Population.AGENT_COMMITS_A_NIGHT, agents);
    if (day.spell().isPresent() && day.spell().get().end().getEpochSecond() > at) {
      return;
    }
    for (int i = 0; i < count && at < stop; i++) {
      var offset = utc ? ZoneOffset.UTC : rules.getOffset(Instant.ofEpochSecond(at));
      var stamp = new Stamp(ownName ? Cast.AGENT : Cast.PERSON.getFirst(), at, offset);
      commits.add(new Commit(number++, 0, ownName ? Manner.AGENT : Manner.HELPED, stamp, stamp));
      at += gap();
    }
  }

  private int gap() {
    return agents.nextDouble() < QUICK_SHARE
        ? agents.nextInt(SHORTEST_GAP_SECONDS, BURST_GAP_SECONDS)
        : agents.nextInt(BURST_GAP_SECONDS + 1, LONGEST_GAP_SECONDS);
  }
}
