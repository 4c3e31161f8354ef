package io.longhaul.source.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Strength;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: RFC 5545, on calendars written by hand.
class CalendarFilesTest extends FormatContract {
  private static final String ME = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@example.org";

  @Override
  protected Format format() {
    return new CalendarFiles();
  }

  @Override
  protected Owner owner() {
    return new Owner(
        List.of("ada@example.org", "me@example.org"),
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-04-06T09:00:00Z"));
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\r\nUID:a\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }

  private static String calendar(String... parts) {
    return "BEGIN:VCALENDAR\r\n" + String.join("", parts) + "END:VCALENDAR\r\n";
  }

  private Reading reading(String... parts) throws Exception {
    return readText("calendar.ics", calendar(parts));
  }

  private List<Evidence> evidence(String... parts) throws Exception {
    return reading(parts).trace().evidence();
  }

  private static Interval stretch(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }

  private static List<Interval> when(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::when).toList();
  }

  private static List<String> starts(List<Evidence> evidence) {
    return evidence.stream().map(piece -> piece.at().toString()).toList();
  }

  /// Trap 1. Oracle: CLDR's windowsZones: W. Europe Standard Time is Europe/Berlin. What was
  /// planned is no trace: a plan that was imported into a calendar proves nothing.
  @Test
  void stretchesOfAPlanAreNoMeetings() throws Exception {
    var planned =
        event(
                "DTSTART:20260401T070000Z",
                "DTEND:20260401T110000Z",
                "SUMMARY:Focus: paper",
                "X-MICROSOFT-CDO-BUSYSTATUS:BUSY")
            .replace("UID:a", "UID:focus-2026-04-01-1-3f2a9c01@longhaul.plan");
    assertThat(evidence(planned)).isEmpty();
    assertThat(evidence(planned.replace("@longhaul.plan", "@example.org"))).isNotEmpty();
  }

  @Test
  void aZoneThatWindowsNamesIsKnown() throws Exception {
    var named = event("DTSTART;TZID=W. Europe Standard Time:20250701T090000", "DURATION:PT1H", ME);
    assertThat(when(evidence(named)))
        .containsExactly(stretch("2025-07-01T07:00:00Z", "2025-07-01T08:00:00Z"));
  }

  /// Trap 1. Oracle: every region of the table is one that the JDK knows; reading it would fail.
  @Test
  void aZoneThatOutlookSpeaksOutIsKnown() throws Exception {
    var spoken =
        event(
            "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20260302T133000",
            "DURATION:PT1H",
            ME);
    assertThat(starts(evidence(spoken))).containsExactly("2026-03-02T18:30:00Z");
  }

  private static final String ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=4SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  /// Trap 1. Oracle: the fourth Sunday of October 2025 is the 26th.
  @Test
  void aClockThatTheFileDescribesIsReadByItsRules() throws Exception {
    var all =
        evidence(
            ZONE,
            event(
                "DTSTART;TZID=Customized Time Zone:20251025T100000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=2",
                ME));
    assertThat(starts(all)).containsExactly("2025-10-25T08:00:00Z", "2025-10-26T09:00:00Z");
  }

  /// Trap 1.
  @Test
  void aClockThatNobodyKnowsIsRejectedNotGuessed() throws Exception {
    var reading =
        reading(
            event("DTSTART;TZID=\"tzone://Microsoft/Custom\":20260302T100000", "DURATION:PT1H"));
    assertThat(reading.trace().rejected())
        .extracting(Rejected::reason)
        .containsExactly("its time zone is neither known nor described in the file");
  }

  /// Trap 2.
  @Test
  void timesWithoutAZoneAreReadOnTheCalendarsClock() throws Exception {
    var floating =
        evidence(
            "X-WR-TIMEZONE;VALUE=TEXT:US/Pacific\r\n",
            event("DTSTART:20260302T100000", "DTEND:20260302T110000", ME));
    assertThat(starts(floating)).containsExactly("2026-03-02T18:00:00Z");
    assertThat(floating.getFirst().offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
  }

  /// Trap 2.
  @Test
  void whereTheCalendarTellsNoClockItIsTheOwners() throws Exception {
    var floating = evidence(event("DTSTART:20260302T100000", "DURATION:PT1H", ME));
    assertThat(starts(floating)).containsExactly("2026-03-02T09:00:00Z");
    assertThat(floating.getFirst().offset()).isEqualTo(new Offset.Declared(ZoneOffset.ofHours(1)));
  }

  /// Trap 3: an UNTIL that is a day, though the begin is a time.
  @Test
  void aSeriesUntilADayHoldsThatDay() throws Exception {
    var all =
        evidence(
            event(
                "DTSTART;TZID=Europe/Berlin:20260302T100000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260304",
                ME));
    assertThat(all).hasSize(3);
  }

  /// Trap 3: an UNTIL in UTC, though the begin is a day: 17 March 23:00 UTC is 18 March in Berlin.
  @Test
  void aSeriesOfDaysUntilAMomentEndsOnTheDayOfItsClock() throws Exception {
    var all =
        evidence(
            "X-WR-TIMEZONE:Europe/Berlin\r\n",
            event(
                "DTSTART;VALUE=DATE:20260316",
                "SUMMARY:Urlaub",
                "RRULE:FREQ=DAILY;UNTIL=20260317T230000Z"));
    assertThat(when(all)).hasSize(3).allMatch(each -> each.duration().toHours() == 24);
  }

  /// Trap 3. Oracle: the test of the tool whose sample rrule-exdate-mismatch is.
  @Test
  void anExceptionWithATimeRemovesTheDayOfASeriesOfDays() throws Exception {
    var all =
        evidence(
            event(
                "DTSTART;VALUE=DATE:20260302",
                "SUMMARY:day off",
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE:20260303T080000"));
    assertThat(starts(all)).containsExactly("2026-03-01T23:00:00Z", "2026-03-03T23:00:00Z");
  }

  private static String series(String... more) {
    return event(
            "DTSTART;TZID=Europe/Berlin:20260302T100000",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY;COUNT=3",
            ME)
        + String.join("", more);
  }

  /// Trap 4: the moved occurrence stands before its series, and names it on another clock.
  @Test
  void aMovedOccurrenceReplacesItsOwn() throws Exception {
    var moved =
        event("RECURRENCE-ID:20260303T090000Z", "DTSTART:20260303T150000Z", "DURATION:PT1H", ME);
    assertThat(starts(evidence(moved, series())))
        .containsExactly("2026-03-02T09:00:00Z", "2026-03-03T15:00:00Z", "2026-03-04T09:00:00Z");
    assertThat(starts(evidence(moved))).containsExactly("2026-03-03T15:00:00Z");
  }

  /// Trap 4. Oracle: RFC 5545, 3.2.13.
  @Test
  void aSeriesThatChangesFromOneOnKeepsToItsNewTime() throws Exception {
    var later =
        event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260303T100000",
            "DTSTART;TZID=Europe/Berlin:20260303T140000",
            "DURATION:PT2H",
            ME);
    assertThat(when(evidence(series(later))))
        .containsExactly(
            stretch("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"),
            stretch("2026-03-03T13:00:00Z", "2026-03-03T15:00:00Z"),
            stretch("2026-03-04T13:00:00Z", "2026-03-04T15:00:00Z"));
  }

  /// Trap 5.
  @Test
  void oneDeclinedOrCancelledOccurrenceLeavesTheSeries() throws Exception {
    var declined =
        event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20260303T100000",
            "DTSTART;TZID=Europe/Berlin:20260303T100000",
            "DURATION:PT1H",
            "ATTENDEE;PARTSTAT=DECLINED:MAILTO:Me@Example.org");
    var cancelled =
        event(
            "RECURRENCE-ID;VALUE=DATE:20260304",
            "DTSTART;TZID=Europe/Berlin:20260304T100000",
            "DURATION:PT1H",
            "STATUS:CANCELLED");
    assertThat(starts(evidence(series(declined, cancelled))))
        .containsExactly("2026-03-02T09:00:00Z");
  }

  /// Trap 6.
  @Test
  void whatOthersDeclineIsNotDeclined() throws Exception {
    var meeting =
        event(
            "DTSTART:20260302T100000Z",
            "DURATION:PT1H",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org",
            ME);
    assertThat(evidence(meeting)).extracting(Evidence::strength).containsExactly(Strength.MEDIUM);
  }

  /// Trap 6: who says no address is asked for it, and nothing is more than weak.
  @Test
  void withoutAnAddressNoMeetingIsSure() throws Exception {
    var file = folder.resolve("calendar.ics");
    Files.writeString(file, calendar(event("DTSTART:20260302T100000Z", "DURATION:PT1H", ME)));
    var unnamed = new Owner(List.of(), null, owner().now());
    var reading = new FileSource(format()).read(file.toString(), unnamed, Progress.SILENT);
    assertThat(reading.trace().evidence())
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK);
    assertThat(reading.note()).contains("--me ADDRESS");
  }

  /// Trap 6: a colleague's calendar that is subscribed to.
  @Test
  void theCalendarOfAnotherAddressIsLeftOut() throws Exception {
    var reading =
        reading(
            "X-WR-CALNAME:bob@example.org\r\n", event("DTSTART:20260302T100000Z", "DURATION:PT1H"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
    assertThat(reading.note()).contains("--me ADDRESS");
  }

  /// Trap 6: the calendar's own name is an address; whoever gave none otherwise has said so.
  @Test
  void theNameOfTheCalendarCountsWhereNoAddressWasGiven() throws Exception {
    var file = folder.resolve("calendar.ics");
    var meeting = event("DTSTART:20260302T100000Z", "DURATION:PT1H", ME);
    Files.writeString(file, calendar("X-WR-CALNAME:me@example.org\r\n", meeting));
    for (var names : List.of(List.<String>of(), List.of("Ada"))) {
      var own = new Owner(names, null, owner().now());
      var reading = new FileSource(format()).read(file.toString(), own, Progress.SILENT);
      assertThat(reading.trace().evidence())
          .extracting(Evidence::strength)
          .containsExactly(Strength.MEDIUM);
    }
  }

  /// Trap 7.
  @Test
  void aDayThatEndsOnItselfIsOneDay() throws Exception {
    var same = event("DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260302", "SUMMARY:PTO");
    var next = event("DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260303", "SUMMARY:PTO");
    assertThat(when(evidence(same)))
        .isEqualTo(when(evidence(next)))
        .containsExactly(stretch("2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z"));
  }

  /// Trap 8.
  @Test
  void theHighestNumberIsTheNewestVersion() throws Exception {
    var reading =
        reading(
            event("SEQUENCE:3", "DTSTART:20260302T140000Z", "DURATION:PT1H"),
            event("SEQUENCE:1", "DTSTART:20260302T100000Z", "DURATION:PT1H"));
    assertThat(starts(reading.trace().evidence())).containsExactly("2026-03-02T14:00:00Z");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  /// Trap 8.
  @Test
  void aNegativeLengthIsRejectedAndOddOnesAreRead() throws Exception {
    assertThat(
            reading(event("DTSTART:20260302T100000Z", "DURATION:-PT1W1D2H3M4S")).trace().rejected())
        .hasSize(1);
    assertThat(when(evidence(event("DTSTART;VALUE=DATE:20260302", "DURATION:PT1W", "SUMMARY:ooo"))))
        .containsExactly(stretch("2026-03-01T23:00:00Z", "2026-03-08T23:00:00Z"));
  }

  /// Trap 9. Oracle: 29 March 2026 has 23 hours in Berlin.
  @Test
  void aDayOfLeaveOverAChangeOfClocksHasTheHoursOfThatDay() throws Exception {
    var all = evidence(event("DTSTART;VALUE=DATE:20260329", "SUMMARY:Vacation"));
    assertThat(when(all)).containsExactly(stretch("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"));
    assertThat(all).extracting(Evidence::kind).containsExactly(Kind.REST);
  }

  /// Trap 9: a clock of several eras; the United States changed its dates in 2007.
  @Test
  void aClockOfSeveralErasIsReadInEach() throws Exception {
    var eras =
        """
        BEGIN:VTIMEZONE
        TZID:Eras
        BEGIN:DAYLIGHT
        DTSTART:19870405T020000
        RRULE:FREQ=YEARLY;UNTIL=20060402T100000Z;BYMONTH=4;BYDAY=1SU
        TZOFFSETFROM:-0800
        TZOFFSETTO:-0700
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19671029T020000
        RRULE:FREQ=YEARLY;UNTIL=20061029T090000Z;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:-0700
        TZOFFSETTO:-0800
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        TZOFFSETFROM:-0800
        TZOFFSETTO:-0700
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20071104T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        TZOFFSETFROM:-0700
        TZOFFSETTO:-0800
        END:STANDARD
        END:VTIMEZONE
        """;
    var los = ZoneId.of("America/Los_Angeles").getRules();
    for (int year = 1990; year < 2026; year++) {
      for (int month = 1; month <= 12; month++) {
        var day = String.format(Locale.ROOT, "%04d%02d20T120000", year, month);
        var noon = LocalDateTime.of(year, month, 20, 12, 0);
        assertThat(starts(evidence(eras, event("DTSTART;TZID=Eras:" + day, "DURATION:PT1H"))))
            .containsExactly(noon.toInstant(los.getOffset(noon)).toString());
      }
    }
  }

  /// Trap 10.
  @Test
  void onlyThatSomebodyIsBusyIsWeak() throws Exception {
    var busy = event("DTSTART:20260302T100000Z", "DURATION:PT1H", "SUMMARY:Busy");
    assertThat(evidence(busy)).extracting(Evidence::strength).containsExactly(Strength.WEAK);
    var published =
        reading(
            """
            BEGIN:VFREEBUSY
            ORGANIZER:mailto:me@example.org
            FREEBUSY:20260302T100000Z/20260302T110000Z,20260303T100000Z/PT1H
            FREEBUSY;FBTYPE=FREE:20260304T100000Z/PT1H
            END:VFREEBUSY
            BEGIN:VFREEBUSY
            ORGANIZER:mailto:bob@example.org
            FREEBUSY:20260305T100000Z/20260305T110000Z
            END:VFREEBUSY
            """);
    assertThat(published.trace().evidence())
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK, Strength.WEAK);
    assertThat(published.account().passedOver())
        .containsEntry(PassedOver.SOMEBODY_ELSE, 1L)
        .containsEntry(PassedOver.NO_ACT, 1L);
  }

  private List<Evidence> titled(String title, String... more) throws Exception {
    return evidence(
        event(
            "DTSTART;TZID=Europe/Berlin:20260302T100000",
            "DURATION:PT5H",
            "SUMMARY:" + title,
            String.join("\r\n", more)));
  }

  /// Trap 11.
  @Test
  void wordsTellLeaveShiftsFocusAndBreaksApart() throws Exception {
    assertThat(titled("Out of office")).extracting(Evidence::kind).containsExactly(Kind.REST);
    assertThat(titled("Ada in vacation mode"))
        .extracting(Evidence::kind)
        .containsExactly(Kind.REST);
    assertThat(titled("不在です")).extracting(Evidence::kind).containsExactly(Kind.REST);
    assertThat(titled("Primary on-call")).extracting(Evidence::kind).containsExactly(Kind.CONTEXT);
    assertThat(titled("Focus time")).extracting(Evidence::strength).containsExactly(Strength.WEAK);
    assertThat(titled("Lunch")).isEmpty();
    assertThat(titled("Home")).isEmpty();
    assertThat(titled("Homepage")).hasSize(1);
    assertThat(titled("vacation policy", ME))
        .extracting(Evidence::kind)
        .containsExactly(Kind.INTERVAL);
  }

  /// Trap 11: a meeting about shifts is a meeting.
  @Test
  void theHandoverOfAShiftIsAMeeting() throws Exception {
    var handover =
        evidence(
            event("DTSTART:20260302T100000Z", "DURATION:PT30M", "SUMMARY:On-call handover", ME));
    assertThat(handover).extracting(Evidence::kind).containsExactly(Kind.INTERVAL);
  }

  /// Trap 11.
  @Test
  void whatOutlookShowsIsRead() throws Exception {
    assertThat(titled("x", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"))
        .extracting(Evidence::kind)
        .containsExactly(Kind.REST);
    assertThat(titled("x", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"))
        .extracting(Evidence::strength)
        .containsExactly(Strength.MEDIUM);
    assertThat(titled("x", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"))
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK);
    assertThat(titled("x", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")).isEmpty();
    assertThat(titled("x", "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE")).isEmpty();
  }

  /// A day that takes up no time is a birthday, a deadline or a holiday, and says nothing.
  @Test
  void transparentDaysAreNotes() throws Exception {
    var note =
        event("DTSTART;VALUE=DATE:20260302", "TRANSP:TRANSPARENT", "SUMMARY:Vacation of Bob");
    assertThat(evidence(note)).isEmpty();
  }

  /// Trap 12. Oracle: 17 weeks after 6 April 2026 is 3 August.
  @Test
  void aSeriesWithoutAnEndIsReadSoFarAndNoFurther() throws Exception {
    var all =
        evidence(event("DTSTART;VALUE=DATE:20260601", "SUMMARY:day off", "RRULE:FREQ=WEEKLY"));
    assertThat(starts(all)).hasSize(10).last().isEqualTo("2026-08-02T22:00:00Z");
    var often = reading(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"));
    assertThat(often.trace().rejected()).hasSize(1);
    var never =
        evidence(
            event(
                "DTSTART:20260302T100000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
    assertThat(never).isEmpty();
  }

  /// Trap 13.
  @Test
  void meetingsAtTheSameTimeAreAUnionAndWeakOnesFillTheRest() throws Exception {
    var text =
        calendar(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T100000Z\r\nDURATION:PT1H\r\n"
                + ME
                + "\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260302T103000Z\r\nDURATION:PT1H\r\n"
                + ME
                + "\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20260302T090000Z\r\nDURATION:PT5H\r\nEND:VEVENT\r\n");
    var all = readText("calendar.ics", text).trace().evidence();
    assertThat(when(all))
        .containsExactly(
            stretch("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"),
            stretch("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z"),
            stretch("2026-03-02T11:30:00Z", "2026-03-02T14:00:00Z"));
    assertThat(all)
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK, Strength.MEDIUM, Strength.WEAK);
  }

  /// What has not happened is planned; a meeting under way has happened up to now.
  @Test
  void whatLiesAheadIsNoAct() throws Exception {
    var ahead = event("DTSTART:20260407T100000Z", "DURATION:PT1H", ME);
    assertThat(evidence(ahead)).extracting(Evidence::kind).containsExactly(Kind.PLANNED);
    var underWay = evidence(event("DTSTART:20260406T083000Z", "DURATION:PT1H", ME));
    assertThat(when(underWay))
        .containsExactly(
            stretch("2026-04-06T08:30:00Z", "2026-04-06T09:00:00Z"),
            stretch("2026-04-06T09:00:00Z", "2026-04-06T09:30:00Z"));
    assertThat(underWay).extracting(Evidence::kind).containsExactly(Kind.INTERVAL, Kind.PLANNED);
  }

  /// Zone witnesses: whoever calls a meeting writes it on their own clock.
  @Test
  void theClockOfOthersMeetingsIsNotThePersons() throws Exception {
    var home = event("DTSTART;TZID=Europe/London:20260302T100000", "DURATION:PT1H", ME);
    var others =
        "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Asia/Tokyo:20260303T100000\r\nDURATION:PT1H\r\n"
            + ME
            + "\r\nEND:VEVENT\r\n";
    assertThat(evidence("X-WR-TIMEZONE:Europe/London\r\n", home, others))
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Told(ZoneOffset.UTC), new Offset.Unknown());
  }

  /// Oracle: the files themselves; what is left out is left out for these reasons. Oracle: a
  /// birthday tells nothing, in whatever zone it is.
  @Test
  void aDayThatTellsNothingNeedsNoZone() throws Exception {
    var birthday = calendar(event("DTSTART;VALUE=DATE:20260302", "SUMMARY:CANARY day"));
    var file = folder.resolve("nowhere.ics");
    Files.writeString(file, birthday);
    var nowhere = new Owner(List.of("me@example.org"), null, owner().now());
    var reading = new FileSource(format()).read(file.toString(), nowhere, Progress.SILENT);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void realCalendarsAreReadOrRejectedWithReasons() throws Exception {
    var reasons = new TreeSet<String>();
    try (var files = Files.list(Samples.at("01-calendar"))) {
      for (var file : files.sorted().toList()) {
        var reading = read(file);
        assertThat(reading.account().records()).as("%s", file).isPositive();
        reading.trace().rejected().forEach(each -> reasons.add(each.reason()));
      }
    }
    assertThat(reasons)
        .containsExactly(
            "it ends before it begins",
            "its length cannot be read",
            "its time zone is neither known nor described in the file");
    var lab = read(Samples.at("_templates/calendar-lab.ics"));
    assertThat(lab.account().rejected()).isZero();
  }
}
