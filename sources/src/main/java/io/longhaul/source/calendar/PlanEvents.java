package io.longhaul.source.calendar;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The events of a calendar that are stretches of a plan of ours, whatever program has written the
/// file since: they are known by their UID. A calendar that is read as evidence passes them over,
/// since what was planned is no trace of anything.
///
/// @param events each once, as it was changed last
/// @param zone on whose clock they stand, where a region is named
/// @param others how many events are none of a plan
/// @param rejected what cannot be used
public record PlanEvents(
    List<PlanEvent> events, @Nullable ZoneId zone, long others, List<Rejected> rejected) {
  /// How the UID of every stretch of a plan ends.
  public static final String DOMAIN = "@longhaul.plan";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  /// An event of a plan.
  ///
  /// @param id its UID without what all of them end with
  /// @param revision how often it was changed
  /// @param changed when it was changed last
  public record PlanEvent(
      String id,
      Interval when,
      String title,
      int revision,
      Instant changed,
      boolean isCancelled,
      String place) {}

  public PlanEvents {
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }

  static boolean isOne(Component event) {
    return event.value("UID").endsWith(DOMAIN);
  }

  /// Reads a calendar.
  ///
  /// @param name how the file is called in what is rejected
  /// @param zone on whose clock times stand that tell none
  public static PlanEvents read(String name, InputStream stream, ZoneId zone, Instant now)
      throws IOException {
    var harvest = new Harvest("calendar", Progress.SILENT);
    var item = new Trove.Item(name, 0, FileTime.from(Instant.EPOCH), () -> stream);
    var file =
        CalendarFile.read(
            item, Contract.beside(PlanEvents.class), new Owner(List.of(), zone, now), harvest);
    var rejected = new ArrayList<Rejected>();
    long broken = harvest.records() - harvest.passed(PassedOver.NOT_READ);
    if (broken > 0) {
      rejected.add(new Rejected(name, "parts without an end: " + broken));
    }
    var events = new LinkedHashMap<String, PlanEvent>();
    long others = 0;
    for (var record : file.records()) {
      if (!record.kind().equals("VEVENT") || !isOne(record)) {
        others++;
        continue;
      }
      try {
        var event = event(record, file);
        events.merge(event.id(), event, (a, b) -> b.revision() > a.revision() ? b : a);
      } catch (Unusable e) {
        rejected.add(new Rejected(file.place(record), String.valueOf(e.getMessage())));
      }
    }
    return new PlanEvents(List.copyOf(events.values()), region(file), others, rejected);
  }

  private static @Nullable ZoneId region(CalendarFile file) {
    for (var record : file.records()) {
      var start = record.first("DTSTART");
      var name = start == null ? null : start.parameter("TZID");
      if (isOne(record) && name != null && ZoneId.getAvailableZoneIds().contains(name)) {
        return ZoneId.of(name);
      }
    }
    return null;
  }

  private static PlanEvent event(Component record, CalendarFile file) throws Unusable {
    var uid = record.value("UID");
    var start = record.first("DTSTART");
    var end = record.first("DTEND");
    if (start == null || end == null) {
      throw new Unusable("it has no begin or no end");
    }
    var from = instant(Stamp.of(start), file);
    var until = instant(Stamp.of(end), file);
    if (!until.isAfter(from)) {
      throw new Unusable("it ends before it begins");
    }
    var title = record.first("SUMMARY");
    return new PlanEvent(
        uid.substring(0, uid.length() - DOMAIN.length()),
        new Interval(from, until),
        title == null ? "" : title.text(),
        (int) Event.version(record),
        changed(record),
        file.cancels() || record.value("STATUS").equalsIgnoreCase("CANCELLED"),
        file.place(record));
  }

  private static Instant instant(Stamp stamp, CalendarFile file) throws Unusable {
    return Event.instant(stamp.local(), file.clocks().of(stamp));
  }

  private static Instant changed(Component record) {
    var written = Event.written(record).replace("Z", "");
    try {
      return written.isEmpty()
          ? Instant.EPOCH
          : LocalDateTime.parse(written, STAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
