package io.longhaul.planner;

import java.util.Comparator;

/// How far a timetable is from all that is asked for; less is better, the first figure decides
/// before the second.
///
/// @param broken what is missing to hard rules, mostly minutes
/// @param missing what is missing to budgets, minutes, added up over all deadlines
/// @param below what is missing to the Balance asked for, hundredths of an hour a day, added up
/// @param cost of wishes that are not kept, points
public record Score(long broken, long missing, long below, long cost) implements Comparable<Score> {
  private static final Comparator<Score> ORDER =
      Comparator.comparingLong(Score::broken)
          .thenComparingLong(Score::missing)
          .thenComparingLong(Score::below)
          .thenComparingLong(Score::cost);

  /// Less is better.
  @Override
  public int compareTo(Score other) {
    return ORDER.compare(this, other);
  }
}
