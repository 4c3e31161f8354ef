package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import io.longhaul.simulate.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Sleep of two devices: one written down as a diary, the other exported by a phone.
final class SleepFiles {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter APPLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);

  private SleepFiles() {}

  /// The diary: the date is that of the evening on the person's clock.
  static String diary(Doings doings, Truth truth) {
    var text = new StringBuilder("date,bed,asleep,awake,up,quality,note,zone\n");
    for (var night : doings.nights()) {
      if (night.device() == 0) {
        var zone = zone(night.when().start(), truth);
        var asleep = night.when().start().atZone(zone);
        var awake = night.when().end().atZone(zone);
        text.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,,,%s\n",
                asleep.toLocalDate(),
                CLOCK.format(asleep),
                CLOCK.format(asleep),
                CLOCK.format(awake),
                CLOCK.format(awake),
                zone.getId()));
      }
    }
    return text.toString();
  }

  /// The phone's export.
  static String apple(Doings doings, Truth truth) {
    var text =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_US\">\n");
    for (var night : doings.nights()) {
      if (night.device() == 1) {
        var zone = zone(night.when().start(), truth);
        text.append(
            String.format(
                Locale.ROOT,
                " <Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"Watch\""
                    + " creationDate=\"%s\" startDate=\"%s\" endDate=\"%s\""
                    + " value=\"HKCategoryValueSleepAnalysisAsleepCore\"><MetadataEntry"
                    + " key=\"HKTimeZone\" value=\"%s\"/></Record>\n",
                APPLE.format(night.when().end().atZone(zone)),
                APPLE.format(night.when().start().atZone(zone)),
                APPLE.format(night.when().end().atZone(zone)),
                zone.getId()));
      }
    }
    return text.append("</HealthData>\n").toString();
  }

  private static ZoneId zone(Instant at, Truth truth) {
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var range = truth.range();
    if (day.isBefore(range.from())) {
      return truth.zoneOn(range.from());
    }
    return truth.zoneOn(day.isBefore(range.until()) ? day : range.until().minusDays(1));
  }
}
