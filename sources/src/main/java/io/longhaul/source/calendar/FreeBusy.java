package io.longhaul.source.calendar;

import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.Locale;

/// Published busy time without titles (`VFREEBUSY`, RFC 5545, 3.6.4): that the person is busy, not
/// with what, so weak.
final class FreeBusy {
  private FreeBusy() {}

  static void read(
      Component record, CalendarFile file, Owner owner, Harvest harvest, Agenda agenda) {
    var organizer = EventSigns.address(record.first("ORGANIZER"));
    boolean isOthers = organizer != null && EventReader.isOthers(organizer, owner);
    var stretches = record.all("FREEBUSY");
    if (stretches.isEmpty()) {
      harvest.record(file.place(record), () -> Outcome.passed(PassedOver.NO_ACT));
    }
    int number = 0;
    for (var line : stretches) {
      for (var period : line.value().split(",", -1)) {
        number++;
        harvest.record(
            file.place(record) + "#" + number,
            () ->
                isOthers
                    ? Outcome.passed(PassedOver.SOMEBODY_ELSE)
                    : outcome(line, period, file, agenda));
      }
    }
  }

  private static Outcome outcome(ContentLine line, String period, CalendarFile file, Agenda agenda)
      throws Unusable {
    var type = line.parameter("FBTYPE");
    var when = stretch(period, file);
    boolean isBusy =
        type == null
            || type.equalsIgnoreCase("BUSY")
            || type.toUpperCase(Locale.ROOT).equals("BUSY-TENTATIVE");
    boolean isShort = when.duration().compareTo(Meaning.LONGEST_MEETING) <= 0;
    boolean used =
        isBusy && isShort && agenda.add(when, new Offset.Unknown(), Meaning.BUSY, Token.of(period));
    return used ? Outcome.used() : Outcome.passed(PassedOver.NO_ACT);
  }

  private static Interval stretch(String period, CalendarFile file) throws Unusable {
    int slash = period.indexOf('/');
    if (slash < 0) {
      throw new Unusable("it has no end");
    }
    var start = instant(period.substring(0, slash), file);
    var end = period.substring(slash + 1).strip();
    var until =
        end.startsWith("P") || end.startsWith("-") || end.startsWith("+")
            ? start.plus(Length.of(end))
            : instant(end, file);
    if (until.isBefore(start)) {
      throw new Unusable("it ends before it begins");
    }
    return new Interval(start, until);
  }

  private static Instant instant(String text, CalendarFile file) throws Unusable {
    var stamp = Stamp.of(text, null);
    var at = Event.instant(stamp.local(), file.clocks().of(stamp));
    return Moment.of(at, new Offset.Unknown()).at();
  }
}
