package io.longhaul.store;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up evidence and stores for tests.
final class Made {
  static final Instant NOW = Instant.parse("2026-04-05T18:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private Made() {}

  /// An act that counts, told with its offset.
  static Evidence act(String time, String ref) {
    return new Evidence(
        Interval.at(Instant.parse(time)),
        new Offset.Told(ZoneOffset.ofHours(2)),
        Kind.INSTANT,
        Strength.STRONG,
        ref,
        null);
  }

  static Taken taken(String state, Evidence... pieces) {
    return new Taken(state, "", "", Trace.of(List.of(pieces), List.of()), List.of());
  }

  static Taken taken(String state, List<Evidence> pieces) {
    return new Taken(state, "", "", Trace.of(pieces, List.of()), List.of());
  }

  private static Offset offset(Random chance) {
    var shown = ZoneOffset.ofTotalSeconds(900 * chance.nextInt(-48, 57));
    return switch (chance.nextInt(4)) {
      case 0 -> new Offset.Unknown();
      case 1 -> new Offset.Declared(shown);
      default -> new Offset.Told(shown);
    };
  }

  /// Evidence of every kind, at any time that a clock can show.
  static List<Evidence> anything(int count, Random chance) {
    var pieces = new ArrayList<Evidence>();
    for (int i = 0; i < count; i++) {
      long first = chance.nextInt(4) == 0 ? -62_135_596_800L : 1_700_000_000L;
      long last = chance.nextInt(4) == 0 ? 253_402_300_799L : 1_760_000_000L;
      var start =
          Instant.ofEpochSecond(
              chance.nextLong(first, last),
              chance.nextBoolean() ? 0 : chance.nextInt(1_000_000_000));
      var end =
          chance.nextBoolean() ? start : start.plusNanos(chance.nextLong(86_400_000_000_000L));
      pieces.add(
          new Evidence(
              new Interval(start, end),
              offset(chance),
              one(Kind.values(), chance),
              one(Strength.values(), chance),
              "projékt" + chance.nextInt(3) + "@" + Long.toHexString(chance.nextLong()),
              chance.nextBoolean() ? null : one(Exclusion.values(), chance)));
    }
    pieces.sort(Evidence.ORDER);
    return pieces;
  }

  private static <T> T one(T[] values, Random chance) {
    return values[chance.nextInt(values.length)];
  }
}
