package io.longhaul.plan;

import io.longhaul.day.Day;
import io.longhaul.stats.Band;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Where a person stands in the evening before a plan begins, if the present goes on until then.
///
/// @param base Base, hours a day
/// @param recent Recent, hours a day
/// @param end when the last work before the plan ends on the person's clock, at the latest; empty
///   where the days before hold none that is known
public record Eve(Band base, Band recent, Optional<LocalDateTime> end) {

  /// Empty where no load is known.
  ///
  /// @param day the first of the plan
  public static Optional<Eve> of(Answer answer, LocalDate day) {
    return Onward.from(answer).course().flatMap(course -> of(course, day));
  }

  static Optional<Eve> of(Course course, LocalDate day) {
    return course.series().points().stream()
        .filter(point -> point.date().plusDays(1).equals(day))
        .findFirst()
        .map(point -> new Eve(point.base(), point.recent(), end(course, day)));
  }

  private static Optional<LocalDateTime> end(Course course, LocalDate day) {
    return course.calendar().days().stream()
        .filter(it -> it.date().isBefore(day))
        .reduce((_, last) -> last)
        .map(Eve::end);
  }

  private static LocalDateTime end(Day day) {
    var last = day.last();
    return last.offset().localTime(last.seen().end().plus(last.after()));
  }
}
