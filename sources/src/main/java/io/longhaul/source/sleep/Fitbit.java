package io.longhaul.source.sleep;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Fitbit's `sleep-….json` of a Takeout, and answers of its API. Times are local without a zone.
/// Files of neighbouring months hold the same night; it counts once by its `logId`.
final class Fitbit implements JsonReader {
  private final Set<String> seen = new HashSet<>();

  @Override
  public List<JsonRecord> sleeps(JsonRecord object) {
    return object.has("dateOfSleep") ? List.of(object) : object.list("sleep[]");
  }

  @Override
  public Outcome take(JsonRecord sleep, Owner owner) throws Unusable {
    var id = sleep.text("logId");
    if (id != null && !seen.add(id)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    return new Sleep(
            Moment.of(sleep.text("startTime"), owner),
            Moment.of(sleep.text("endTime"), owner),
            sort(sleep),
            Sleep.Told.SLEEP,
            "fitbit",
            id)
        .outcome(owner);
  }

  private static Sleep.Sort sort(JsonRecord sleep) {
    for (var name : List.of("isMainSleep", "mainSleep")) {
      if (sleep.has(name)) {
        // a further sleep of the day is no night, but what is long enough is no nap either
        return sleep.isTrue(name) ? Sleep.Sort.NIGHT : Sleep.Sort.UNTOLD;
      }
    }
    return Sleep.Sort.UNTOLD;
  }
}
