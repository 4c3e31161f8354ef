package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.util.Set;

/// Exports of Sleepmeter: up to three tables of the person's own words, then the sleeps, whose
/// times have an offset. Times awake in between (`holes`) are not read.
final class Sleepmeter implements RowReader {
  private static final Set<String> WORDS =
      Set.of("custom_aid_id", "custom_hindrance_id", "custom_tag_id");

  @Override
  public boolean heads(Set<String> columns) {
    return columns.containsAll(Set.of("wake", "sleep", "bedtime", "type"))
        || columns.stream().anyMatch(WORDS::contains);
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    if (!row.has("wake")) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    var type = row.text("type");
    return new Sleep(
            Moment.of(row.text("sleep"), owner),
            Moment.of(row.text("wake"), owner),
            "NAP".equals(type) ? Sleep.Sort.NAP : Sleep.Sort.NIGHT,
            Sleep.Told.SLEEP,
            "sleepmeter",
            null)
        .outcome(owner);
  }
}
