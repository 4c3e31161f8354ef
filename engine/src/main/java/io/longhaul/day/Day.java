package io.longhaul.day;

import io.longhaul.session.Session;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// One day of a person, with at least one session, in time order.
public record Day(LocalDate date, List<Session> sessions) {
  private static final Duration WHOLE_DAY = Duration.ofDays(1);

  public Day {
    sessions = List.copyOf(sessions);
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("day " + date + " has no session");
    }
  }

  public Estimate hours() {
    return sessions.stream()
        .map(Session::duration)
        .reduce(Estimate.ZERO, Estimate::plus)
        .atMost(WHOLE_DAY);
  }

  public Session first() {
    return sessions.getFirst();
  }

  public Session last() {
    return sessions.getLast();
  }

  /// From the first act to the end of the last.
  public Interval seen() {
    return first().seen().span(last().seen());
  }

  public int acts() {
    return sessions.stream().mapToInt(Session::acts).sum();
  }

  /// Whether something may be said about the time of day and the day of the week.
  public boolean clockKnown() {
    return sessions.stream().allMatch(session -> session.offset().isKnown());
  }
}
