package io.longhaul.history;

import java.util.Arrays;

/// Commits that are known of but not read yet, shared by the threads that read.
final class Frontier {
  /// So many are taken at once.
  static final int MOST_AT_ONCE = 256;

  private final int readers;
  private long[] places = new long[64];
  private int size;
  private int idle;
  private boolean closed;
  private volatile boolean hungry;

  Frontier(int readers) {
    this.readers = readers;
  }

  /// Whether somebody has nothing to do.
  boolean isHungry() {
    return hungry;
  }

  synchronized void give(long[] from, int start, int count) {
    if (size + count > places.length) {
      places = Arrays.copyOf(places, Math.max(size + count, 2 * places.length));
    }
    System.arraycopy(from, start, places, size, count);
    size += count;
    hungry = false;
    notifyAll();
  }

  /// Some commits to read, as many as there are at most; 0 when everything is read.
  synchronized int take(long[] into) throws InterruptedException {
    idle++;
    while (size == 0 && !closed) {
      if (idle == readers) {
        close();
        return 0;
      }
      hungry = true;
      wait();
    }
    idle--;
    if (closed) {
      return 0;
    }
    int share = Math.max(1, size / readers);
    int count = Math.min(Math.min(share, into.length), MOST_AT_ONCE);
    size -= count;
    System.arraycopy(places, size, into, 0, count);
    return count;
  }

  /// Nobody gets anything more.
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
