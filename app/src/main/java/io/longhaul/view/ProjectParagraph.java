package io.longhaul.view;

import io.longhaul.project.Mean;
import io.longhaul.project.ProjectRhythm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rhythm of the project as an aggregate: means over at least eight contributors with 90 %
/// confidence intervals, rounded; never a name, a token, an extreme or a single value.
///
/// @param sentence the rhythm in words, or that small groups are never shown
/// @param overall the whole history, or null when the group is too small
/// @param years calendar years with at least eight contributors, oldest first
public record ProjectParagraph(String sentence, @Nullable Habits overall, List<YearHabits> years) {
  private static final String TOO_SMALL =
      "No rhythm of the project: fewer than 8 contributors with enough evidence each. Small groups"
          + " are never shown.";

  public ProjectParagraph {
    years = List.copyOf(years);
  }

  /// Habits of a group.
  ///
  /// @param contributorsAtLeast the size of the group, rounded down to a step
  /// @param windowStart hour at which nine usual hours begin, to the half hour
  /// @param eveningPercent share of active hours in the five hours after that window
  /// @param nightPercent share of active hours in the seven hours after those
  /// @param freeDayPercent share of active days on own two quietest neighbouring weekdays
  public record Habits(
      int contributorsAtLeast,
      ClockRange windowStart,
      Percent eveningPercent,
      Percent nightPercent,
      Percent freeDayPercent) {
    static Habits of(ProjectRhythm.Habits habits) {
      return new Habits(
          habits.groupSize(),
          ClockRange.of(habits.windowStart()),
          Percent.of(habits.evenings()),
          Percent.of(habits.nights()),
          Percent.of(habits.freeDays()));
    }
  }

  public record YearHabits(int year, Habits habits) {}

  /// A mean time of day with its 90 % interval, `HH:mm`.
  public record ClockRange(String low, String value, String high) {
    static ClockRange of(Mean hour) {
      return new ClockRange(clock(hour.low()), clock(hour.value()), clock(hour.high()));
    }

    private static String clock(double hour) {
      int halves = Math.floorMod(Math.round(hour * 2), 48);
      return String.format(Locale.ROOT, "%02d:%02d", halves / 2, halves % 2 * 30);
    }
  }

  /// A mean share with its 90 % interval, in percent.
  public record Percent(long low, long value, long high) {
    static Percent of(Mean share) {
      return new Percent(
          Math.round(share.low() * 100),
          Math.round(share.value() * 100),
          Math.round(share.high() * 100));
    }

    public String words() {
      return value + " % (" + low + "-" + high + ")";
    }
  }

  public static ProjectParagraph of(Optional<ProjectRhythm> rhythm) {
    if (rhythm.isEmpty()) {
      return new ProjectParagraph(TOO_SMALL, null, List.of());
    }
    var overall = Habits.of(rhythm.get().overall());
    var years =
        rhythm.get().years().entrySet().stream()
            .map(year -> new YearHabits(year.getKey(), Habits.of(year.getValue())))
            .toList();
    return new ProjectParagraph(sentence(overall), overall, years);
  }

  private static String sentence(Habits habits) {
    return "Over "
        + habits.contributorsAtLeast()
        + " or more contributors, measured against each one's own hours: the usual nine hours begin"
        + " around "
        + habits.windowStart().value()
        + " ("
        + habits.windowStart().low()
        + "-"
        + habits.windowStart().high()
        + ") local time; "
        + habits.eveningPercent().words()
        + " of active hours fall in the evening after them, "
        + habits.nightPercent().words()
        + " in the night; "
        + habits.freeDayPercent().words()
        + " of active days fall on own usual free days.";
  }
}
