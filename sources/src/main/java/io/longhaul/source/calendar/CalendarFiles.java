package io.longhaul.source.calendar;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;

/// Calendars as iCalendar files (RFC 5545). A meeting is a plan and no act of its own: what others
/// called and the person accepted, or called, proves more than an appointment or a meeting without
/// an answer. What has not happened yet is none. Leave is rest, being on call a shift.
///
/// A series without an end is read up to 17 weeks after the moment of reading.
public final class CalendarFiles implements Format {
  /// How far ahead a calendar is read.
  static final Duration AHEAD = Duration.ofDays(17 * 7);

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(?i).*\\.(ics|ical|ifb)");
  }

  /// What is ahead becomes what was, day by day.
  @Override
  public String phase(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var files = new ArrayList<CalendarFile>();
    for (var item : trove.items()) {
      files.add(CalendarFile.read(item, contract(), owner, harvest));
    }
    var versions = Versions.of(files);
    var agenda = new Agenda(harvest, owner.now());
    for (var file : files) {
      var reader = new EventReader(file, owner, versions, agenda);
      for (var record : file.records()) {
        switch (record.kind()) {
          case "VFREEBUSY" -> FreeBusy.read(record, file, owner, harvest, agenda);
          default -> harvest.record(file.place(record), () -> event(reader, record, harvest));
        }
      }
      if (reader.isSomebodyElses()) {
        harvest.note(
            file.name()
                + " bears an address that is not yours; if it is, say it with --me ADDRESS");
      } else if (!owner.isNamed() && file.address() == null && hasAnswers(file)) {
        harvest.note("say your address with --me ADDRESS, so that declined meetings are left out");
      }
    }
    agenda.close();
  }

  private static Outcome event(EventReader reader, Component record, Harvest harvest)
      throws Unusable {
    if (reader.isSomebodyElses()) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    var outcome = reader.read(record);
    if (reader.wasLong()) {
      harvest.note("a series of more than 10,000 meetings is read up to there");
    }
    return outcome;
  }

  private static boolean hasAnswers(CalendarFile file) {
    return file.records().stream().anyMatch(record -> record.first("ATTENDEE") != null);
  }
}
