package io.longhaul.view;

import io.longhaul.load.Taper;
import io.longhaul.plan.Tapered;
import io.longhaul.planner.Person;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Sufficiency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Three ways to work less and less before a date.
///
/// @param schema of the JSON
/// @param date that they lead to
/// @param weekHours of an ordinary week before
/// @param shapes of less and less
public record TaperReport(int schema, String date, double weekHours, List<Shape> shapes) {
  private static final int SCHEMA = 1;
  private static final double PERCENT = 100;
  private static final int MOST_DAYS = 56;
  private static final int WEEK_HOURS = 7 * 24;

  public TaperReport {
    shapes = List.copyOf(shapes);
  }

  /// One way.
  ///
  /// @param shape `step`, `linear` or `exponential`
  /// @param from its first day
  /// @param reduction share that is left out in all, per cent
  /// @param hours of each day
  /// @param balance on the morning of the date, hours a day
  public record Shape(
      String shape, String from, double reduction, List<Double> hours, double balance) {
    public Shape {
      hours = List.copyOf(hours);
    }
  }

  /// Before a date, from hours of an ordinary week.
  ///
  /// @param days how long
  /// @param reduction how much less in all, per cent
  /// @param hours of an ordinary week; null for the person's own
  /// @throws IllegalArgumentException for what cannot be, after the name of what was asked
  public static TaperReport leading(
      Answer answer, LocalDate date, int days, int reduction, @Nullable Double hours) {
    check(days, reduction);
    boolean enough = answer.sufficiency() == Sufficiency.ENOUGH;
    var person = enough ? Person.of(answer, answer.today()) : Person.unknown();
    double week = hours == null ? Estimate.hours(person.wish().weekHours()) : hours;
    if (!(week > 0 && week <= WEEK_HOURS)) {
      throw new IllegalArgumentException("hours takes more than 0 and up to 168, not " + week);
    }
    var shapes = new ArrayList<Tapered>();
    for (var shape : Taper.Shape.values()) {
      shapes.add(
          Tapered.of(
              new Taper(shape, reduction / PERCENT, days), date, week, person.wish().days()));
    }
    return of(date, week, shapes);
  }

  /// Refuses what no taper can be.
  public static void check(int days, int reduction) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days takes 1 to " + MOST_DAYS + ", not " + days);
    }
    if (reduction < 0 || reduction > PERCENT) {
      throw new IllegalArgumentException("reduction takes 0 to 100, not " + reduction);
    }
  }

  private static TaperReport of(LocalDate date, double weekHours, List<Tapered> tapers) {
    return new TaperReport(
        SCHEMA,
        date.toString(),
        Hours.tenth(weekHours),
        tapers.stream().map(TaperReport::shape).toList());
  }

  private static Shape shape(Tapered tapered) {
    return new Shape(
        Words.key(tapered.taper().shape()),
        tapered.dates().from().toString(),
        Hours.tenth(PERCENT * tapered.taper().reduction()),
        tapered.hours().stream().map(Hours::tenth).toList(),
        WhatIfReport.hundredth(tapered.balance()));
  }
}
