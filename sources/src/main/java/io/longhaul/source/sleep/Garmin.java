package io.longhaul.source.sleep;

import io.longhaul.source.Clock;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Garmin's `…_sleepData.json` of the export of all data, and a night of Garmin Connect. Times are
/// UTC; Connect also writes the wall clock as if it were UTC, and the difference is the offset.
final class Garmin implements JsonReader {
  private static final int MILLIS = 1000;
  private static final int SECONDS_A_DAY = 86_400;

  @Override
  public List<JsonRecord> sleeps(JsonRecord object) {
    return object.has("dailySleepDTO.sleepStartTimestampGMT")
            || object.has("sleepStartTimestampGMT")
            || object.has("sleepWindowConfirmationType")
        ? List.of(object)
        : List.of();
  }

  @Override
  public Outcome take(JsonRecord night, Owner owner) throws Unusable {
    return night.has("dailySleepDTO.sleepStartTimestampGMT")
        ? connect(night, owner)
        : exported(night, owner);
  }

  private static Outcome exported(JsonRecord night, Owner owner) throws Unusable {
    var type = String.valueOf(night.text("sleepWindowConfirmationType"));
    if (!night.has("sleepStartTimestampGMT") || type.equals("OFF_WRIST")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    return new Sleep(
            utc(night.text("sleepStartTimestampGMT"), owner),
            utc(night.text("sleepEndTimestampGMT"), owner),
            Sleep.Sort.NIGHT,
            type.endsWith("_FINAL") ? Sleep.Told.SLEEP : Sleep.Told.STRETCH,
            "garmin",
            null)
        .outcome(owner);
  }

  private static Moment utc(@Nullable String text, Owner owner) throws Unusable {
    return Moment.of(text, new Owner(owner.names(), ZoneOffset.UTC, owner.now())).ofMachine();
  }

  private static Outcome connect(JsonRecord night, Owner owner) throws Unusable {
    long begin = millis(night, "dailySleepDTO.sleepStartTimestampGMT");
    long end = millis(night, "dailySleepDTO.sleepEndTimestampGMT");
    var at = Moment.ofMillis(begin);
    var local = night.number("dailySleepDTO.sleepStartTimestampLocal");
    long ahead = local.isPresent() ? (local.getAsLong() - begin) / MILLIS : SECONDS_A_DAY;
    return new Sleep(
            Math.abs(ahead) < SECONDS_A_DAY / 4 * 3
                ? new Moment(at.at(), Clock.told(ZoneOffset.ofTotalSeconds((int) ahead)))
                : at,
            Moment.ofMillis(end),
            Sleep.Sort.NIGHT,
            Sleep.Told.SLEEP,
            "garmin",
            null)
        .outcome(owner);
  }

  private static long millis(JsonRecord night, String field) throws Unusable {
    return night.number(field).orElseThrow(() -> new Unusable("it has no time"));
  }
}
