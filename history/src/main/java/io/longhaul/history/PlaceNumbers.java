package io.longhaul.history;

import java.util.function.LongConsumer;

/// Numbers the places where commits stand, part by part and in the order of their positions: a bit
/// for each position, and how many are set before each word of bits. That stays in the nearest
/// caches, which a number for each position of a pack would not.
final class PlaceNumbers {
  private static final int WORD_BITS = 6;

  /// The first word of each part.
  private final int[] begins;

  private final long[] marks;
  private final int[] before;

  /// @param sizes how many positions each part has that a place names
  PlaceNumbers(int[] sizes) {
    begins = new int[sizes.length];
    int words = 0;
    for (int part = 0; part < sizes.length; part++) {
      begins[part] = words;
      words += (sizes[part] >>> WORD_BITS) + 1;
    }
    marks = new long[words];
    before = new int[words];
  }

  private int word(long place) {
    return begins[Places.where(place)] + (Places.position(place) >>> WORD_BITS);
  }

  /// Notes that a commit stands there.
  void mark(long place) {
    marks[word(place)] |= 1L << Places.position(place);
  }

  /// Gives the numbers, once all places are marked.
  void number() {
    int count = 0;
    for (int word = 0; word < marks.length; word++) {
      before[word] = count;
      count += Long.bitCount(marks[word]);
    }
  }

  /// The number of the commit that stands there, or [Commits#OUTSIDE] where none does.
  int of(long place) {
    int word = word(place);
    long mark = 1L << Places.position(place);
    return (marks[word] & mark) == 0
        ? Commits.OUTSIDE
        : before[word] + Long.bitCount(marks[word] & (mark - 1));
  }

  /// How many parts of like size [#each] can do.
  int words() {
    return marks.length;
  }

  /// Does something with each place in some of those parts, in the order of numbers.
  void each(int from, int to, LongConsumer work) {
    for (int part = 0; part < begins.length; part++) {
      int end = part + 1 < begins.length ? begins[part + 1] : marks.length;
      for (int word = Math.max(from, begins[part]); word < Math.min(end, to); word++) {
        int position = (word - begins[part]) << WORD_BITS;
        for (long left = marks[word]; left != 0; left &= left - 1) {
          work.accept(Places.place(part, position + Long.numberOfTrailingZeros(left)));
        }
      }
    }
  }
}
