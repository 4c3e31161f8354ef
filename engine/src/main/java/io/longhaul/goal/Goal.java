package io.longhaul.goal;

import java.time.Duration;
import java.time.LocalTime;

/// A goal for the way somebody works in a week, Monday to Sunday. None is about what comes of the
/// work.
public sealed interface Goal {
  int WEEK_DAYS = 7;

  /// As the person would write it; it reads back as the same goal.
  String words();

  /// Reads a goal in plain words (`docs/goals.md`).
  static Goal of(String text) {
    return GoalText.read(text);
  }

  /// So many days of a week without work.
  record FreeDays(int days) implements Goal {
    public FreeDays {
      inWeek("free days", days, 1);
    }

    @Override
    public String words() {
      return days == 1 ? "a free day a week" : days + " free days a week";
    }
  }

  /// No work after a time of day, but on so many days of a week.
  ///
  /// @param time on the person's clock; one before the day turns is after midnight
  /// @param late days of a week on which it may be later
  record StopBy(LocalTime time, int late) implements Goal {
    public StopBy {
      inWeek("late days", late, 0);
    }

    @Override
    public String words() {
      int of = Math.max(5, late + 1);
      return "stop by " + time + (late == 0 ? "" : " on " + (of - late) + " days of " + of);
    }
  }

  /// Rest after each day, as [io.longhaul.recovery.RestGap] has it: real hours without an act.
  record RestBetween(Duration rest) implements Goal {
    public RestBetween {
      if (rest.compareTo(Duration.ofHours(1)) < 0 || rest.compareTo(Duration.ofHours(24)) > 0) {
        throw new IllegalArgumentException("hours between days are 1 to 24");
      }
    }

    @Override
    public String words() {
      var hours = rest.toMinutes() / 60.0;
      return (hours == Math.rint(hours) ? Long.toString(rest.toHours()) : Double.toString(hours))
          + " h between days";
    }
  }

  /// No work beside a running agent or job after a time of day.
  ///
  /// @param time on the person's clock
  record NoAgents(LocalTime time) implements Goal {
    @Override
    public String words() {
      return "no agents after " + time;
    }
  }

  private static void inWeek(String what, int days, int least) {
    if (days < least || days >= WEEK_DAYS) {
      throw new IllegalArgumentException(what + " are " + least + " to 6 a week, not " + days);
    }
  }
}
