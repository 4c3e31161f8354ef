package io.longhaul.store;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many pieces of evidence as one run of bytes: a few bytes for each instead of a row, which makes
/// reading 200,000 of them as fast as the report on them. `docs/store.md` has the form.
final class EvidencePack {
  private static final int FORM = 1;
  private static final String COUNTS = "-";
  private static final String UNKNOWN = "?";
  private static final String DECLARED = "d";

  private EvidencePack() {}

  /// What many pieces have in common: kind, strength, exclusion and offset in words, so that no
  /// number depends on the order of an enum.
  private record Sort(Kind kind, Strength strength, @Nullable Exclusion exclusion, Offset offset) {
    static Sort of(Evidence piece) {
      return new Sort(piece.kind(), piece.strength(), piece.exclusion(), piece.offset());
    }

    static Sort read(String line) {
      var words = line.split(" ", -1);
      return new Sort(
          named(Kind.values(), Kind::word, words[0]),
          named(Strength.values(), Strength::word, words[1]),
          words[2].equals(COUNTS) ? null : named(Exclusion.values(), Exclusion::word, words[2]),
          offset(words[3]));
    }

    private static Offset offset(String word) {
      if (word.equals(UNKNOWN)) {
        return new Offset.Unknown();
      }
      boolean declared = word.endsWith(DECLARED);
      var seconds = declared ? word.substring(0, word.length() - DECLARED.length()) : word;
      var value = ZoneOffset.ofTotalSeconds(Integer.parseInt(seconds));
      return declared ? new Offset.Declared(value) : new Offset.Told(value);
    }

    /// A trace tells an offset or does not, or the person said where its clock stood; what is
    /// inferred is never stored.
    String line() {
      var seconds =
          switch (offset) {
            case Offset.Told told -> Integer.toString(told.value().getTotalSeconds());
            case Offset.Declared said -> said.value().getTotalSeconds() + DECLARED;
            case Offset.Unknown _ -> UNKNOWN;
            case Offset.Inferred _ ->
                throw new IllegalArgumentException(
                    "offset " + offset + " must be told by a trace, declared, or unknown");
          };
      return String.join(
          " ",
          kind.word(),
          strength.word(),
          exclusion == null ? COUNTS : exclusion.word(),
          seconds);
    }

    private static <T> T named(T[] values, Function<T, String> word, String wanted) {
      return Arrays.stream(values)
          .filter(value -> word.apply(value).equals(wanted))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("'" + wanted + "' is not known here"));
    }
  }

  static byte[] write(List<Evidence> pieces) {
    var out = new ByteWriter();
    out.number(FORM);
    var sorts = sorts(pieces);
    out.number(sorts.size());
    sorts.keySet().forEach(sort -> text(out, sort.line()));
    out.number(pieces.size());
    long second = 0;
    var before = new byte[0];
    for (var piece : pieces) {
      out.number(sorts.getOrDefault(Sort.of(piece), 0));
      var start = piece.when().start();
      out.signed(start.getEpochSecond() - second);
      out.number(start.getNano());
      end(out, piece.when());
      before = ref(out, piece.ref(), before);
      second = start.getEpochSecond();
    }
    return out.toBytes();
  }

  private static Map<Sort, Integer> sorts(List<Evidence> pieces) {
    var sorts = new LinkedHashMap<Sort, Integer>();
    pieces.forEach(piece -> sorts.putIfAbsent(Sort.of(piece), sorts.size()));
    return sorts;
  }

  /// Nothing for a moment; else whole seconds from the start, and the nanoseconds of the end.
  private static void end(ByteWriter out, Interval when) {
    var end = when.end();
    if (end.equals(when.start())) {
      out.number(0);
    } else {
      out.number(end.getEpochSecond() - when.start().getEpochSecond() + 1);
      out.number(end.getNano());
    }
  }

  /// How much it has in common with the one before, and the rest.
  private static byte[] ref(ByteWriter out, String ref, byte[] before) {
    var bytes = ref.getBytes(StandardCharsets.UTF_8);
    int same = Arrays.mismatch(before, bytes);
    int shared = same < 0 ? bytes.length : same;
    out.number(shared);
    out.number(bytes.length - shared);
    out.bytes(bytes, shared, bytes.length - shared);
    return bytes;
  }

  private static void text(ByteWriter out, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.number(bytes.length);
    out.bytes(bytes, 0, bytes.length);
  }

  static List<Evidence> read(byte[] bytes) {
    var in = new ByteReader(bytes);
    if (in.number() != FORM) {
      throw new IllegalArgumentException("a pack of evidence has another form than " + FORM);
    }
    var sorts = new ArrayList<Sort>();
    for (int count = in.count(); count > 0; count--) {
      sorts.add(Sort.read(text(in)));
    }
    int count = in.count();
    var pieces = new ArrayList<Evidence>(count);
    long second = 0;
    var ref = new RefReader();
    for (int i = 0; i < count; i++) {
      var sort = sorts.get(in.count());
      second += in.signed();
      var start = Instant.ofEpochSecond(second, in.number());
      var when = new Interval(start, end(in, start));
      pieces.add(
          new Evidence(
              when, sort.offset(), sort.kind(), sort.strength(), ref.next(in), sort.exclusion()));
    }
    return pieces;
  }

  private static Instant end(ByteReader in, Instant start) {
    long seconds = in.number();
    return seconds == 0
        ? start
        : Instant.ofEpochSecond(start.getEpochSecond() + seconds - 1, in.number());
  }

  private static String text(ByteReader in) {
    var bytes = new byte[in.count()];
    in.bytes(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Remembers the bytes of the last place.
  private static final class RefReader {
    private byte[] bytes = new byte[64];

    String next(ByteReader in) {
      int shared = in.count();
      int rest = in.count();
      if (shared + rest > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, shared + rest));
      }
      in.bytes(bytes, shared, rest);
      return new String(bytes, 0, shared + rest, StandardCharsets.UTF_8);
    }
  }
}
