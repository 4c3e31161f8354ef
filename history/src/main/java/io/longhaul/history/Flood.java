package io.longhaul.history;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs from the tips of a history to its roots and meets every commit once.
final class Flood {
  /// The mark of a place that a ref leads to, where anything may stand.
  private static final long TARGET = 1L << 62;

  private final ObjectStore store;
  private final Places places;
  private final Tips tips;
  private final Frontier frontier;
  private final Set<ObjectName> cutOff;
  private final AtomicInteger met = new AtomicInteger();
  private final BitSet knownTips = new BitSet();

  /// @param cutOff commits whose parents do not count, since the history is shallow
  Flood(ObjectStore store, Places places, Tips tips, Set<ObjectName> cutOff, int readers) {
    this.store = store;
    this.places = places;
    this.tips = tips;
    this.cutOff = cutOff;
    this.frontier = new Frontier(readers);
    for (var pack : store.packs()) {
      pack.index().beginTaking();
    }
  }

  /// Begins at all tips, in the order in which they stand: histories that stand side by side are
  /// read one after the other.
  void begin() throws HistoryException {
    var open = new OpenPlaces();
    for (var tip : tips.commits()) {
      long at = places.find(tip);
      if (places.take(at)) {
        if (places.isKnown(at)) {
          knownTips.set(Places.position(at));
        } else {
          add(open, at);
        }
      }
    }
    for (var target : tips.targets()) {
      add(open, places.find(target) | TARGET);
    }
    var order = new long[open.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = open.take();
    }
    frontier.give(order, 0, order.length);
  }

  private void add(OpenPlaces open, long at) throws HistoryException {
    open.add(at, places.rank(at & ~TARGET));
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
    private final NameList parents = new NameList();
    private final BitSet known = new BitSet();
    private final OpenPlaces open = new OpenPlaces();
    private final long[] taken = new long[Frontier.MOST_AT_ONCE];

    Reader(CommitChunk chunk) {
      this.chunk = chunk;
    }

    /// Reads commits until nobody finds any more.
    void run() throws IOException, InterruptedException {
      for (int count = frontier.take(taken); count > 0; count = frontier.take(taken)) {
        for (int i = 0; i < count; i++) {
          add(open, taken[i]);
        }
        while (open.size() > 0) {
          long at = open.take();
          if ((at & TARGET) != 0) {
            follow(at & ~TARGET);
          } else if (open.size() == 0 || (open.first() & TARGET) != 0) {
            keep(at, objects.read(at, ObjectKind.COMMIT));
          } else {
            long next = open.take();
            keep(at, objects.read(at, next, ObjectKind.COMMIT));
            keep(next, objects.read(next, ObjectKind.COMMIT));
          }
          if (open.size() > KEPT && frontier.isHungry()) {
            open.giveHalf(frontier);
          }
        }
      }
      synchronized (knownTips) {
        knownTips.or(known);
      }
    }

    private void follow(long target) throws IOException {
      long commit = tips.follow(target, objects, places);
      if (commit != Tips.NONE) {
        meet(commit);
      }
    }

    private void keep(long at, ObjectBuffer commit) throws IOException {
      parents.clear();
      objects.addParents(at, commit, parents);
      chunk.begin(at);
      if (chunk.rows.hasTrees()) {
        chunk.tree(objects.tree(at, commit));
      }
      if (cutOff.isEmpty() || !cutOff.contains(places.name(at))) {
        addParents();
      }
      chunk.end(commit.bytes(), commit.size());
      if (chunk.rows.size() % STEP == 0) {
        met.addAndGet(STEP);
      }
    }

    private void addParents() throws HistoryException {
      for (int i = 0; i < parents.size(); i++) {
        long found = places.find(parents.first(i), parents.second(i), parents.third(i));
        chunk.parent(found);
        meet(found);
      }
    }

    /// Keeps a commit to be read, or to be taken from what is known, when it is met first.
    private void meet(long at) throws HistoryException {
      if (places.take(at)) {
        if (places.isKnown(at)) {
          known.set(Places.position(at));
        } else {
          add(open, at);
        }
      }
    }
  }
}
