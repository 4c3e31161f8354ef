package io.longhaul.source.sleep;

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
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle where nothing else is said: files written by hand in the forms of the tools, with nights
/// worked out by hand.
class SleepsTest extends FormatContract {
  private static final String DIARY = "date,bed,asleep,awake,up,quality,note,zone\n";

  @Override
  protected Format format() {
    return new Sleeps();
  }

  private static Interval stretch(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }

  private Evidence only(Reading reading) {
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence()).hasSize(1);
    return reading.trace().evidence().getFirst();
  }

  private static String apple(String source, String from, String to, String value, String zone) {
    return "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\""
        + source
        + "\" startDate=\""
        + from
        + "\" endDate=\""
        + to
        + "\" value=\"HKCategoryValueSleepAnalysis"
        + value
        + "\">"
        + (zone.isEmpty() ? "" : "<MetadataEntry key=\"HKTimeZone\" value=\"" + zone + "\"/>")
        + "</Record>\n";
  }

  private Reading readApple(String... records) throws Exception {
    return readText("export.xml", "<HealthData>" + String.join("", records) + "</HealthData>");
  }

  @Test
  void aNightBeginsOnTheDayBeforeOneGotUp() throws Exception {
    var night = only(readText("sleep.csv", DIARY + "2026-03-03,23:10,23:40,06:50,07:05,,,\n"));
    assertThat(night.when()).isEqualTo(stretch("2026-03-02T22:40:00Z", "2026-03-03T05:50:00Z"));
    assertThat(night.kind()).isEqualTo(Kind.SLEEP);
    assertThat(night.offset()).isEqualTo(new Offset.Declared(ZoneOffset.ofHours(1)));
    assertThat(night.strength()).isEqualTo(Strength.STRONG);
    assertThat(night.ref()).startsWith("sleep:night ");
  }

  @Test
  void theSleepOfSomebodyOnNightShiftBeginsAndEndsOnOneDay() throws Exception {
    var day = only(readText("sleep.csv", DIARY + "2026-03-03,,09:00,16:10,,,,\n"));
    assertThat(day.when()).isEqualTo(stretch("2026-03-03T08:00:00Z", "2026-03-03T15:10:00Z"));
    assertThat(day.ref()).startsWith("sleep:night ");
  }

  @Test
  void aShortSleepByDayIsANap() throws Exception {
    assertThat(only(readText("sleep.csv", DIARY + "2026-03-03,,14:05,14:35,,,,\n")).ref())
        .startsWith("sleep:nap ");
  }

  @Test
  void timeInBedAloneIsWeak() throws Exception {
    var night = only(readText("sleep.csv", DIARY + "2026-03-03,23:00,,,07:00,,,Asia/Tokyo\n"));
    assertThat(night.strength()).isEqualTo(Strength.WEAK);
    assertThat(night.offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(9)));
    assertThat(night.when()).isEqualTo(stretch("2026-03-02T14:00:00Z", "2026-03-02T22:00:00Z"));
  }

  /// Oracle: 29 March 2026 has 23 hours in Berlin, 25 October 2025 begins a night of 25.
  @ParameterizedTest
  @CsvSource({"2026-03-29, 7", "2025-10-26, 9"})
  void aNightOverAClockChangeIsAsLongAsItWas(String day, int hours) throws Exception {
    var night = only(readText("sleep.csv", DIARY + day + ",,23:00,07:00,,,,\n"));
    assertThat(night.when().duration()).hasHours(hours);
  }

  @Test
  void theBestSourceOfANightIsTaken() throws Exception {
    var reading =
        readApple(
            apple("Phone", "2026-03-03 23:00:00 -0800", "2026-03-04 06:58:00 -0800", "InBed", ""),
            apple("App", "2026-03-03 23:05:00 -0800", "2026-03-04 06:50:00 -0800", "Asleep", ""),
            apple(
                "Watch",
                "2026-03-03 23:20:10 -0800",
                "2026-03-04 01:10:40 -0800",
                "AsleepCore",
                "America/Los_Angeles"),
            apple("Watch", "2026-03-04 01:10:40 -0800", "2026-03-04 03:02:40 -0800", "Awake", ""),
            apple(
                "Watch",
                "2026-03-04 03:02:40 -0800",
                "2026-03-04 06:41:10 -0800",
                "AsleepREM",
                ""));
    var night = only(reading);
    assertThat(night.when()).isEqualTo(stretch("2026-03-04T07:20:10Z", "2026-03-04T14:41:10Z"));
    assertThat(night.offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 2L);
    assertThat(reading.account().used()).isEqualTo(3);
  }

  @Test
  void anotherSourceFillsTheNightsThatTheBestLacks() throws Exception {
    var reading =
        readApple(
            apple(
                "Watch",
                "2026-03-03 23:20:00 +0100",
                "2026-03-04 06:00:00 +0100",
                "AsleepCore",
                ""),
            apple("Phone", "2026-03-03 23:00:00 +0100", "2026-03-04 06:58:00 +0100", "InBed", ""),
            apple("Phone", "2026-03-04 23:00:00 +0100", "2026-03-05 06:58:00 +0100", "InBed", ""));
    assertThat(reading.trace().evidence())
        .extracting(Evidence::strength)
        .containsExactly(Strength.STRONG, Strength.WEAK);
  }

  @Test
  void thePrintedOffsetIsThatOfTheExport() throws Exception {
    var file = folder.resolve("export.xml");
    Files.writeString(
        file,
        "<HealthData>"
            + apple("W", "2026-03-03 23:20:00 +0100", "2026-03-04 06:00:00 +0100", "Asleep", "")
            + "</HealthData>");
    var nobody = new Owner(List.of(), null, Instant.parse("2026-04-01T00:00:00Z"));
    var reading = new FileSource(format()).read(file.toString(), nobody, Progress.SILENT);
    assertThat(only(reading).offset()).isEqualTo(new Offset.Unknown());
    assertThat(reading.note()).contains("--zone");
  }

  @Test
  void whoIsUpForLongSleepsTwice() throws Exception {
    var reading =
        readApple(
            apple("W", "2026-03-03 22:00:00 +0100", "2026-03-04 01:00:00 +0100", "AsleepCore", ""),
            apple("W", "2026-03-04 02:30:00 +0100", "2026-03-04 06:00:00 +0100", "AsleepCore", ""));
    assertThat(reading.trace().evidence()).hasSize(2);
  }

  @Test
  void oldExportsHaveNumbers() throws Exception {
    var reading =
        readApple(
            apple("W", "2019-03-03 22:00:00 +0100", "2019-03-04 06:00:00 +0100", "x", "")
                .replace("HKCategoryValueSleepAnalysisx", "1"));
    assertThat(only(reading).strength()).isEqualTo(Strength.MEDIUM);
  }

  @Test
  void aDeclarationOfTypesThatIsMalformedDoesNotMatter() throws Exception {
    var reading =
        readText(
            "export.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,("
                + "Record|)*)>\n<!ATTLIST Record HKx CDATA #IMPLIED\n<!ELEMENT broken EMPTY>\n]>\n"
                + "<HealthData>"
                + apple("W", "2026-03-03 23:20:00 +0100", "2026-03-04 06:00:00 +0100", "Asleep", "")
                + "</HealthData>");
    assertThat(reading.trace().evidence()).hasSize(1);
  }

  /// Oracle: the JDK's reader ends in a fault of its own at a control character in a declaration.
  @Test
  void aDeclarationOfTypesThatTheParserFailsAtDoesNotMatter() throws Exception {
    var reading =
        readText(
            "export.xml",
            "\uFEFF<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT \0 EMPTY>\n]>\n"
                + "<HealthData>"
                + apple("W", "2026-03-03 23:20:00 +0100", "2026-03-04 06:00:00 +0100", "Asleep", "")
                + "</HealthData>");
    assertThat(reading.trace().evidence()).hasSize(1);
  }

  @Test
  void noOtherFileIsOpened() throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "Europe/Berlin");
    var reading =
        readText(
            "export.xml",
            "<!DOCTYPE HealthData [<!ENTITY s SYSTEM \""
                + secret.toUri()
                + "\">]>\n<HealthData>"
                + "&s;"
                + apple("W", "2026-03-03 23:20:00 +0100", "2026-03-04 06:00:00 +0100", "Asleep", "")
                + "</HealthData>");
    assertThat(reading.trace().evidence())
        .extracting(Evidence::ref)
        .noneMatch(ref -> ref.contains("Berlin"));
  }

  @Test
  void aFileOfAnotherKindOfXmlIsSaid() throws Exception {
    assertThat(readText("export.xml", "<gpx><trk/></gpx>").trace().rejected())
        .extracting(Rejected::reason)
        .containsExactly("it is of another kind of XML");
  }

  @Test
  void theRingsTimeAwakeAtEitherEndIsNoSleep() throws Exception {
    var night =
        only(
            readText(
                "oura-sleep.json",
                "{\"data\":[{\"id\":\"a\",\"bedtime_start\":\"2026-03-03T23:00:00-08:00\","
                    + "\"bedtime_end\":\"2026-03-04T00:00:00-08:00\",\"type\":\"long_sleep\","
                    + "\"sleep_phase_5_min\":\"442222424444\"}]}"));
    assertThat(night.when()).isEqualTo(stretch("2026-03-04T07:10:00Z", "2026-03-04T07:40:00Z"));
    assertThat(night.offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
  }

  @Test
  void garminsWallClockTellsTheOffset() throws Exception {
    var night =
        only(
            readText(
                "sleep.json",
                "{\"dailySleepDTO\":{\"sleepStartTimestampGMT\":1772607600000,"
                    + "\"sleepEndTimestampGMT\":1772634000000,"
                    + "\"sleepStartTimestampLocal\":1772578800000}}"));
    assertThat(night.offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
  }

  @Test
  void aNightInTwoFilesCountsOnce() throws Exception {
    var night =
        "[{\"logId\":1,\"dateOfSleep\":\"2026-03-07\",\"startTime\":\"2026-03-06T23:51:00.000\","
            + "\"endTime\":\"2026-03-07T07:20:30.000\",\"mainSleep\":true}]";
    Files.writeString(folder.resolve("sleep-2026-03-01.json"), night);
    Files.writeString(folder.resolve("sleep-2026-04-01.json"), night);
    var reading = read(folder);
    assertThat(only(reading).when())
        .isEqualTo(stretch("2026-03-06T22:51:00Z", "2026-03-07T06:20:30Z"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  /// Oracle: the application's own export has such notes.
  @Test
  void quotesInNotesThatAreNotEscapedHideNoSleep() throws Exception {
    var reading =
        readText(
            "sleepmeter.csv",
            """
            custom_tag_id,name
            CUSTOM_1,"a "',"

            wake,sleep,bedtime,holes,type,quality,notes
            "2020-11-24 08:24+0100","2020-11-24 00:24+0100","",,NIGHT_SLEEP,5,"x",'
            "
            "2020-11-25 08:08+0100","2020-11-24 23:38+0100","",,NIGHT_SLEEP,5,""
            """);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence()).hasSize(2);
  }

  @Test
  void twoDevicesAreBothKept() throws Exception {
    Files.writeString(folder.resolve("my-sleep.csv"), DIARY + "2026-03-03,,23:00,07:00,,,,\n");
    Files.writeString(
        folder.resolve("oura-sleep.json"),
        "{\"data\":[{\"id\":\"a\",\"bedtime_start\":\"2026-03-02T23:20:00+01:00\","
            + "\"bedtime_end\":\"2026-03-03T06:40:00+01:00\",\"type\":\"long_sleep\"}]}");
    var devices =
        read(folder).trace().evidence().stream().map(each -> each.ref().split(" ", -1)[1]).toList();
    assertThat(devices).hasSize(2).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T23:00+01:00, 2026-03-03T07:00+01:00, it ends before it begins",
    "2026-03-01T23:00+01:00, 2026-03-03T07:00+01:00, nobody sleeps for longer than 24 hours",
    "2027-03-01T23:00+01:00, 2027-03-02T07:00+01:00, it ends in the future"
  })
  void aSleepThatCannotBeIsRejected(String from, String to, String reason) throws Exception {
    var reading = readText("my-sleep.csv", "Start,End\n" + from + "," + to + "\n");
    assertThat(reading.trace().rejected()).extracting(Rejected::reason).containsExactly(reason);
  }

  /// Oracle: the heap of this test is a part of the file's size; it is checked while reading.
  @Test
  void aGreatExportIsReadInLittleMemory() throws Exception {
    var file = folder.resolve("export.xml");
    long size = GreatExport.write(file, 200L << 20);
    assertThat(size).isGreaterThan(200L << 20);
    var peak = new GreatExport.Peak();
    var reading =
        new FileSource(format()).read(file.toString(), owner(), (_, count) -> peak.look(count));
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence()).hasSize(GreatExport.NIGHTS);
    assertThat(peak.megabytes()).isLessThan(64);
  }

  /// Oracle: every file there is either read or says why it is not.
  @Test
  void theSamplesAreReadOrSayWhyNot() throws Exception {
    for (var name :
        List.of(
            "08-sleep",
            "_templates/whoop/sleeps.csv",
            "_templates/apple-health-export.xml",
            "_templates/garmin-gdpr-sleepData.json",
            "_templates/oura-v2-sleep.json")) {
      try (var files = Files.walk(Samples.at(name))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var reading = read(file);
          assertThat(reading.account().records()).as("%s", file).isPositive();
        }
      }
    }
    assertThat(read(Samples.at("_templates/apple-health-export.xml")).trace().evidence())
        .extracting(Evidence::when)
        .containsExactly(stretch("2026-03-04T07:20:10Z", "2026-03-04T14:41:10Z"));
  }
}
