package io.longhaul.view.pages;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.Schedule;
import io.longhaul.plan.Timetable;
import io.longhaul.plan.WeekPlan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The timetables that are tried, as they stand in the form and in the address.
///
/// @param fields four, some of them empty
public record TryForm(List<Field> fields) {
  /// As many as can be told apart side by side.
  public static final int MOST = 4;

  /// What is tried when nothing is asked: an ordinary week beside a long one.
  private static final List<String> FIRST = List.of("965", "996");

  private static final int LONGEST = 200;

  public TryForm {
    fields = List.copyOf(fields);
  }

  /// A timetable as it was written.
  ///
  /// @param name in the address: `t1`
  /// @param letter under which it is shown
  /// @param text as it was written; empty for none
  /// @param timetable null where there is none, or it cannot be read
  /// @param wrong why it cannot be read, else null
  /// @param levers where the sliders stand
  public record Field(
      String name,
      String letter,
      String text,
      @Nullable Timetable timetable,
      @Nullable String wrong,
      Levers levers) {}

  /// Three sliders that write a week: the first kind of week of a timetable.
  ///
  /// @param start of its first day with work, hours after midnight
  /// @param hours of work on that day
  /// @param days with work
  /// @param first day of the week of a run of them, as the notation writes it
  public record Levers(double start, double hours, int days, String first) {
    private static final double HOUR_MINUTES = 60;
    private static final Levers USUAL = new Levers(9, 8, 5, "Mon");

    static Levers of(Timetable timetable) {
      var week = timetable.phases().getFirst().week();
      if (week.days().isEmpty()) {
        return new Levers(USUAL.start, USUAL.hours, 0, USUAL.first);
      }
      var first = first(week);
      DayPlan day = week.days().getOrDefault(first, week.days().values().iterator().next());
      return new Levers(
          day.startMinute() / HOUR_MINUTES,
          day.worked().toMinutes() / HOUR_MINUTES,
          week.days().size(),
          first.name().charAt(0) + first.name().substring(1, 3).toLowerCase(Locale.ROOT));
    }

    /// The first of the week that follows a free day; of seven days, Monday.
    private static DayOfWeek first(WeekPlan week) {
      for (var day : DayOfWeek.values()) {
        if (week.days().containsKey(day) && !week.days().containsKey(day.minus(1))) {
          return day;
        }
      }
      return DayOfWeek.MONDAY;
    }
  }

  /// Reads what was written.
  ///
  /// @param texts null where nothing was asked
  /// @param today from which days of the week are counted
  public static TryForm of(@Nullable List<String> texts, LocalDate today) {
    var fields = new ArrayList<Field>();
    var written = texts == null ? FIRST : texts;
    for (int i = 0; i < MOST; i++) {
      fields.add(field(i, i < written.size() ? written.get(i).strip() : "", today));
    }
    return new TryForm(fields);
  }

  private static Field field(int index, String text, LocalDate today) {
    var name = "t" + (index + 1);
    var letter = String.valueOf((char) ('A' + index));
    if (text.isEmpty()) {
      return new Field(name, letter, text, null, null, Levers.USUAL);
    }
    try {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("a timetable has up to " + LONGEST + " letters");
      }
      var timetable = Timetable.of(text, today);
      return new Field(name, letter, text, timetable, null, Levers.of(timetable));
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Field(name, letter, text, null, String.valueOf(e.getMessage()), Levers.USUAL);
    }
  }

  /// Those that can be tried.
  public List<Field> readable() {
    return fields.stream().filter(field -> field.timetable() != null).toList();
  }

  /// Those that cannot be read.
  public List<Field> wrong() {
    return fields.stream().filter(field -> field.wrong() != null).toList();
  }

  /// `?t1=996&t2=965`: the state in an address.
  public String query() {
    return "?"
        + fields.stream()
            .filter(field -> !field.text().isEmpty() || field.name().equals("t1"))
            .map(field -> field.name() + "=" + Address.part(field.text()))
            .collect(Collectors.joining("&"));
  }

  /// The weeks that have a name.
  public List<Schedule> named() {
    return Schedule.ALL;
  }
}
