package io.longhaul.regime;

import java.util.Optional;

/// The names that working hours have in the field: start and end on the clock, days a week.
public enum RegimeName {
  R955("955", 9, 8, 5),
  R965("965", 9, 9, 5),
  R996("996", 9, 12, 6),
  R997("997", 9, 12, 7),
  R002("002", 0, 22, 7),
  R007("007", 0, 24, 7);

  private static final double SPAN_TOLERANCE_HOURS = 1.25;
  private static final double START_TOLERANCE_HOURS = 1.5;
  private static final double DAYS_TOLERANCE = 0.5;

  private final String label;
  private final double startHour;
  private final double spanHours;
  private final double daysPerWeek;

  RegimeName(String label, double startHour, double spanHours, double daysPerWeek) {
    this.label = label;
    this.startHour = startHour;
    this.spanHours = spanHours;
    this.daysPerWeek = daysPerWeek;
  }

  public String label() {
    return label;
  }

  /// The name whose hours are nearest, if one is near enough.
  static Optional<RegimeName> nearest(double startHour, double spanHours, double daysPerWeek) {
    RegimeName best = null;
    double bestDistance = Double.POSITIVE_INFINITY;
    for (var name : values()) {
      double start = Math.abs(startHour - name.startHour);
      double span = Math.abs(spanHours - name.spanHours);
      double days = Math.abs(daysPerWeek - name.daysPerWeek);
      double distance = span + 2 * days;
      boolean near =
          Math.min(start, 24 - start) <= START_TOLERANCE_HOURS
              && span <= SPAN_TOLERANCE_HOURS
              && days <= DAYS_TOLERANCE;
      if (near && distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }
}
