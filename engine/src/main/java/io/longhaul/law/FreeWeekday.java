package io.longhaul.law;

import io.longhaul.day.Day;
import io.longhaul.session.Session;
import io.longhaul.verdict.Certainty;
import io.longhaul.verdict.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A day of the week that is free of work from midnight to midnight. Only acts whose zone is known
/// are looked at.
public record FreeWeekday(DayOfWeek weekday) implements Measure {
  @Override
  public String words() {
    return "no work on a " + name() + ", from midnight to midnight";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var known = log.days().in(log.period()).stream().filter(Day::clockKnown).toList();
    if (known.isEmpty()) {
      return new LawFinding.CannotTell("no day has a known time zone", "--zone");
    }
    var dates = new TreeSet<LocalDate>();
    known.stream()
        .flatMap(day -> day.sessions().stream())
        .flatMap(FreeWeekday::dates)
        .filter(date -> date.getDayOfWeek() == weekday)
        .forEach(dates::add);
    if (dates.isEmpty()) {
      return new LawFinding.NotSeen("no act on a " + name());
    }
    var worked = List.copyOf(dates);
    return new LawFinding.WouldBreach(
        "acts on " + worked.size() + " " + name() + (worked.size() == 1 ? "" : "s"),
        Certainty.FACT,
        Verdict.single(worked));
  }

  /// The dates of its first and last act.
  private static Stream<LocalDate> dates(Session session) {
    var end = session.localEnd();
    boolean endsBefore =
        end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(session.localStart());
    return Stream.of(
        session.localStart().toLocalDate(),
        endsBefore ? end.toLocalDate().minusDays(1) : end.toLocalDate());
  }

  private String name() {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
