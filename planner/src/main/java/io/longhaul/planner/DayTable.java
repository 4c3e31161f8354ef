package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// What one day can hold beside what came before it: choices that no other one beats, whether rest
/// allows each after each end of work, and where work ends then.
///
/// @param choices of one amount each start and end that is of use, and the least points
/// @param rested for each earlier end and choice, whether the daily rest lies between
/// @param free the same, whether the long rest of the day's own week does
/// @param owed the same, whether the long rest of the week before does
/// @param ends for each choice, the place of its end before the next day
/// @param kept for each earlier end, its place before the next day
/// @param step minutes of an amount
record DayTable(
    List<Choice> choices,
    List<boolean[]> rested,
    List<boolean[]> free,
    List<boolean[]> owed,
    List<Integer> ends,
    List<Integer> kept,
    int step) {

  static DayTable of(Problem problem, Ends ends, int day) {
    var limits = problem.request().limits();
    long daily = limits.dailyRest().toMinutes();
    var week = problem.weekOf(day);
    var before = ends.before().get(day);
    var choices = useful(problem, ends, day);
    var rested = new ArrayList<boolean[]>();
    var free = new ArrayList<boolean[]>();
    var owed = new ArrayList<boolean[]>();
    for (long end : before) {
      var isRested = new boolean[choices.size()];
      var isFree = new boolean[choices.size()];
      var isOwed = new boolean[choices.size()];
      for (int i = 0; i < choices.size(); i++) {
        var choice = choices.get(i);
        isRested[i] = choice.isFree() || choice.start() - end >= daily;
        isFree[i] = !choice.isFree() && problem.isLongRest(week, end, choice.start());
        isOwed[i] =
            !choice.isFree()
                && week.first() > 0
                && problem.isLongRest(problem.weekOf(day - 7), end, choice.start());
      }
      rested.add(isRested);
      free.add(isFree);
      owed.add(isOwed);
    }
    return new DayTable(
        choices,
        rested,
        free,
        owed,
        choices.stream()
            .map(choice -> choice.isFree() ? -1 : ends.place(day + 1, choice.end()))
            .toList(),
        before.stream().map(end -> ends.place(day + 1, end)).toList(),
        problem.request().wish().stepMinutes());
  }

  int amount(int choice) {
    return choices.get(choice).budget() / step;
  }

  /// Of one amount, a choice with no more points that begins no earlier and ends no later, for all
  /// that rest asks, makes another one useless.
  private static List<Choice> useful(Problem problem, Ends ends, int day) {
    var starts = starts(problem, ends, day);
    var useful = new ArrayList<Seen>();
    problem.days().get(day).all().stream()
        .map(choice ->
            new Seen(
                choice,
                problem.points(day, choice),
                starts.headSet(choice.start(), true).size(),
                choice.isFree() ? -1 : ends.place(day + 1, choice.end())))
        .sorted(Comparator.comparingLong(Seen::points))
        .forEach(choice -> {
          if (useful.stream().noneMatch(other -> other.beats(choice))) {
            useful.add(choice);
          }
        });
    return useful.stream().map(Seen::choice).toList();
  }

  /// A choice as rest sees it.
  ///
  /// @param start how many starts from which on more is possible it has reached
  /// @param end the place of its end
  private record Seen(Choice choice, long points, int start, int end) {
    boolean beats(Seen other) {
      return choice.budget() == other.choice.budget()
          && choice.work() == other.choice.work()
          && points <= other.points
          && start >= other.start
          && end <= other.end;
    }
  }

  /// The starts from which on one earlier end more leaves enough rest.
  private static TreeSet<Long> starts(Problem problem, Ends ends, int day) {
    var limits = problem.request().limits();
    var starts = new TreeSet<Long>();
    starts.add(problem.weekOf(day).from() + Ends.DAY_INSIDE);
    for (long end : ends.before().get(day)) {
      starts.add(end + limits.dailyRest().toMinutes());
      starts.add(end + limits.weeklyRest().toMinutes());
    }
    return starts;
  }
}
