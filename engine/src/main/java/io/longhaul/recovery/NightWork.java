package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// The days with proven work at night: between midnight and five, which the night of Directive
/// 2003/88/EC, article 2, includes in every country.
///
/// @param nights the days, each named after the date on which it began
/// @param days the days with work whose clock is known
public record NightWork(List<LocalDate> nights, int days) {
  private static final LocalTime END = LocalTime.of(5, 0);

  public NightWork {
    nights = List.copyOf(nights);
  }

  public static NightWork of(Calendar calendar, DateRange range) {
    var known = calendar.in(range).stream().filter(Day::clockKnown).toList();
    return new NightWork(
        known.stream().filter(NightWork::isAtNight).map(Day::date).toList(), known.size());
  }

  private static boolean isAtNight(Day day) {
    return day.sessions().stream().anyMatch(NightWork::isAtNight);
  }

  private static boolean isAtNight(Session session) {
    return isAtNight(session.localStart(), session.localEnd());
  }

  /// Whether work from one time to another, on the person's clock, reaches into a night.
  static boolean isAtNight(LocalDateTime start, LocalDateTime end) {
    return start.toLocalTime().isBefore(END)
        || end.isAfter(start.toLocalDate().plusDays(1).atStartOfDay());
  }
}
