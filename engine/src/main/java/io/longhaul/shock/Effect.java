package io.longhaul.shock;

import io.longhaul.stats.Band;

/// What one facet was before and after a date, and the difference.
///
/// @param before a week
/// @param after a week
/// @param difference after less before, with an interval that is to hold the truth nine times in
///   ten
/// @param others how the difference compares with those at other dates of the same person
/// @param visible whether it is told from nothing
public record Effect(
    Facet facet, Band before, Band after, Band difference, OtherDates others, boolean visible) {
  /// How far the difference is from zero, in lengths of its interval on that side.
  double clearness() {
    double d = difference.likely();
    return Math.abs(d) / Math.max(1e-9, d > 0 ? d - difference.low() : difference.high() - d);
  }

  /// The same comparison at dates at which nothing was marked.
  ///
  /// @param dates how many there are
  /// @param asMuch how many of them differ as much or more, in either direction
  public record OtherDates(int dates, int asMuch) {
    /// So few say nothing.
    static final int ENOUGH = 10;

    private static final int RARE_ONE_IN = 20;

    /// Whether so much is usual at any date.
    boolean isUsual() {
      return dates >= ENOUGH && asMuch * RARE_ONE_IN > dates;
    }
  }
}
