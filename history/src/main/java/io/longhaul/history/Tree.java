package io.longhaul.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A tree: a row of numbers in a [TreePool], one for each entry.
final class Tree {
  /// A tree without entries.
  static final Tree EMPTY = new Tree(-1, 0, 0, new int[1]);

  private static final int MOST_GUESSES = 8;

  /// Where the object stands, see [TreeReader].
  final long key;

  /// The name of the object; null where it was read only as the base of a difference.
  @Nullable ObjectName name;

  /// Where its numbers begin and end.
  final int start;

  final int end;

  private final int[] layout;

  /// @param layout where the bytes of each entry begin, counted from the first one, and last how
  ///   many bytes there are; trees of the same layout share the array
  Tree(long key, int start, int end, int[] layout) {
    this.key = key;
    this.start = start;
    this.end = end;
    this.layout = layout;
  }

  int[] layout() {
    return layout;
  }

  /// How many entries it has.
  int count() {
    return end - start;
  }

  /// How many bytes it has as an object.
  int bytes() {
    return layout[count()];
  }

  /// Which entry a byte belongs to; to the end, the number of entries.
  ///
  /// @param near an entry at which, or a little behind which, it probably is
  int entryAt(int place, int near) {
    int count = count();
    if (place == layout[near]) {
      return near;
    }
    if (near < count && place == layout[near + 1]) {
      return near + 1;
    }
    if (place == layout[count]) {
      return count;
    }
    return entryAt(place);
  }

  /// The same for a byte before the end. Entries are of like sizes, so the place is guessed by
  /// proportion; where that is far off, by halves.
  private int entryAt(int place) {
    int count = count();
    int guess = entriesIn(place);
    for (int looks = 0; looks < MOST_GUESSES; looks++) {
      if (place < layout[guess]) {
        guess = Math.max(0, guess - 1 - entriesIn(layout[guess] - place));
      } else if (place >= layout[guess + 1]) {
        guess = Math.min(count - 1, guess + 1 + entriesIn(place - layout[guess + 1]));
      } else {
        return guess;
      }
    }
    int found = Arrays.binarySearch(layout, 0, count, place);
    return found >= 0 ? found : -found - 2;
  }

  /// How many entries have so many bytes if all have the same number of them.
  private int entriesIn(int bytes) {
    return (int) ((long) bytes * count() / bytes());
  }
}
