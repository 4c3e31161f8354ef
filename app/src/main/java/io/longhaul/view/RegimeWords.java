package io.longhaul.view;

import io.longhaul.regime.Regime;
import io.longhaul.verdict.Answer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The regime in words and figures.
///
/// @param told whether it could be told
/// @param sentence the regime in one sentence, or why it cannot be told and what would settle it
/// @param name what such hours are called, or null
/// @param start when days usually begin, with the interval that holds it nine times in ten,
///   `HH:mm`; null if untold
/// @param end when days usually end
/// @param spanHours hours from start to end
/// @param daysPerWeek days with work in a usual week
/// @param probabilityPercent the chance that start, end and days are right within 1.5 h and half a
///   day
/// @param restsOnDays how many days it rests on
/// @param freeWeekday whether a weekday is kept free; null where that cannot be asked
public record RegimeWords(
    boolean told,
    String sentence,
    @Nullable String name,
    @Nullable Clock start,
    @Nullable Clock end,
    @Nullable Double spanHours,
    @Nullable Double daysPerWeek,
    @Nullable Integer probabilityPercent,
    int restsOnDays,
    @Nullable FreeWeekdayWords freeWeekday) {

  /// A time of day with the interval around it, `HH:mm`.
  public record Clock(String least, String likely, String most) {
    public static Clock of(Regime.Clock clock) {
      return new Clock(round(clock.early()), round(clock.usual()), round(clock.late()));
    }

    /// To the quarter of an hour, which is finer than the method is.
    private static String round(LocalTime time) {
      long quarters = Math.round(time.toSecondOfDay() / 900.0);
      return LocalTime.ofSecondOfDay(quarters % 96 * 900).toString();
    }
  }

  /// From here on two times of day do not tell how far apart they are.
  private static final double LONG_SPAN = 16;

  /// The regime of the present, with what can be said of a free weekday where its days a week leave
  /// that open.
  public static RegimeWords of(Answer answer) {
    var words = of(answer.regime());
    var free = answer.freeWeekday();
    return new RegimeWords(
        words.told,
        words.sentence
            + free.filter(_ -> !words.isWhole()).map(FreeWeekdayWords::sentence).orElse(""),
        words.name,
        words.start,
        words.end,
        words.spanHours,
        words.daysPerWeek,
        words.probabilityPercent,
        words.restsOnDays,
        free.map(FreeWeekdayWords::of).orElse(null));
  }

  /// Whether days a week are told, and not to the half.
  private boolean isWhole() {
    return daysPerWeek != null && Math.rint(daysPerWeek) == daysPerWeek;
  }

  public static RegimeWords of(Regime regime) {
    return switch (regime) {
      case Regime.Worked worked -> told(worked);
      case Regime.CannotTell untold ->
          new RegimeWords(
              false,
              "Cannot tell: "
                  + untold.reason().reason()
                  + ". What would settle it: "
                  + untold.reason().settledBy()
                  + ".",
              null,
              null,
              null,
              null,
              null,
              null,
              0,
              null);
    };
  }

  private static RegimeWords told(Regime.Worked worked) {
    var start = Clock.of(worked.start());
    var end = Clock.of(worked.end());
    var name = worked.name();
    var sentence =
        String.format(
            Locale.ROOT,
            "%s to %s%s, %s, %.1f days in a usual week%s (chance %d %%).",
            start.likely(),
            end.likely(),
            worked.spanHours() < LONG_SPAN
                ? ""
                : String.format(Locale.ROOT, " (%.0f h later)", worked.spanHours()),
            weekdays(worked.weekdays()),
            worked.daysPerWeek(),
            name == null ? "" : "; such hours are called " + name.label(),
            percent(worked));
    return new RegimeWords(
        true,
        sentence,
        name == null ? null : name.label(),
        start,
        end,
        Hours.tenth(worked.spanHours()),
        Hours.tenth(worked.daysPerWeek()),
        percent(worked),
        worked.days(),
        null);
  }

  /// Never 100: a model may be wrong.
  private static int percent(Regime.Worked worked) {
    return (int) Math.min(99, Math.round(100 * worked.probability()));
  }

  /// The hours and the weekdays alone.
  public static String brief(Regime regime) {
    return switch (regime) {
      case Regime.Worked worked ->
          String.format(
              Locale.ROOT,
              "%s to %s, %s",
              Clock.of(worked.start()).likely(),
              Clock.of(worked.end()).likely(),
              weekdays(worked.weekdays()));
      case Regime.CannotTell _ -> "cannot tell";
    };
  }

  /// `Mon-Fri` where the days follow each other (also around the weekend), else a list.
  static String weekdays(Set<DayOfWeek> days) {
    if (days.size() == 7) {
      return "every day";
    }
    for (var first : DayOfWeek.values()) {
      if (days.size() > 2 && follow(first, days)) {
        return word(first) + "-" + word(first.plus(days.size() - 1L));
      }
    }
    return days.isEmpty()
        ? "no fixed days"
        : days.stream().sorted().map(RegimeWords::word).collect(Collectors.joining(", "));
  }

  private static boolean follow(DayOfWeek first, Set<DayOfWeek> days) {
    for (int i = 0; i < days.size(); i++) {
      if (!days.contains(first.plus(i))) {
        return false;
      }
    }
    return true;
  }

  private static String word(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
