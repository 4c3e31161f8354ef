package io.longhaul.plan;

import io.longhaul.time.Interval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/// A stretch of time that a plan keeps for one thing.
///
/// @param kind what for
/// @param day the day that it belongs to: rest to the one on which it begins
/// @param number which one of its kind on that day, from 1
/// @param name what the work is for, as the person calls it, or nothing
public record Reserved(Kind kind, LocalDate day, int number, String name, Interval when) {
  /// By their starts.
  public static final Comparator<Reserved> ORDER =
      Comparator.comparing((Reserved it) -> it.when().start()).thenComparing(Reserved::id);

  /// What a stretch is kept for.
  public enum Kind {
    /// From the end of work to its next begin.
    REST,
    /// Work for a deadline, or without one.
    FOCUS;

    /// As it stands in names of stretches.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Reserved {
    if (number < 1) {
      throw new IllegalArgumentException("stretches of a day are counted from 1, not " + number);
    }
    if (when.duration().isZero()) {
      throw new IllegalArgumentException("a stretch of " + day + " that lasts no time");
    }
  }

  /// What it is, so that it is the same one after the plan has changed.
  public String id() {
    return kind.word() + "-" + day + "-" + number;
  }

  public Reserved over(Interval other) {
    return new Reserved(kind, day, number, name, other);
  }

  /// Whether it takes the same time and has the same name.
  boolean looksLike(Reserved other) {
    return when.equals(other.when) && name.equals(other.name);
  }
}
