package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fatigue index ([FatigueIndex]) of a day of work: once for as short a duty as acts prove,
/// once for the likely one, once for the longest.
///
/// @param date the day
/// @param index 0 to 100; its bounds are the least and the most of the three
/// @param night whether work reached into the hours from midnight to five
public record DailyFatigue(LocalDate date, Band index, boolean night) {
  /// What some operators take for high: 35 by day, 45 by night. From memory of their practice, not
  /// from the report.
  public static final double HIGH_BY_DAY = 35;

  public static final double HIGH_BY_NIGHT = 45;

  /// Duties before the days asked for that still count: fatigue of a fortnight ago has worn off.
  private static final int WARM_UP_DAYS = 14;

  /// Of the days with work in a range whose clock is known.
  ///
  /// @param usual when days usually begin and end, where that is known
  public static List<DailyFatigue> of(
      Calendar calendar, DateRange range, Optional<UsualDay> usual) {
    var warm = new DateRange(range.from().minusDays(WARM_UP_DAYS), range.until());
    var spans = WorkSpan.of(calendar.in(warm).stream().filter(Day::clockKnown).toList(), usual);
    var least = index(spans.stream().map(WorkSpan::least).toList());
    var likely = index(spans.stream().map(WorkSpan::likely).toList());
    var most = index(spans.stream().map(WorkSpan::most).toList());
    var days = new ArrayList<DailyFatigue>();
    for (int i = 0; i < spans.size(); i++) {
      if (range.contains(spans.get(i).date())) {
        double middle = likely.get(i).index();
        double one = least.get(i).index();
        double other = most.get(i).index();
        double low = Math.min(middle, Math.min(one, other));
        double high = Math.max(middle, Math.max(one, other));
        days.add(
            new DailyFatigue(
                spans.get(i).date(), new Band(low, middle, high), isNight(spans.get(i).likely())));
      }
    }
    return days;
  }

  /// Those of some days that lie in a range.
  public static List<DailyFatigue> in(DateRange range, List<DailyFatigue> days) {
    return days.stream().filter(day -> range.contains(day.date())).toList();
  }

  private static List<FatigueIndex> index(List<Duty> duties) {
    return FatigueIndex.of(WorkSpan.apart(duties), DutyConditions.USUAL);
  }

  private static boolean isNight(Duty duty) {
    return NightWork.isAtNight(duty.start().toLocalDateTime(), duty.end().toLocalDateTime());
  }

  /// The value from which on it counts as high.
  public double line() {
    return night ? HIGH_BY_NIGHT : HIGH_BY_DAY;
  }
}
