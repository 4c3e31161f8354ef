package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.util.Set;

/// Exports of Plees Tracker: a button that was pressed twice, in milliseconds without a zone.
final class PleesTracker implements RowReader {
  @Override
  public boolean heads(Set<String> columns) {
    return columns.containsAll(Set.of("sid", "start", "stop"));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    return new Sleep(
            Moment.ofMillis(Numbers.whole(row.text("start"))),
            Moment.ofMillis(Numbers.whole(row.text("stop"))),
            Sleep.Sort.UNTOLD,
            Sleep.Told.STRETCH,
            "plees tracker",
            null)
        .outcome(owner);
  }
}
