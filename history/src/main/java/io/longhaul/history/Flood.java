package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Runs from the tips of a history to its roots and meets every commit once.
final class Flood {
  private static final int LONGEST_CHAIN_OF_TAGS = 64;

  private final Path place;
  private final ObjectStore store;
  private final Places places;
  private final Frontier frontier;

  Flood(Path place, ObjectStore store, int readers) {
    this.place = place;
    this.store = store;
    this.places = new Places(store.packs());
    this.frontier = new Frontier(readers);
  }

  /// Begins at these objects; tags lead on to what they name, and what is no commit ends there.
  void begin(Set<ObjectName> tips) throws IOException {
    var commits = new long[tips.size()];
    int count = 0;
    try (var reader = new ObjectReader(place, store, places)) {
      for (var tip : tips) {
        long at = places.take(tip);
        if (at != Places.TAKEN) {
          at = commitBehind(reader, at);
        }
        if (at != Places.TAKEN) {
          commits[count++] = at;
        }
      }
    }
    Arrays.sort(commits, 0, count);
    frontier.give(commits, 0, count);
  }

  private long commitBehind(ObjectReader reader, long from) throws IOException {
    long at = from;
    var kind = reader.kind(at);
    for (int depth = 0; kind == ObjectKind.TAG; depth++) {
      if (depth > LONGEST_CHAIN_OF_TAGS) {
        throw HistoryException.unknown(place, "a long chain of tags");
      }
      var target = reader.target(at);
      at = places.take(target.name());
      if (at == Places.TAKEN) {
        return at;
      }
      kind = reader.kind(at);
      if (kind != target.kind()) {
        throw reader.damaged(at, "is no " + target.kind().word() + " as its tag says");
      }
    }
    return kind == ObjectKind.COMMIT ? at : Places.TAKEN;
  }

  /// One thread's part of the run.
  final class Reader implements Closeable {
    private static final int KEPT = 1;

    private final ObjectReader objects = new ObjectReader(place, store, places);
    private final List<ObjectName> parents = new ArrayList<>();
    private long[] own = new long[1024];
    private int size;

    /// Hands over commits until nobody finds any more.
    void run(CommitSink sink) throws IOException, InterruptedException {
      for (size = frontier.take(own); size > 0; size = frontier.take(own)) {
        while (size > 0) {
          readOne(own[--size], sink);
          if (size > KEPT && frontier.isHungry()) {
            frontier.give(own, 0, size / 2);
            System.arraycopy(own, size / 2, own, 0, size - size / 2);
            size -= size / 2;
          }
        }
      }
    }

    private void readOne(long at, CommitSink sink) throws IOException {
      var commit = objects.read(at, ObjectKind.COMMIT);
      parents.clear();
      objects.addParents(at, commit, parents);
      for (var parent : parents) {
        long found = places.take(parent);
        if (found != Places.TAKEN) {
          if (size == own.length) {
            own = Arrays.copyOf(own, 2 * size);
          }
          own[size++] = found;
        }
      }
      sink.accept(places.name(at).toString(), commit);
    }

    @Override
    public void close() {
      objects.close();
    }
  }

  void stop() {
    frontier.close();
  }
}
