package io.longhaul.history;

import java.util.Arrays;

/// The places of the index in order. The pack is cut into stretches of the same length with few
/// objects each, so that hardly anything is left to be sorted or searched.
final class ReverseOrder implements ReverseIndex {
  /// About so many objects stand in a stretch.
  private static final int IN_STRETCH = 8;

  private final int positionBits;
  private final int stretchBits;

  /// Each place above the position of its object, in order.
  private final long[] keys;

  /// Where the keys of each stretch end.
  private final int[] ends;

  private ReverseOrder(int count, long packEnd) {
    positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    stretchBits = Long.SIZE - Long.numberOfLeadingZeros(packEnd / (count / IN_STRETCH + 1));
    keys = new long[count];
    ends = new int[(int) (packEnd >>> stretchBits) + 1];
  }

  /// @param packEnd what no place of an object reaches that can be read
  static ReverseOrder of(PackIndex index, long packEnd) throws HistoryException {
    var reverse = new ReverseOrder(index.count(), packEnd);
    reverse.count(index);
    reverse.fill(index);
    reverse.sort();
    return reverse;
  }

  private void count(PackIndex index) throws HistoryException {
    for (int position = 0; position < keys.length; position++) {
      long offset = index.offset(position);
      if (offset >= 1L << (Long.SIZE - 1 - positionBits)) {
        throw index.damaged("an offset that no pack reaches");
      }
      ends[stretch(offset)]++;
    }
  }

  private void fill(PackIndex index) throws HistoryException {
    int before = 0;
    for (int stretch = 0; stretch < ends.length; stretch++) {
      int here = ends[stretch];
      ends[stretch] = before;
      before += here;
    }
    for (int position = 0; position < keys.length; position++) {
      long offset = index.offset(position);
      int at = ends[stretch(offset)]++;
      if (at >= keys.length) {
        throw index.damaged("an offset that was another one before");
      }
      keys[at] = offset << positionBits | position;
    }
  }

  private void sort() {
    int from = 0;
    for (int end : ends) {
      Arrays.sort(keys, from, end);
      from = end;
    }
  }

  private int stretch(long offset) {
    return (int) Math.min(offset >>> stretchBits, ends.length - 1);
  }

  @Override
  public int position(long offset) {
    int stretch = stretch(offset);
    int low = stretch == 0 ? 0 : ends[stretch - 1];
    int high = ends[stretch];
    while (low < high) {
      int middle = (low + high) >>> 1;
      long here = keys[middle] >>> positionBits;
      if (here == offset) {
        return (int) keys[middle] & ((1 << positionBits) - 1);
      }
      if (here < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1;
  }
}
