package io.longhaul.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read eight bytes at a time, against the same one byte at a time.
class WordsTest {
  private static final long SEED = 20261125;

  @Test
  void namesAreThoseOfHexFormat() {
    var random = new Random(SEED);
    var name = new byte[ObjectName.BYTES];
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(name);
      var hex = HexFormat.of().formatHex(name);
      assertThat(ObjectName.ofHex(hex)).isEqualTo(ObjectName.ofBytes(name, 0)).hasToString(hex);
    }
  }

  @Test
  void everyByteButALowerCaseDigitSpoilsAName() {
    var good = "0123456789abcdef0f1e2d3c4b5a69788796a5b4".getBytes(ISO_8859_1);
    for (int at = 0; at < ObjectName.HEX; at++) {
      for (int c = 0; c < 256; c++) {
        var text = good.clone();
        text[at] = (byte) c;
        boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        assertThat(ObjectName.ofHex(text, 0) != null).as("%d at %d", c, at).isEqualTo(digit);
      }
    }
  }

  @Test
  void linesEndWhereAWalkEndsThem() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      var text = new byte[random.nextInt(40)];
      for (int j = 0; j < text.length; j++) {
        text[j] = (byte) (random.nextInt(12) == 0 ? random.nextInt(12) : random.nextInt(256));
      }
      int from = random.nextInt(text.length + 1);
      int to = from + random.nextInt(text.length - from + 1);
      int end = from;
      while (end < to && text[end] != '\n' && text[end] != 0) {
        end++;
      }
      assertThat(Ascii.lineEnd(text, from, to)).isEqualTo(end);
    }
  }

  @Test
  void whatIsLookedForByWordsIsWhatAWalkFinds() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      var text = new byte[random.nextInt(40)];
      for (int j = 0; j < text.length; j++) {
        text[j] =
            (byte)
                (random.nextInt(8) == 0
                    ? "/\n>\0\t".charAt(random.nextInt(5))
                    : 32 + random.nextInt(224));
      }
      int from = random.nextInt(text.length + 1);
      int to = from + random.nextInt(text.length - from + 1);
      assertThat(Ascii.inLine(text, (byte) '>', from, to))
          .isEqualTo(first(text, from, to, ">\n\0"));
      assertThat(Ascii.partOfPathEnd(text, from, to)).isEqualTo(first(text, from, to, "/\0"));
      int line = to;
      while (line > from && text[line - 1] != '\n') {
        line--;
      }
      assertThat(Ascii.lineStart(text, from, to)).isEqualTo(line);
    }
  }

  private static int first(byte[] text, int from, int to, String wanted) {
    int at = from;
    while (at < to && wanted.indexOf(text[at] & 0xff) < 0) {
      at++;
    }
    return at;
  }

  @Test
  void partsCoverEverythingOnceAndFailTogether() throws IOException {
    var met = new int[1003];
    SideBySide.run(
        3,
        met.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            met[i]++;
          }
        });
    assertThat(met).containsOnly(1);
    assertThatThrownBy(() ->
            SideBySide.run(
                2,
                2,
                (from, _) -> {
                  if (from == 0) {
                    throw new InternalError("first part");
                  }
                }))
        .isInstanceOf(InternalError.class)
        .hasMessage("first part");
  }
}
