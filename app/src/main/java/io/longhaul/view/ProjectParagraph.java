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

  private static final String WITHHELD = "withheld";

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
  ///
  ///   A figure that would be the same for everybody is withheld, that is null.
  public record Habits(
      int contributorsAtLeast,
      @Nullable ClockRange windowStart,
      @Nullable Percent eveningPercent,
      @Nullable Percent nightPercent,
      @Nullable Percent freeDayPercent) {
    /// The figures in words: begin of the nine hours, evenings, nights, free days.
    public List<String> words() {
      return List.of(
          ClockRange.words(windowStart),
          Percent.words(eveningPercent),
          Percent.words(nightPercent),
          Percent.words(freeDayPercent));
    }

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
  public record ClockRange(String least, String likely, String most) {
    static @Nullable ClockRange of(@Nullable Mean hour) {
      return hour == null
          ? null
          : new ClockRange(clock(hour.low()), clock(hour.value()), clock(hour.high()));
    }

    static String words(@Nullable ClockRange range) {
      return range == null ? WITHHELD : range.likely + " (" + range.least + "-" + range.most + ")";
    }

    private static String clock(double hour) {
      int halves = Math.floorMod(Math.round(hour * 2), 48);
      return String.format(Locale.ROOT, "%02d:%02d", halves / 2, halves % 2 * 30);
    }
  }

  /// A mean share with its 90 % interval, in percent.
  public record Percent(long least, long likely, long most) {
    static @Nullable Percent of(@Nullable Mean share) {
      return share == null
          ? null
          : new Percent(
              Math.round(share.low() * 100),
              Math.round(share.value() * 100),
              Math.round(share.high() * 100));
    }

    static String words(@Nullable Percent share) {
      return share == null
          ? WITHHELD
          : share.likely + " % (" + share.least + "-" + share.most + ")";
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
    var words = habits.words();
    var sentence =
        "The mean of "
            + habits.contributorsAtLeast()
            + " or more contributors, each against their own hours. The usual nine hours begin: "
            + words.get(0)
            + " local time. Active hours in the evening after them: "
            + words.get(1)
            + "; in the night: "
            + words.get(2)
            + ". Active days on own usual free days: "
            + words.get(3)
            + ".";
    return words.contains(WITHHELD)
        ? sentence + " Withheld is what would be the same for everybody."
        : sentence;
  }
}
