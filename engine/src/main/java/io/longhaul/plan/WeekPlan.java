package io.longhaul.plan;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The same hours every week, laid down in advance.
///
/// Notation: hours, then the days that have them; several such parts are set apart by `;`. Days are
/// `Mon` to `Sun`, a run of them `Mon-Fri`, or `daily`. Hours beyond 24 are the next morning.
///
///     9-12:30 13:30-18 Mon-Fri
///     9-21 Mon-Sat; 10-14 Sun
///     22-30 daily
///
/// @param days the hours of each day of the week that has any
public record WeekPlan(Map<DayOfWeek, DayPlan> days) {
  /// No work at all.
  public static final WeekPlan FREE = new WeekPlan(Map.of());

  private static final Pattern HOURS = Pattern.compile("\\d{1,2}(:\\d{2})?-\\d{1,2}(:\\d{2})?");
  private static final String DAILY = "daily";

  public WeekPlan {
    days = Map.copyOf(days);
  }

  /// Reads the notation.
  ///
  /// @throws IllegalArgumentException with what is wrong, in words for the person who wrote it
  public static WeekPlan of(String text) {
    var days = new EnumMap<DayOfWeek, DayPlan>(DayOfWeek.class);
    for (var part : text.split(";", -1)) {
      var hours = new ArrayList<String>();
      var named = new ArrayList<DayOfWeek>();
      for (var word : part.strip().split("\\s+", -1)) {
        if (HOURS.matcher(word).matches()) {
          hours.add(word);
        } else {
          named.addAll(days(word));
        }
      }
      if (hours.isEmpty() || named.isEmpty()) {
        throw new IllegalArgumentException(
            "a timetable has hours and days, such as '9-18 Mon-Fri', not '" + part.strip() + "'");
      }
      var plan = DayPlan.of(String.join(" ", hours));
      named.forEach(day -> days.put(day, plan));
    }
    return new WeekPlan(days);
  }

  private static List<DayOfWeek> days(String word) {
    if (word.equals(DAILY)) {
      return List.of(DayOfWeek.values());
    }
    var ends = word.split("-", -1);
    var first = day(ends[0]);
    var last = ends.length == 2 ? day(ends[1]) : first;
    if (ends.length > 2) {
      throw new IllegalArgumentException("'" + word + "' is no run of days such as Mon-Fri");
    }
    var run = new ArrayList<DayOfWeek>(List.of(first));
    while (run.getLast() != last) {
      run.add(run.getLast().plus(1));
    }
    return run;
  }

  private static DayOfWeek day(String word) {
    for (var day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(word.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is neither hours such as 9-18 nor days such as Mon-Fri or daily");
  }

  /// Hours of work a week.
  public Duration worked() {
    return days.values().stream().map(DayPlan::worked).reduce(Duration.ZERO, Duration::plus);
  }

  /// The days on which it is worked, as exactly as it says.
  public Calendar calendar(DateRange range, ZoneId zone) {
    var sessions =
        range
            .dates()
            .flatMap(date ->
                Optional.ofNullable(days.get(date.getDayOfWeek())).stream()
                    .flatMap(plan -> plan.on(date, zone).stream()))
            .toList();
    return Calendar.of(sessions, DayTurn.learn(sessions));
  }
}
