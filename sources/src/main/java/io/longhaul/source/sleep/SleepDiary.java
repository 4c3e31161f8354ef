package io.longhaul.source.sleep;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import java.util.List;

/// The standard form of sleepdiary.github.io, into which it brings other apps' diaries: `status`,
/// and begin and end in milliseconds with a zone.
final class SleepDiary implements JsonReader {
  @Override
  public List<JsonRecord> sleeps(JsonRecord object) {
    var records = object.list("records[]");
    return records.isEmpty() ? object.list("contents.records[]") : records;
  }

  @Override
  public Outcome take(JsonRecord record, Owner owner) throws Unusable {
    if (!"asleep".equals(record.text("status"))) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    return new Sleep(
            moment(record, "start").in(record.text("start_timezone")),
            moment(record, "end").in(record.text("end_timezone")),
            record.isTrue("is_primary_sleep") ? Sleep.Sort.NIGHT : Sleep.Sort.UNTOLD,
            Sleep.Told.SLEEP,
            "sleepdiary",
            null)
        .outcome(owner);
  }

  private static Moment moment(JsonRecord record, String field) throws Unusable {
    return Moment.ofMillis(record.number(field).orElseThrow(() -> new Unusable("it has no time")));
  }
}
