package io.longhaul.view;

import io.longhaul.plan.Tapered;
import java.time.LocalDate;
import java.util.List;

/// Three ways to work less and less before a date.
///
/// @param schema of the JSON
/// @param date that they lead to
/// @param weekHours of an ordinary week before
/// @param shapes of less and less
public record TaperReport(int schema, String date, double weekHours, List<Shape> shapes) {
  private static final int SCHEMA = 1;
  private static final double PERCENT = 100;

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

  public static TaperReport of(LocalDate date, double weekHours, List<Tapered> tapers) {
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
