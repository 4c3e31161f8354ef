package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The longest stretch without an act that reaches into a week. It counts with its whole length for
/// each week that it reaches into, so that what is called short is certainly short.
///
/// @param week seven days, whichever the first is
/// @param longest the most is the stretch between two acts; likely takes off the lead-in of the
///   work that follows, and the least the margins on both sides
public record WeeklyRest(DateRange week, Estimate longest) {
  /// A day and the daily rest: Directive 2003/88/EC, articles 5 and 3, 35 hours.
  public static final Duration LINE = Duration.ofHours(35);

  /// Farther away no act can make the rest around a week short.
  private static final int AROUND_DAYS = 3;

  /// Of the weeks before a day, oldest first. Those without an act are left out, as not known, and
  /// so are those that began before the first act.
  public static List<WeeklyRest> of(Calendar calendar, LocalDate today, int weeks) {
    var rests = new ArrayList<WeeklyRest>();
    for (int i = weeks; i > 0; i--) {
      var week = new DateRange(today.minusWeeks(i), today.minusWeeks(i - 1L));
      if (!calendar.in(week).isEmpty() && !calendar.days().getFirst().date().isAfter(week.from())) {
        rests.add(new WeeklyRest(week, longest(calendar, week)));
      }
    }
    return rests;
  }

  public boolean isShort() {
    return longest.most().compareTo(LINE) < 0;
  }

  private static Estimate longest(Calendar calendar, DateRange week) {
    var begin = week.from().atTime(calendar.turn().at());
    var end = week.until().atTime(calendar.turn().at());
    var around =
        new DateRange(week.from().minusDays(AROUND_DAYS), week.until().plusDays(AROUND_DAYS));
    var longest = Estimate.ZERO;
    var free = begin.minusDays(AROUND_DAYS);
    Session before = null;
    for (var day : calendar.in(around)) {
      for (var session : day.sessions()) {
        var start = session.localStart();
        if (start.isAfter(begin) && free.isBefore(end)) {
          var gap =
              before == null
                  ? Estimate.exactly(Duration.between(free, start))
                  : RestGap.gap(before, session);
          longest = RestGap.longer(longest, gap);
        }
        free = session.localEnd();
        before = session;
      }
    }
    return free.isBefore(end)
        ? RestGap.longer(longest, Estimate.exactly(Duration.between(free, end)))
        : longest;
  }
}
