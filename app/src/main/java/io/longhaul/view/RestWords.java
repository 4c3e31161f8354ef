package io.longhaul.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rest and free days, in sentences.
public record RestWords(RestFacts rest) {

  /// All of it; what cannot be told is said so.
  List<String> sentences() {
    return Stream.of(between(), freeDays(), streaks(), told()).flatMap(List::stream).toList();
  }

  /// The rest between days.
  public List<String> between() {
    var shortest = rest.shortest();
    if (rest.usualHours() == null || shortest == null) {
      return List.of("Between days: not known, no two days in a row have a trace.");
    }
    return List.of(
        "Between days usually "
            + Figures.hours(rest.usualHours())
            + " h; the shortest at most "
            + Figures.hours(shortest.hours().most())
            + " h, after "
            + Figures.day(shortest.after())
            + ".",
        "Under 11 h for certain after "
            + rest.nightsUnder11h()
            + " of "
            + Words.count(rest.observedNights(), "day")
            + ".");
  }

  /// Days without a trace, which free days cannot exceed.
  public List<String> freeDays() {
    if (rest.observedDays() == 0) {
      return List.of();
    }
    var longest = rest.longestFree();
    var count =
        "Free days: at most "
            + rest.daysWithoutTrace()
            + " of "
            + rest.observedDays()
            + " (no act proves work on them)";
    var words =
        longest == null
            ? count + "."
            : count
                + ", the longest stretch "
                + Words.count(longest.days(), "day")
                + " from "
                + Figures.day(longest.from())
                + ".";
    var watched = rest.watched();
    return watched == null
        ? List.of(words)
        : List.of(
            words,
            "Of the days without a trace "
                + watched.knownFree()
                + " are known to be free, since a watcher was alive and saw nobody; "
                + watched.unknown()
                + " are not known.");
  }

  public List<String> streaks() {
    var words = new ArrayList<String>();
    words.add(
        "Days in a row with work: "
            + rest.streakDays()
            + " now, "
            + rest.longestStreakDays()
            + " at most in this time.");
    clock().ifPresent(words::add);
    return words;
  }

  /// Recorded sleep and calls, where sources tell of them.
  public List<String> told() {
    var words = new ArrayList<String>();
    var slept = rest.slept();
    if (slept != null) {
      words.add(
          "Recorded sleep: usually "
              + Figures.hours(slept.usualHours())
              + " h a night (half of them "
              + Figures.hours(slept.lowHours())
              + " to "
              + Figures.hours(slept.highHours())
              + "), "
              + slept.recorded()
              + " of "
              + slept.of()
              + " nights recorded"
              + (slept.devicesDifferMinutes() == 0
                  ? "."
                  : "; devices differ by " + slept.devicesDifferMinutes() + " min."));
    }
    var called = rest.called();
    if (called != null) {
      words.add(
          "Called "
              + Words.count(called.times(), "time")
              + " in the last four weeks"
              + (called.times() == 0 ? "." : calls(called)));
    }
    return words;
  }

  private static String calls(RestFacts.Called called) {
    int unknown = called.times() - called.clockKnown();
    return (called.inOffHours() == null
            ? ""
            : ", " + called.inOffHours() + " of them in your hours off")
        + ", "
        + called.from23To7()
        + " from 23 to 7 ("
        + Words.count(called.nights(), "night")
        + ")"
        + (unknown == 0 ? "." : "; of " + unknown + " the time of day is unknown.");
  }

  /// The hours off, and work at night, where the clock is known.
  private Optional<String> clock() {
    var night = rest.atNight();
    if (night.days() == 0) {
      return Optional.empty();
    }
    var off = rest.offHours();
    var reliably =
        off == null || off.hours() == 0
            ? ""
            : "off from "
                + off.from()
                + " to "
                + off.until()
                + " on nine days of ten, as far as acts show; ";
    return Optional.of(
        Words.capital(
            reliably
                + "work between midnight and five on "
                + night.nights()
                + " of "
                + Words.count(night.days(), "day")
                + " in the last four weeks."));
  }
}
