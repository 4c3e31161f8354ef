package io.longhaul.history;

import static io.longhaul.history.Inflate.DISTANCE_MASK;
import static io.longhaul.history.Inflate.INVALID;
import static io.longhaul.history.Inflate.LITERAL_MASK;
import static io.longhaul.history.Inflate.SPECIAL;
import static io.longhaul.history.Inflate.VALUE;
import static io.longhaul.history.Inflate.WORD;

/// Inflates two streams in turn, a few letters of the one and a few of the other; one for each
/// thread.
///
/// Each letter has to wait for the one before it, so a processor that has two streams at hand
/// decodes them in four fifths of the time. It only says whether all went well: whoever wants to
/// know what is wrong with one of them inflates it alone.
final class TwoStreams {
  private final Inflate first;
  private final Inflate second = new Inflate();

  TwoStreams(Inflate first) {
    this.first = first;
  }

  Inflate first() {
    return first;
  }

  Inflate second() {
    return second;
  }

  /// Inflates both, which were begun; false when one of them does not end as it should.
  boolean inflate() {
    if (!first.beginBlock() || !second.beginBlock()) {
      return false;
    }
    return (!first.isCoded || !second.isCoded || decode())
        && first.finish(true) == Inflate.End.WHOLE
        && second.finish(true) == Inflate.End.WHOLE;
  }

  /// Decodes a block of each until one of them ends: what [Inflate#decode] does, twice.
  private boolean decode() {
    if (!first.refill() || !second.refill()) {
      return false;
    }
    final byte[] in1 = first.in;
    final byte[] in2 = second.in;
    final byte[] out1 = first.out;
    final byte[] out2 = second.out;
    final int[] literals1 = first.literalTable.entries();
    final int[] literals2 = second.literalTable.entries();
    final int[] distances1 = first.distanceTable.entries();
    final int[] distances2 = second.distanceTable.entries();
    final int end1 = first.limit + 8;
    final int end2 = second.limit + 8;
    final int size1 = first.size;
    final int size2 = second.size;
    long b1 = first.bits;
    long b2 = second.bits;
    int n1 = first.bitCount;
    int n2 = second.bitCount;
    int p1 = first.at;
    int p2 = second.at;
    int o1 = first.filled;
    int o2 = second.filled;
    int entry1 = literals1[(int) b1 & LITERAL_MASK];
    int entry2 = literals2[(int) b2 & LITERAL_MASK];
    while (p1 <= end1 && p2 <= end2 && o1 <= size1 && o2 <= size2) {
      if (entry1 < 0) {
        out1[o1++] = (byte) (entry1 >> VALUE);
        b1 >>>= entry1;
        n1 -= entry1;
        entry1 = literals1[(int) b1 & LITERAL_MASK];
        if (entry1 < 0) {
          out1[o1++] = (byte) (entry1 >> VALUE);
          b1 >>>= entry1;
          n1 -= entry1;
          entry1 = literals1[(int) b1 & LITERAL_MASK];
          if (entry1 < 0) {
            out1[o1++] = (byte) (entry1 >> VALUE);
            b1 >>>= entry1;
            n1 -= entry1;
            entry1 = literals1[(int) b1 & LITERAL_MASK];
          }
        }
      }
      entry1 = (entry1 & HuffmanTable.BITS) == 0 ? first.literalTable.walk(b1) : entry1;
      if (entry1 < 0) {
        out1[o1++] = (byte) (entry1 >> VALUE);
      } else if ((entry1 & SPECIAL) != 0 || entry1 == 0) {
        first.leave(b1 >>> entry1, n1 - entry1, p1, o1);
        second.leave(b2, n2, p2, o2);
        return first.endBlock(entry1);
      } else {
        int length = (entry1 >>> VALUE) + HuffmanTable.extra(b1, entry1);
        b1 >>>= entry1;
        n1 -= entry1;
        if ((n1 & 63) < 28) {
          b1 |= (long) WORD.get(in1, p1) << n1;
          p1 += (~n1 & 63) >>> 3;
          n1 = (n1 & 63) | 56;
        }
        entry1 = distances1[(int) b1 & DISTANCE_MASK];
        entry1 = (entry1 & HuffmanTable.BITS) == 0 ? first.distanceTable.walk(b1) : entry1;
        int distance = (entry1 >>> VALUE) + HuffmanTable.extra(b1, entry1);
        if (entry1 == 0 || (entry1 & INVALID) != 0 || distance > o1 || length > size1 - o1) {
          return false;
        }
        if (distance >= 8) {
          WORD.set(out1, o1, (long) WORD.get(out1, o1 - distance));
          WORD.set(out1, o1 + 8, (long) WORD.get(out1, o1 + 8 - distance));
          if (length > 16) {
            Inflate.copyWords(out1, o1 + 16, distance, length - 16);
          }
        } else {
          Inflate.copyBytes(out1, o1, distance, length);
        }
        o1 += length;
      }
      b1 >>>= entry1;
      n1 -= entry1;
      b1 |= (long) WORD.get(in1, p1) << n1;
      p1 += (~n1 & 63) >>> 3;
      n1 = (n1 & 63) | 56;
      entry1 = literals1[(int) b1 & LITERAL_MASK];
      if (entry2 < 0) {
        out2[o2++] = (byte) (entry2 >> VALUE);
        b2 >>>= entry2;
        n2 -= entry2;
        entry2 = literals2[(int) b2 & LITERAL_MASK];
        if (entry2 < 0) {
          out2[o2++] = (byte) (entry2 >> VALUE);
          b2 >>>= entry2;
          n2 -= entry2;
          entry2 = literals2[(int) b2 & LITERAL_MASK];
          if (entry2 < 0) {
            out2[o2++] = (byte) (entry2 >> VALUE);
            b2 >>>= entry2;
            n2 -= entry2;
            entry2 = literals2[(int) b2 & LITERAL_MASK];
          }
        }
      }
      entry2 = (entry2 & HuffmanTable.BITS) == 0 ? second.literalTable.walk(b2) : entry2;
      if (entry2 < 0) {
        out2[o2++] = (byte) (entry2 >> VALUE);
      } else if ((entry2 & SPECIAL) != 0 || entry2 == 0) {
        second.leave(b2 >>> entry2, n2 - entry2, p2, o2);
        first.leave(b1, n1, p1, o1);
        return second.endBlock(entry2);
      } else {
        int length = (entry2 >>> VALUE) + HuffmanTable.extra(b2, entry2);
        b2 >>>= entry2;
        n2 -= entry2;
        if ((n2 & 63) < 28) {
          b2 |= (long) WORD.get(in2, p2) << n2;
          p2 += (~n2 & 63) >>> 3;
          n2 = (n2 & 63) | 56;
        }
        entry2 = distances2[(int) b2 & DISTANCE_MASK];
        entry2 = (entry2 & HuffmanTable.BITS) == 0 ? second.distanceTable.walk(b2) : entry2;
        int distance = (entry2 >>> VALUE) + HuffmanTable.extra(b2, entry2);
        if (entry2 == 0 || (entry2 & INVALID) != 0 || distance > o2 || length > size2 - o2) {
          return false;
        }
        if (distance >= 8) {
          WORD.set(out2, o2, (long) WORD.get(out2, o2 - distance));
          WORD.set(out2, o2 + 8, (long) WORD.get(out2, o2 + 8 - distance));
          if (length > 16) {
            Inflate.copyWords(out2, o2 + 16, distance, length - 16);
          }
        } else {
          Inflate.copyBytes(out2, o2, distance, length);
        }
        o2 += length;
      }
      b2 >>>= entry2;
      n2 -= entry2;
      b2 |= (long) WORD.get(in2, p2) << n2;
      p2 += (~n2 & 63) >>> 3;
      n2 = (n2 & 63) | 56;
      entry2 = literals2[(int) b2 & LITERAL_MASK];
    }
    return false;
  }
}
