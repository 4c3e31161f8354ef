package io.longhaul.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rest and free days, in sentences.
public record RestWords(RestFacts rest) {

  /// All of it; what cannot be told is said so.
  List<String> sentences() {
    return Stream.of(between(), freeDays(), streaks()).flatMap(List::stream).toList();
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
    return List.of(
        longest == null
            ? count + "."
            : count
                + ", the longest stretch "
                + Words.count(longest.days(), "day")
                + " from "
                + Figures.day(longest.from())
                + ".");
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
