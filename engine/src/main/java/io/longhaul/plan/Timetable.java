package io.longhaul.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Weeks that are laid down in advance, one kind after another. Until the first begins, the present
/// goes on; the last goes on for ever.
///
/// Notation: a week ([WeekPlan]), the name of a [Schedule], or `free`; when it begins (`from` and a
/// date, a day of the week or `tomorrow`; a day of the week is the next one, today included; without
/// it, today); how long it lasts (`for 3 weeks`); then, after a comma and `then`, the next.
///
///     10-19 Mon-Fri from Monday
///     996 for 3 weeks, then free for 1 week, then 965
///     9-17 Mon-Thu; 9-13 Fri from 2026-03-02
///
/// @param words as it was written
/// @param phases in the order of their first days
public record Timetable(String words, List<Phase> phases) {
  private static final Pattern THEN = Pattern.compile("\\s*,\\s*then\\s+");
  private static final Pattern FROM = Pattern.compile("\\s+from\\s+(\\S+)$");
  private static final Pattern WEEKS = Pattern.compile("\\s+for\\s+(\\d{1,3})\\s+weeks?$");
  private static final String FREE = "free";
  private static final String TOMORROW = "tomorrow";
  private static final int LETTERS = 3;

  /// The same week from a day on.
  ///
  /// @param from its first day
  public record Phase(LocalDate from, WeekPlan week) {}

  public Timetable {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a timetable has a week at least");
    }
    for (int i = 1; i < phases.size(); i++) {
      if (!phases.get(i).from().isAfter(phases.get(i - 1).from())) {
        throw new IllegalArgumentException(
            "what begins on " + phases.get(i).from() + " begins no later than what it follows");
      }
    }
  }

  /// Reads the notation.
  ///
  /// @param today from which days of the week are counted
  /// @throws IllegalArgumentException with what is wrong, in words for the person who wrote it
  public static Timetable of(String text, LocalDate today) {
    var phases = new ArrayList<Phase>();
    LocalDate next = today;
    var parts = THEN.split(text.strip(), -1);
    for (int i = 0; i < parts.length; i++) {
      var part = Part.of(parts[i]);
      if (next == null && part.from().isEmpty()) {
        throw new IllegalArgumentException("'" + parts[i] + "' follows something without an end");
      }
      var from = part.from().map(word -> day(word, today)).orElse(next == null ? today : next);
      phases.add(new Phase(from, week(part.week())));
      next = part.weeks() == 0 ? null : from.plusWeeks(part.weeks());
    }
    if (next != null) {
      throw new IllegalArgumentException("'" + parts[parts.length - 1] + "' needs what comes then");
    }
    return new Timetable(text.strip(), phases);
  }

  /// What one part says.
  ///
  /// @param weeks how many it lasts; 0 where it does not say
  private record Part(String week, Optional<String> from, int weeks) {
    static Part of(String text) {
      var rest = text.strip();
      int weeks = 0;
      Optional<String> from = Optional.empty();
      for (boolean found = true; found; ) {
        var lasting = WEEKS.matcher(rest);
        var beginning = FROM.matcher(rest);
        if (lasting.find()) {
          weeks = Integer.parseInt(lasting.group(1));
          rest = rest.substring(0, lasting.start());
          if (weeks == 0) {
            throw new IllegalArgumentException("'" + text + "' lasts no week");
          }
        } else if (beginning.find()) {
          from = Optional.of(beginning.group(1));
          rest = rest.substring(0, beginning.start());
        } else {
          found = false;
        }
      }
      return new Part(rest.strip(), from, weeks);
    }
  }

  private static WeekPlan week(String text) {
    return text.equals(FREE)
        ? WeekPlan.FREE
        : Schedule.named(text).map(Schedule::plan).orElseGet(() -> WeekPlan.of(text));
  }

  private static LocalDate day(String word, LocalDate today) {
    if (word.equals(TOMORROW)) {
      return today.plusDays(1);
    }
    var name = word.toUpperCase(Locale.ROOT);
    for (var day : DayOfWeek.values()) {
      if (name.equals(day.name()) || name.equals(day.name().substring(0, LETTERS))) {
        return today.with(TemporalAdjusters.nextOrSame(day));
      }
    }
    try {
      var date = LocalDate.parse(word);
      if (date.isBefore(today)) {
        throw new IllegalArgumentException("'from " + word + "' is before today, " + today);
      }
      return date;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'from " + word + "' is neither a date such as 2026-03-02 nor a day such as Monday", e);
    }
  }

  /// Its first day.
  public LocalDate from() {
    return phases.getFirst().from();
  }

  /// The hours of a date; empty on a free day, and before it begins.
  public Optional<DayPlan> on(LocalDate date) {
    WeekPlan week = WeekPlan.FREE;
    for (var phase : phases) {
      week = phase.from().isAfter(date) ? week : phase.week();
    }
    return Optional.ofNullable(week.days().get(date.getDayOfWeek()));
  }
}
