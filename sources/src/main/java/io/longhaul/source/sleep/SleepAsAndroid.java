package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.util.Set;

/// `sleep-export.csv` of Sleep as Android: a head before every record, since each has columns of
/// its own. `Id` is the begin in milliseconds; `From` and `To` are only to the minute.
final class SleepAsAndroid implements RowReader {
  private static final double MILLIS_AN_HOUR = 3_600_000;
  private static final double MOST_HOURS = 1000;

  @Override
  public boolean heads(Set<String> columns) {
    return columns.containsAll(Set.of("id", "tz", "from", "to", "hours"));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    var zone = row.text("Tz");
    long from = Numbers.whole(row.text("Id"));
    double hours = Numbers.decimal(row.text("Hours"));
    if (!(hours >= 0) || hours > MOST_HOURS) {
      throw new Unusable("its length cannot be");
    }
    return new Sleep(
            Moment.ofMillis(from).in(zone),
            Moment.ofMillis(from + Math.round(hours * MILLIS_AN_HOUR)).in(zone),
            Sleep.Sort.UNTOLD,
            Sleep.Told.STRETCH,
            "sleep as android",
            null)
        .outcome(owner);
  }
}
