package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs from the tips of a history to its roots and meets every commit once.
final class Flood {
  private final ObjectStore store;
  private final Places places;
  private final Frontier frontier;
  private final Set<ObjectName> cutOff;
  private final AtomicInteger met = new AtomicInteger();
  private final BitSet knownTips = new BitSet();

  /// @param cutOff commits whose parents do not count, since the history is shallow
  Flood(ObjectStore store, Places places, Set<ObjectName> cutOff, int readers) {
    this.store = store;
    this.places = places;
    this.cutOff = cutOff;
    this.frontier = new Frontier(readers);
  }

  /// Begins at these commits.
  void begin(List<ObjectName> tips) {
    var commits = new long[tips.size()];
    int count = 0;
    for (var tip : tips) {
      long at = places.find(tip);
      if (places.take(at)) {
        if (places.isKnown(at)) {
          knownTips.set(Places.position(at));
        } else {
          commits[count++] = at;
        }
      }
    }
    Arrays.sort(commits, 0, count);
    frontier.give(commits, 0, count);
  }

  /// How many commits were met up to now, in steps.
  int met() {
    return met.get();
  }

  /// The known commits that the run came to, and did not pass; for use after it.
  BitSet knownTips() {
    return knownTips;
  }

  void stop() {
    frontier.close();
  }

  /// One thread's part of the run.
  final class Reader {
    private static final int KEPT = 1;
    private static final int STEP = 1 << 10;

    private final ObjectReader objects = new ObjectReader(store, places, PackCursor.LONG);
    private final CommitChunk chunk;
    private final List<ObjectName> parents = new ArrayList<>();
    private final BitSet known = new BitSet();
    private long[] own = new long[1024];
    private int size;

    Reader(CommitChunk chunk) {
      this.chunk = chunk;
    }

    /// Reads commits until nobody finds any more.
    void run() throws IOException, InterruptedException {
      for (size = frontier.take(own); size > 0; size = frontier.take(own)) {
        while (size > 0) {
          readOne(own[--size]);
          if (size > KEPT && frontier.isHungry()) {
            frontier.give(own, 0, size / 2);
            System.arraycopy(own, size / 2, own, 0, size - size / 2);
            size -= size / 2;
          }
        }
      }
      synchronized (knownTips) {
        knownTips.or(known);
      }
    }

    private void readOne(long at) throws IOException {
      var commit = objects.read(at, ObjectKind.COMMIT);
      parents.clear();
      objects.addParents(at, commit, parents);
      chunk.begin(at);
      places.copyName(at, chunk.names(), chunk.nameAt());
      if (cutOff.isEmpty() || !cutOff.contains(places.name(at))) {
        addParents();
      }
      chunk.end(commit.bytes(), commit.size());
      if (chunk.rows.size() % STEP == 0) {
        met.addAndGet(STEP);
      }
    }

    private void addParents() {
      for (var parent : parents) {
        long found = places.find(parent);
        chunk.parent(found);
        if (places.take(found)) {
          if (places.isKnown(found)) {
            known.set(Places.position(found));
          } else {
            push(found);
          }
        }
      }
    }

    private void push(long place) {
      if (size == own.length) {
        own = Arrays.copyOf(own, 2 * size);
      }
      own[size++] = place;
    }
  }
}
