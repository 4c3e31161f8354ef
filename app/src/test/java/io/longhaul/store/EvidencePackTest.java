package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracle: what was put in; and the bytes as they were first written, since stores hold them.
class EvidencePackTest {
  @Test
  void whatGoesInComesOut() {
    var chance = new Random(1);
    for (int i = 0; i < 200; i++) {
      var pieces = Made.anything(chance.nextInt(60), chance);
      assertThat(EvidencePack.read(EvidencePack.write(pieces))).isEqualTo(pieces);
    }
  }

  @Test
  void aPackOfFormOneStaysReadable() {
    var pieces =
        List.of(
            Made.act("2026-03-02T09:00:00Z", "project@00ff"),
            Made.act("2026-03-02T09:10:00.000000005Z", "project@00fe"));
    var bytes = EvidencePack.write(pieces);
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "010115696e7374616e74207374726f6e67202d203732303002"
                + "00a0c6aa9a0d0000000c70726f6a6563744030306666"
                + "00b00905000b0165");
    assertThat(EvidencePack.read(bytes)).isEqualTo(pieces);
  }

  @Test
  void anActOfAProjectTakesFewBytes() {
    var chance = new Random(2);
    var pieces = new ArrayList<Evidence>();
    for (int i = 0; i < 1000; i++) {
      var time = Instant.ofEpochSecond(1_700_000_000L + 1_000L * i);
      var commit =
          String.format(Locale.ROOT, "%016x%016x%08x", chance.nextLong(), chance.nextLong(), i);
      pieces.add(Made.act(time.toString(), "project@" + commit));
    }
    assertThat(EvidencePack.write(pieces)).hasSizeLessThan(48 * pieces.size());
  }

  @Test
  void bytesThatNobodyWroteAreRefusedAndNeverEndless() {
    var chance = new Random(3);
    var bytes = EvidencePack.write(Made.anything(20, chance));
    for (int i = 0; i < 2000; i++) {
      var broken = bytes.clone();
      broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
      try {
        EvidencePack.read(broken);
      } catch (RuntimeException e) {
        assertThat(e).isNotInstanceOf(ClassCastException.class);
      }
    }
  }

  @Test
  void anOffsetThatWasConcludedIsNeverStored() {
    var inferred =
        Made.act("2026-03-02T09:00:00Z", "x").withOffset(new Offset.Inferred(ZoneOffset.UTC));
    assertThatThrownBy(() -> EvidencePack.write(List.of(inferred)))
        .hasMessageContaining("must be told by a trace");
  }
}
