package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `sleeps.csv` of WHOOP's export: local times, and beside them the offset of that cycle,
/// `UTC-08:00` or `UTCZ`. Accounts in other languages have other heads and are not read.
final class Whoop implements RowReader {
  private static final String PREFIX = "UTC";

  @Override
  public boolean heads(Set<String> columns) {
    return columns.containsAll(Set.of("sleep onset", "wake onset", "cycle timezone"));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    if (row.text("Sleep onset") == null && row.text("Wake onset") == null) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var zone = zone(row.text("Cycle timezone"));
    return new Sleep(
            moment(row.text("Sleep onset"), zone, owner),
            moment(row.text("Wake onset"), zone, owner),
            "true".equalsIgnoreCase(row.text("Nap")) ? Sleep.Sort.NAP : Sleep.Sort.NIGHT,
            Sleep.Told.SLEEP,
            "whoop",
            null)
        .outcome(owner);
  }

  private static Moment moment(@Nullable String text, ZoneId zone, Owner owner) throws Unusable {
    return Moment.of(text, new Owner(owner.names(), zone, owner.now())).in(zone.getId());
  }

  private static ZoneId zone(@Nullable String text) throws Unusable {
    try {
      if (text != null && text.startsWith(PREFIX)) {
        return ZoneId.of(text.substring(PREFIX.length()));
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new Unusable("its zone is not known");
  }
}
