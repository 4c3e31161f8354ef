package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.day.DailyHours;
import io.longhaul.day.DayTurn;
import io.longhaul.plan.DayPlan;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A duty table of half a year before a day, laid down exactly, with days that differ.
public final class Duties {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final LocalDate today;
  private final TreeMap<LocalDate, DayPlan> days = new TreeMap<>();

  private Duties(LocalDate today) {
    this.today = today;
  }

  /// Half a year of the same hours.
  ///
  /// @param hours of Monday to Friday
  public static Duties until(LocalDate today, String hours) {
    var duties = new Duties(today);
    return duties.on(today.minusWeeks(26), today, hours, 5);
  }

  /// The last four weeks have other hours.
  public Duties lately(String hours, int daysAWeek) {
    return on(today.minusWeeks(4), today, hours, daysAWeek);
  }

  private Duties on(LocalDate from, LocalDate until, String hours, int daysAWeek) {
    from.datesUntil(until)
        .forEach(date -> {
          days.remove(date);
          if (date.getDayOfWeek().getValue() <= daysAWeek) {
            days.put(date, DayPlan.of(hours));
          }
        });
    return this;
  }

  /// A day so many days ago has these hours, or is not known.
  public Duties ago(int daysAgo, @Nullable String hours) {
    var date = today.minusDays(daysAgo);
    days.remove(date);
    if (hours != null) {
      days.put(date, DayPlan.of(hours));
    }
    return this;
  }

  /// Nothing is known of these days.
  public Duties unknown(int fromDaysAgo, int untilDaysAgo) {
    for (int ago = fromDaysAgo; ago > untilDaysAgo; ago--) {
      ago(ago, null);
    }
    return this;
  }

  public Calendar calendar() {
    var sessions =
        days.entrySet().stream()
            .flatMap(entry -> entry.getValue().on(entry.getKey(), BERLIN).stream())
            .toList();
    return Calendar.of(sessions, DayTurn.learn(sessions));
  }

  public Facts facts() {
    return Facts.of(calendar(), hours(), today, Optional.empty(), true);
  }

  /// Of all days before the final one.
  public DailyHours hours() {
    return DailyHours.of(calendar(), new DateRange(today.minusWeeks(26), today));
  }

  boolean cross(Rule rule) {
    return rule.judge(facts()) instanceof Finding.Crossed;
  }
}
