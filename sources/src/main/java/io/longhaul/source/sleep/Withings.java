package io.longhaul.source.sleep;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import java.util.List;

/// Answers of Withings' API: seconds, with the zone of that night.
final class Withings implements JsonReader {
  @Override
  public List<JsonRecord> sleeps(JsonRecord object) {
    return object.list("body.series[]");
  }

  @Override
  public Outcome take(JsonRecord sleep, Owner owner) throws Unusable {
    return new Sleep(
            moment(sleep, "startdate"),
            moment(sleep, "enddate"),
            Sleep.Sort.UNTOLD,
            Sleep.Told.STRETCH,
            "withings",
            sleep.text("id"))
        .outcome(owner);
  }

  private static Moment moment(JsonRecord sleep, String field) throws Unusable {
    var seconds = sleep.number(field).orElseThrow(() -> new Unusable("it has no time"));
    return Moment.ofSeconds((double) seconds).in(sleep.text("timezone"));
  }
}
