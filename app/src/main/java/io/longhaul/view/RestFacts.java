package io.longhaul.view;

import io.longhaul.evidence.Kind;
import io.longhaul.recovery.NightWork;
import io.longhaul.recovery.OffHours;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Quantiles;
import io.longhaul.verdict.Answer;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rest as far as traces show it.
///
/// @param usualHours the median of the likely rest between days, hours, or null when there is none
/// @param shortest the shortest rest, or null
/// @param observedNights rests between a day and the next that could be looked at
/// @param nightsUnder11h those that were certainly shorter than eleven hours
/// @param observedDays days looked at
/// @param daysWithoutTrace days among them on which no act proves work (weak ones do not): free
///   days are at most these
/// @param longestFree the longest run of such days, or null
/// @param streakDays days in a row with a trace up to now
/// @param longestStreakDays the longest such run in the period
/// @param atNight work at night in the last four weeks
/// @param offHours the hours of the clock that are reliably free in them, or null where the clock
///   is unknown on a day
/// @param slept recorded sleep of the last four weeks, or null where there is none
/// @param called how often somebody called in them, or null where no source tells of calls
/// @param watched what a watcher says of days without a trace, or null without one
/// @param nights each rest between days, oldest first
public record RestFacts(
    @Nullable Double usualHours,
    @Nullable Night shortest,
    int observedNights,
    int nightsUnder11h,
    int observedDays,
    int daysWithoutTrace,
    @Nullable Days longestFree,
    int streakDays,
    int longestStreakDays,
    AtNight atNight,
    @Nullable Off offHours,
    @Nullable Slept slept,
    @Nullable Called called,
    @Nullable Watched watched,
    List<Night> nights) {
  private static final int NIGHTS = 28;

  public RestFacts {
    nights = List.copyOf(nights);
  }

  /// The rest after a day, hours.
  ///
  /// @param under11h whether it was certainly shorter than eleven hours
  public record Night(String after, Hours hours, boolean under11h) {
    public static Night of(RestGap gap) {
      return new Night(
          gap.after().toString(),
          Hours.of(gap.length()),
          gap.length().most().compareTo(Rest.DAILY_REST) < 0);
    }
  }

  /// Days with proof of work between midnight and five.
  ///
  /// @param days among those with work whose clock is known
  public record AtNight(int nights, int days) {
    static AtNight of(NightWork work) {
      return new AtNight(work.nights().size(), work.days());
    }
  }

  /// Hours of the clock with work on one in ten days at most, `HH:mm`.
  ///
  /// @param hours how long, 0 to 24
  public record Off(String from, String until, int hours) {
    public static Off of(OffHours off) {
      return new Off(clock(off.from()), clock(off.until()), off.hours());
    }

    private static String clock(int hour) {
      return LocalTime.of(hour, 0).toString();
    }
  }

  /// Recorded sleep.
  ///
  /// @param usualHours median a night
  /// @param lowHours lower quartile
  /// @param highHours upper quartile
  /// @param recorded nights
  /// @param of out of how many
  /// @param devicesDifferMinutes how much devices that recorded the same night differ, median; 0
  ///   where none did
  public record Slept(
      double usualHours,
      double lowHours,
      double highHours,
      int recorded,
      int of,
      int devicesDifferMinutes) {
    static @Nullable Slept of(Answer answer) {
      var today = answer.today();
      var nights = answer.facts().nights().after(new DateRange(today.minusDays(NIGHTS), today));
      if (nights.isEmpty()) {
        return null;
      }
      var hours =
          nights.stream()
              .mapToDouble(it -> Estimate.hours(it.length().likely()))
              .sorted()
              .toArray();
      var differences =
          nights.stream()
              .mapToDouble(it -> it.length().most().minus(it.length().least()).toMinutes())
              .filter(minutes -> minutes > 0)
              .sorted()
              .toArray();
      return new Slept(
          Hours.tenth(Quantiles.of(hours, 0.5)),
          Hours.tenth(Quantiles.of(hours, 0.25)),
          Hours.tenth(Quantiles.of(hours, 0.75)),
          nights.size(),
          NIGHTS,
          differences.length == 0 ? 0 : (int) Math.round(Quantiles.of(differences, 0.5)));
    }
  }

  /// Interruptions by calls.
  ///
  /// @param clockKnown those whose time of day is known
  /// @param inOffHours those of them in the own hours off, or null where these are not known
  /// @param from23To7 those of them at night
  /// @param nights with any
  public record Called(
      int times, int clockKnown, @Nullable Integer inOffHours, int from23To7, int nights) {
    static @Nullable Called of(Answer answer) {
      boolean tells = answer.trace().evidence().stream().anyMatch(it -> it.is(Kind.PAGE));
      var calls = answer.interruptions();
      return tells
          ? new Called(
              calls.all(),
              calls.clockKnown(),
              calls.offHours().orElse(null),
              calls.atNight(),
              calls.nights())
          : null;
    }
  }

  /// Days without a trace.
  ///
  /// @param knownFree a watcher was alive and saw nobody
  /// @param unknown none was
  public record Watched(int knownFree, int unknown) {
    static @Nullable Watched of(Answer answer) {
      var watched = answer.watchedDays();
      var days = answer.facts().calendar().in(answer.period());
      if (watched.seen().isEmpty() || days.isEmpty()) {
        return null;
      }
      int free = 0;
      var from = days.getFirst().date();
      for (var date = from; date.isBefore(answer.today()); date = date.plusDays(1)) {
        free += watched.contains(date) && answer.calendar().day(date) == null ? 1 : 0;
      }
      return new Watched(free, Math.max(0, answer.rest().traceless() - free));
    }
  }

  /// A run of days, `until` exclusive.
  public record Days(String from, String until, int days) {
    public static Days of(DateRange range) {
      return new Days(range.from().toString(), range.until().toString(), range.days());
    }
  }

  static RestFacts of(Answer answer) {
    Rest rest = answer.rest();
    var gaps = rest.between();
    return new RestFacts(
        usual(gaps),
        gaps.stream()
            .min(Comparator.comparing((RestGap gap) -> gap.length().most()))
            .map(Night::of)
            .orElse(null),
        gaps.size(),
        rest.shorterThan(Rest.DAILY_REST, answer.period()).size(),
        rest.observedDays(),
        rest.traceless(),
        rest.longestTraceless().map(Days::of).orElse(null),
        rest.streak().days(),
        rest.longestStreak().days(),
        AtNight.of(answer.facts().nightWork()),
        answer.facts().offHours().map(Off::of).orElse(null),
        Slept.of(answer),
        Called.of(answer),
        Watched.of(answer),
        gaps.stream().map(Night::of).toList());
  }

  private static @Nullable Double usual(List<RestGap> gaps) {
    if (gaps.isEmpty()) {
      return null;
    }
    var hours =
        gaps.stream().mapToDouble(gap -> Estimate.hours(gap.length().likely())).sorted().toArray();
    return Hours.tenth(Quantiles.of(hours, 0.5));
  }
}
