package io.longhaul.source.calendar;

import io.longhaul.source.Owner;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an event says of itself, read.
final class EventSigns {
  private EventSigns() {}

  static Meaning.Signs of(Component event, boolean isDay, Duration length, Owner own) {
    var summary = event.first("SUMMARY");
    return new Meaning.Signs(
        length,
        isDay,
        event.value("STATUS").equalsIgnoreCase("CANCELLED"),
        event.value("TRANSP").equalsIgnoreCase("TRANSPARENT"),
        event.value("STATUS").equalsIgnoreCase("TENTATIVE"),
        shown(event.value("X-MICROSOFT-CDO-BUSYSTATUS")),
        answer(event, own),
        Words.in(summary == null ? "" : summary.text()));
  }

  private static Meaning.Shown shown(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "FREE", "WORKINGELSEWHERE" -> Meaning.Shown.FREE;
      case "TENTATIVE" -> Meaning.Shown.TENTATIVE;
      case "BUSY" -> Meaning.Shown.BUSY;
      case "OOF" -> Meaning.Shown.OUT_OF_OFFICE;
      default -> Meaning.Shown.UNTOLD;
    };
  }

  private static Meaning.Answer answer(Component event, Owner own) {
    var organizer = event.first("ORGANIZER");
    var attendees = event.all("ATTENDEE");
    for (var attendee : attendees) {
      if (own.is(address(attendee))) {
        var answer = answer(attendee.parameter("PARTSTAT"));
        if (answer != Meaning.Answer.NONE) {
          return answer;
        }
      }
    }
    if (own.is(address(organizer))) {
      return attendees.isEmpty() ? Meaning.Answer.ALONE : Meaning.Answer.YES;
    }
    return attendees.isEmpty() && organizer == null ? Meaning.Answer.ALONE : Meaning.Answer.NONE;
  }

  private static Meaning.Answer answer(@Nullable String written) {
    return switch (written == null ? "" : written.toUpperCase(Locale.ROOT)) {
      case "ACCEPTED", "CONFIRMED" -> Meaning.Answer.YES;
      case "DECLINED", "DELEGATED", "CANCELLED" -> Meaning.Answer.NO;
      default -> Meaning.Answer.NONE;
    };
  }

  /// The address of an attendee or organizer, without `mailto:`.
  static @Nullable String address(@Nullable ContentLine line) {
    if (line == null) {
      return null;
    }
    var value = line.value().strip();
    if (value.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
      return value.substring("mailto:".length()).strip();
    }
    var email = line.parameter("EMAIL");
    return email == null ? value : email;
  }
}
