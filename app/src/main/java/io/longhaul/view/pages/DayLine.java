package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.load.LoadSeries;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.stats.Band;
import io.longhaul.time.Estimate;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the charts of load show of one day.
///
/// @param isAhead whether it has not happened yet: the final day, which is not over, and later ones
/// @param day with its sessions; null without a trace, and ahead
/// @param acts how many from each source
/// @param hours of load, null where nothing is known of its week
/// @param point of the load series, null before it begins
/// @param fatigue null without work whose clock is known
/// @param marks what lies on it
record DayLine(
    LocalDate date,
    boolean isAhead,
    @Nullable Day day,
    Map<String, Integer> acts,
    @Nullable Estimate hours,
    LoadSeries.@Nullable Point point,
    @Nullable DailyFatigue fatigue,
    List<Marks.Mark> marks) {
  private static final int WEEK_DAYS = 7;

  DayLine {
    acts = Map.copyOf(acts);
    marks = List.copyOf(marks);
  }

  /// A figure of the series, which is hours a day, as hours a week.
  static Hours aWeek(Band aDay) {
    return new Hours(
        Hours.tenth(WEEK_DAYS * aDay.low()),
        Hours.tenth(WEEK_DAYS * aDay.likely()),
        Hours.tenth(WEEK_DAYS * aDay.high()));
  }

  /// Hours of load to a tenth.
  @Nullable Hours load() {
    return hours == null ? null : Hours.of(hours);
  }

  @Nullable Hours base() {
    return point == null ? null : aWeek(point.base());
  }

  @Nullable Hours recent() {
    return point == null ? null : aWeek(point.recent());
  }

  @Nullable Hours balance() {
    return point == null ? null : aWeek(point.balance());
  }

  /// Whether the series knows its load.
  boolean isKnown() {
    return hours != null;
  }

  String markWords() {
    return marks.stream().map(Marks.Mark::words).collect(Collectors.joining(", "));
  }

  /// `23 acts in 4 sessions: git 18, calendar 5`.
  String cameFrom() {
    if (isAhead) {
      return "repeated";
    }
    return day == null
        ? "no trace"
        : Words.count(day.acts(), "act")
            + " in "
            + Words.count(day.sessions().size(), "session")
            + sources();
  }

  private String sources() {
    return acts.isEmpty()
        ? ""
        : ": "
            + acts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
  }

  /// All of it in a sentence, for a pointer that rests on the day.
  String words() {
    var load = load();
    var base = base();
    var recent = recent();
    var balance = balance();
    var text = new StringBuilder(Figures.weekday(date)).append(": ");
    text.append(load == null ? "load not known" : "load " + Figures.hours(load));
    if (base != null && recent != null && balance != null) {
      text.append("; Base ")
          .append(Figures.hours(base.likely()))
          .append(", Recent ")
          .append(Figures.hours(recent.likely()))
          .append(", Balance ")
          .append(Figures.hours(balance.likely()))
          .append(" h a week");
    }
    return text.append(". ").append(Words.sentence(cameFrom())).toString();
  }
}
