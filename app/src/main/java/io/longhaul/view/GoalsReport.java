package io.longhaul.view;

import io.longhaul.goal.Goal;
import io.longhaul.goal.GoalWeek;
import io.longhaul.goal.Judged;
import io.longhaul.goal.Repair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Goals, week by week.
///
/// @param schema of the JSON
/// @param today the day that is not over
public record GoalsReport(int schema, String today, List<Row> goals) {
  private static final int SCHEMA = 1;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  public GoalsReport {
    goals = List.copyOf(goals);
  }

  /// A goal that was judged, with its number.
  public record Of(long id, Judged judged) {}

  /// A goal.
  ///
  /// @param repair the least that would keep it after a broken week, or nothing
  public record Row(long id, String goal, List<Week> weeks, String repair) {
    public Row {
      weeks = List.copyOf(weeks);
    }
  }

  /// A week of it.
  ///
  /// @param from its Monday
  /// @param outcome `kept`, `broken`, `unknown`, `open`
  /// @param against the days that speak against it
  /// @param unknown of how many days that are over it cannot be told
  public record Week(String from, String outcome, List<String> against, int unknown) {
    public Week {
      against = List.copyOf(against);
    }

    static Week of(GoalWeek week) {
      return new Week(
          week.from().toString(),
          Words.key(week.outcome()),
          week.against().stream().map(LocalDate::toString).toList(),
          week.unknown());
    }
  }

  public static GoalsReport of(List<Of> goals, LocalDate today, ZoneId zone) {
    return new GoalsReport(
        SCHEMA,
        today.toString(),
        goals.stream()
            .map(each ->
                new Row(
                    each.id(),
                    each.judged().goal().words(),
                    each.judged().weeks().stream().map(Week::of).toList(),
                    each.judged()
                        .repair()
                        .map(repair -> words(each.judged().goal(), repair, zone))
                        .orElse("")))
            .toList());
  }

  private static String words(Goal goal, Repair repair, ZoneId zone) {
    var week = repair.isThisWeek() ? "this week" : "next week";
    if (repair.days().isEmpty()) {
      return "";
    }
    return switch (goal) {
      case Goal.FreeDays _ -> days(repair.days()) + " free would keep it " + week + ".";
      case Goal.StopBy(LocalTime time, int _) ->
          "Stopping by " + time + " " + each(repair) + " would keep it " + week + ".";
      case Goal.NoAgents(LocalTime time) ->
          "No work beside an agent after "
              + time
              + " "
              + each(repair)
              + " would keep it "
              + week
              + ".";
      case Goal.RestBetween rest ->
          (repair.from() == null
                  ? ""
                  : "No work before " + moment(repair.from(), zone) + " would keep this night. ")
              + rest.words()
              + " "
              + each(repair)
              + " would keep it "
              + week
              + ".";
    };
  }

  private static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  private static String days(List<LocalDate> days) {
    return days.stream().map(Figures::weekdayDate).collect(Collectors.joining(" and "));
  }

  private static String each(Repair repair) {
    var days = repair.days();
    var run =
        days.size() == 1
            ? "on " + Figures.weekdayDate(days.getFirst())
            : "on each day from "
                + Figures.weekdayDate(days.getFirst())
                + " to "
                + Figures.weekdayDate(days.getLast());
    return run + (repair.spare() == 0 ? "" : " but " + Words.number(repair.spare()));
  }
}
