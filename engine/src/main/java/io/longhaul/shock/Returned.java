package io.longhaul.shock;

import io.longhaul.day.Change;
import java.time.LocalDate;

/// Whether the rhythm was back.
public sealed interface Returned {
  /// Nothing is seen that it could have come back from.
  record NotAway() implements Returned {}

  /// From some day on it was like before.
  ///
  /// @param on the first such day; it lies between its earliest and latest nine times in ten
  record Back(Change on) implements Returned {}

  /// Not by the last day that is known.
  record NotYet(LocalDate asOf) implements Returned {}

  /// It may have been by the last day that is known, or not.
  record Unclear(LocalDate asOf) implements Returned {}
}
