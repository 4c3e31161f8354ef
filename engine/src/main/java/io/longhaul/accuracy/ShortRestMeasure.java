package io.longhaul.accuracy;

import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rests that are certainly under eleven hours, against [TrueRest]. Precision is the share of those
/// said that are true, recall the share of the true ones that are said. Both look at the days that
/// are described; a rest belongs to the truth's day in which the day before it was last seen at
/// work.
final class ShortRestMeasure implements Measure {
  @Override
  public List<Mark> of(Case person) {
    var answer = person.answer();
    var truly = TrueRest.shortAfter(person.truth(), answer.period());
    var said = new TreeSet<LocalDate>();
    int claims = 0;
    int right = 0;
    var starts = TrueRest.starts(person.truth());
    for (var gap : answer.rest().shorterThan(Rest.DAILY_REST, answer.period())) {
      claims++;
      var date = date(gap, person, starts);
      if (date != null && truly.contains(date)) {
        right++;
        said.add(date);
      }
    }
    return List.of(
        new Mark.Count(Figure.SHORT_REST_PRECISION, right, claims),
        new Mark.Count(Figure.SHORT_REST_RECALL, said.size(), truly.size()));
  }

  private static @Nullable LocalDate date(
      RestGap gap, Case person, NavigableMap<Instant, LocalDate> starts) {
    var day = person.answer().calendar().day(gap.after());
    var start = day == null ? null : starts.floorEntry(day.seen().end());
    return start == null ? null : start.getValue();
  }
}
