package io.longhaul.law;

import io.longhaul.load.Load;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import io.longhaul.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/// One day without work in each seven. Days turn where the person's day turns, so that a late night
/// takes no free day.
///
/// Thirteen days in a row with work hold a whole week wherever it begins: a fact, or strong where
/// zones are unknown. Seven from Monday to Sunday are strong.
public record FreeDayEachWeek() implements Measure {
  private static final int WEEK = 7;

  @Override
  public String words() {
    return "one day of rest in each seven";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var streak = Rest.of(log.days(), log.period()).longestStreak();
    if (streak.days() >= RestEachWeek.ANY_PERIOD_DAYS) {
      return new LawFinding.WouldBreach(
          "work on " + streak.days() + " days in a row, " + Verdict.days(streak),
          log.days().isClockKnown(streak) ? Certainty.FACT : Certainty.STRONG,
          List.of(streak));
    }
    var weeks = log.weeks();
    var full = new ArrayList<DateRange>();
    weeks.stream().filter(week -> log.days().in(week).size() == WEEK).forEach(full::add);
    if (!full.isEmpty()) {
      return new LawFinding.WouldBreach(
          "work on all seven days in "
              + full.size()
              + " of "
              + weeks.size()
              + " weeks, counted from Monday",
          Certainty.STRONG,
          full);
    }
    return weeks.isEmpty()
        ? new LawFinding.CannotTell(
            "none of the last " + Load.WEEKS_SHOWN + " weeks has a trace", "time")
        : new LawFinding.NotSeen(
            "at most "
                + streak.days()
                + " days in a row with work, and none of all seven in a week");
  }
}
