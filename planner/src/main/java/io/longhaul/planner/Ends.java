package io.longhaul.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Ends of work that come to the same for all that may follow. An end is put off to the last minute
/// that leaves the same starts and weeks their rest, so that few are told apart and nothing is
/// lost.
///
/// @param before for each day, and for the one after the plan, the ends that work may have had
/// @param minutes for each of them, the minutes after which a start or a week has less rest
record Ends(List<List<Long>> before, List<TreeSet<Long>> minutes) {
  static final long DAY_INSIDE = 24 * 60;

  /// Weeks of which rest may still be asked: the week before, and the one before that if the week
  /// before is free.
  private static final int WEEKS_BACK = 2;

  static Ends of(Problem problem) {
    var minutes = minutes(problem);
    var before = new ArrayList<List<Long>>();
    before.add(List.of(putOff(minutes.getFirst(), problem.rests())));
    for (int day = 0; day < problem.days().size(); day++) {
      var ends = new TreeSet<Long>();
      var after = minutes.get(day + 1);
      before.get(day).forEach(end -> ends.add(putOff(after, end)));
      for (var choice : problem.days().get(day).all()) {
        if (!choice.isFree()) {
          ends.add(putOff(after, choice.end()));
        }
      }
      before.add(List.copyOf(ends));
    }
    return new Ends(before, minutes);
  }

  private static List<TreeSet<Long>> minutes(Problem problem) {
    var limits = problem.request().limits();
    long daily = limits.dailyRest().toMinutes();
    long weekly = limits.weeklyRest().toMinutes();
    var starts = new TreeSet<Long>(List.of(problem.open() - weekly));
    var minutes = new ArrayList<TreeSet<Long>>();
    for (int day = problem.days().size(); day >= 0; day--) {
      if (day < problem.days().size()) {
        for (var choice : problem.days().get(day).all()) {
          if (!choice.isFree()) {
            starts.add(choice.start() - daily);
            starts.add(choice.start() - weekly);
          }
        }
      }
      var each = new TreeSet<>(starts);
      int first = Math.max(0, day / 7 - WEEKS_BACK);
      for (var week : problem.weeks().subList(first, problem.weeks().size())) {
        each.add(week.from());
        each.add(week.until() - DAY_INSIDE);
      }
      minutes.add(each);
    }
    return minutes.reversed();
  }

  private static long putOff(TreeSet<Long> minutes, long end) {
    var last = minutes.ceiling(end);
    return last == null ? minutes.last() + 1 : last;
  }

  /// The place of an end of work among those before a day.
  int place(int day, long end) {
    return before.get(day).indexOf(putOff(minutes.get(day), end));
  }
}
