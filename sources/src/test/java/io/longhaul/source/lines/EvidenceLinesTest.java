package io.longhaul.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.source.Damage;
import io.longhaul.source.SourceException;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence lines. Oracle: the format as it is documented, and the invariant that every line that
/// is not blank is either evidence or rejected.
class EvidenceLinesTest {
  private static final String GOOD = "{\"at\":\"2026-03-03T17:20:41+01:00\",\"ref\":\"r\"}";

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    var told = new Offset.Told(ZoneOffset.ofHoursMinutes(5, 45));
    var london = new Offset.Told(ZoneOffset.UTC);
    var at = Instant.parse("2026-03-03T17:20:00Z");
    var evidence = new ArrayList<Evidence>();
    for (var strength : Strength.values()) {
      for (var offset : List.of(told, london, new Offset.Unknown())) {
        for (var when : List.of(Interval.at(at), new Interval(at, at.plusMillis(5001)))) {
          var kind = when.start().equals(when.end()) ? Kind.INSTANT : Kind.INTERVAL;
          evidence.add(new Evidence(when, offset, kind, strength, "git:a\"b\n\\@1 é🦊", null));
        }
      }
    }
    for (var exclusion : Exclusion.values()) {
      evidence.add(new Evidence(Interval.at(at), told, Kind.SLEEP, Strength.WEAK, "x", exclusion));
    }
    var lines = evidence.stream().map(piece -> EvidenceLines.write(piece, null)).toList();

    assertThat(lines).noneMatch(line -> line.contains("\n"));
    assertThat(read(String.join("\n", lines))).isEqualTo(Trace.of(evidence, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "+01:00, absent, true", "+01:00, true, true", "+01:00, false, false", "+01:00, null, true",
    "Z, absent, false", "Z, true, true", "Z, false, false", "+00:00, absent, false",
    "-00:00, absent, false", "+17:00, absent, false", "+17:00, true, false", "-12:00, absent, true",
    "+05:18, absent, false", "+14:00, absent, true", "-13:00, absent, false",
  })
  void aZoneIsKnownWhenItIsSaidOrShownAndAClockCanShowIt(String zone, String said, boolean known) {
    var field = said.equals("absent") ? "" : ",\"zoneKnown\":" + said;

    var trace = read("{\"at\":\"2026-03-03T12:00:00" + zone + "\"" + field + "}");

    assertThat(trace.evidence().getFirst().offset().isKnown()).isEqualTo(known);
  }

  @Test
  void aLineOfTheLeastIsAStrongInstantNamedByItsFile() {
    var piece = read("\n{\"at\":\"2026-03-03T17:20:41+01:00\"}").evidence().getFirst();

    assertThat(piece)
        .isEqualTo(
            new Evidence(
                Interval.at(Instant.parse("2026-03-03T16:20:41Z")),
                new Offset.Told(ZoneOffset.ofHours(1)),
                Kind.INSTANT,
                Strength.STRONG,
                "test",
                null));
  }

  @Test
  void twoIdenticalLinesAreOneActAlsoWithoutARef() {
    var line = "{\"at\":\"2026-03-03T17:20:41+01:00\"}\n";

    assertThat(read(line + line).acts()).hasSize(1);
    assertThat(read(line + line).exclusions()).containsEntry(Exclusion.DUPLICATE, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "1",
        "\"text\"",
        "{",
        "}",
        "{\"at\":",
        "at=2026",
        "NaN",
        "\0",
        "{'at':1}",
        "{\"at\":null}",
        "{\"at\":\"\"}",
        "{\"at\":1772550041}",
        "{\"at\":NaN}",
        "{\"at\":[]}",
        "{\"at\":\"2026-03-03\"}",
        "{\"at\":\"2026-03-03T17:20:41\"}",
        "{\"at\":\"2026-02-30T17:20:41Z\"}",
        "{\"at\":\"2026-03-03T25:20:41Z\"}",
        "{\"at\":\"+12026-03-03T17:20:41Z\"}",
        "{\"at\":\"-0001-03-03T17:20:41Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"until\":\"2026-03-03T17:20:40Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"until\":\"later\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"kind\":\"party\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"kind\":\"INSTANT\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"kind\":7}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"strength\":\"very\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"zoneKnown\":\"true\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"zoneKnown\":1}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"ref\":{}}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"excluded\":true}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"until\":\"2026-03-04T17:20:42Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"author\":\"jane\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"author\":null}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"at\":\"2026-03-04T17:20:41Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\"} {\"at\":\"2026-03-03T17:20:41Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\"} x",
        "{\"at\":\"2026-03-03T17:20:41Z\"",
        "\uFEFF{\"at\":\"2026-03-03T17:20:41Z\"}",
        "{\"at\":\"2026-03-03T17:20:41Z\",}",
        "{\"at\":\"2026-03-03T17:20:41Z\",\"n\":1e99999999999}x",
      })
  void aMalformedLineIsRejectedWithItsNumberAndTheOthersCount(String line) {
    var trace = read(GOOD + "\n" + line + "\n\n" + GOOD.replace("\"r\"", "\"s\"") + "\n");

    assertThat(trace.acts()).hasSize(2);
    assertThat(trace.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.place()).isEqualTo("test:2");
          assertThat(rejected.reason()).isNotBlank().hasSizeLessThan(200);
        });
  }

  @Test
  void aReasonQuotesLittleOfWhatIsWrong() {
    var secret = "s".repeat(100_000);
    var trace =
        read("{\"at\":\"" + secret + "\"}\n{\"at\":[\"" + secret + "\"]}\n" + secret + "\n" + GOOD);

    assertThat(trace.rejected())
        .hasSize(3)
        .allSatisfy(rejected -> assertThat(rejected.reason()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\n \t\r\n"})
  void everyLineEndWorksWithAByteOrderMarkAndWithoutALastLineEnd(String end) {
    var text =
        "\uFEFF"
            + GOOD
            + end
            + GOOD.replace("\"r\"", "\"s\"")
            + end
            + GOOD.replace("\"r\"", "\"t\"");

    assertThat(read(text).acts()).hasSize(3);
    assertThat(read(text + end).acts()).hasSize(3);
    assertThat(read(text + end).rejected()).isEmpty();
  }

  @Test
  void aLineOfThreeMegabytesIsRejectedAndOneOfAlmostOneIsRead() {
    var long3 = "{\"at\":\"2026-03-03T17:20:41Z\",\"x\":\"" + "y".repeat(3 << 20) + "\"}";
    var long1 = "{\"at\":\"2026-03-03T17:20:41Z\",\"x\":\"" + "y".repeat((1 << 20) - 100) + "\"}";

    var trace = read(GOOD + "\n" + long3 + "\n" + long1 + "\n" + GOOD);

    assertThat(trace.evidence()).hasSize(3);
    assertThat(trace.rejected())
        .singleElement()
        .satisfies(
            rejected -> assertThat(rejected.toString()).contains("test:2", "longer than 1 MiB"));
  }

  @Test
  void bytesThatAreNoTextAndNestingWithoutEndAreRejected() {
    var bad = new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, '}', '\n', (byte) 0xc3});
    var deep =
        "{\"at\":\"2026-03-03T17:20:41Z\",\"x\":" + "[".repeat(400_000) + "]".repeat(400_000) + "}";

    assertThat(read(bad).rejected())
        .extracting(rejected -> rejected.reason())
        .containsExactly("it is not UTF-8", "it is not UTF-8");
    assertThat(read(deep + "\n" + "{\"at\":".repeat(100_000)).rejected()).hasSize(2);
  }

  @Test
  void unknownFieldsAndUnknownExclusionsAreTaken() {
    var trace = read("{\"at\":\"2026-03-03T17:20:41+01:00\",\"mood\":{},\"excluded\":\"raining\"}");

    assertThat(trace.evidence().getFirst().exclusion()).isEqualTo(Exclusion.STATED);
  }

  @Test
  void aFolderAndAMissingFileAreSaidPlainly() {
    assertThatThrownBy(() -> EvidenceLines.read(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> EvidenceLines.read(folder.resolve("gone")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not exist");
  }

  /// Invariant over 5,000 damaged files, or as many as `-Dlonghaul.fuzz.seconds=120` leaves time
  /// for: no exception, and no line is lost.
  @Test
  void whateverIsDamagedEveryLineIsEvidenceOrRejectedOrBlank() {
    var valid =
        (GOOD
                + "\n"
                + "{\"at\":\"2026-03-03T17:20:41Z\",\"until\":\"2026-03-03T18:20:41Z\",\"kind\":\"interval\",\"strength\":\"weak\",\"zoneKnown\":true,\"excluded\":\"bot\"}\r\n\n"
                + GOOD
                + "\n")
            .getBytes(StandardCharsets.UTF_8);
    int seconds = Integer.getInteger("longhaul.fuzz.seconds", 0);
    long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    var random = new Random(20260303);
    int round = 0;
    for (; seconds == 0 ? round < 5000 : System.nanoTime() < until; round++) {
      var bytes = round % 2 == 0 ? damaged(valid, random) : Damage.to(valid, random);

      var trace = read(new ByteArrayInputStream(bytes));

      assertThat(trace.evidence().size() + trace.rejected().size())
          .as("round %s", round)
          .isEqualTo(linesWithText(bytes));
    }
    if (seconds > 0) {
      System.out.println("fuzz lines: " + round + " damages in " + seconds + " s");
    }
  }

  private static byte[] damaged(byte[] valid, Random random) {
    var bytes = Arrays.copyOf(valid, valid.length - random.nextInt(20));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = '\n';
        case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  /// Counted apart from the reader: bytes that cannot be decoded are text too, the mark of the byte
  /// order at the beginning is none.
  private static int linesWithText(byte[] bytes) {
    int count = 0;
    var text = new String(bytes, StandardCharsets.UTF_8);
    for (var line : text.substring(text.startsWith("\uFEFF") ? 1 : 0).split("\n", -1)) {
      count += line.isBlank() ? 0 : 1;
    }
    return count;
  }

  private static Trace read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Trace read(ByteArrayInputStream stream) {
    try {
      return EvidenceLines.read(stream, "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
