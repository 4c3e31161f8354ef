package io.longhaul.shock;

import io.longhaul.stats.Band;
import java.util.List;

/// One facet over some weeks.
///
/// @param aWeek a week, with an interval that is to hold the truth nine times in ten
/// @param weeks the likely value of each week in order
record Level(Band aWeek, List<Double> weeks) {
  Level {
    weeks = List.copyOf(weeks);
  }
}
