package io.longhaul.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trees that were read a moment ago, in a ring of segments: the oldest segment is overwritten by
/// the newest trees, unless somebody holds one of its trees. One for each thread.
final class TreeCache {
  private static final int SLOT_BITS = 16;
  private static final int SEGMENT = 1 << 22;

  /// Trees above this size get an array of their own, and are forgotten.
  static final int LARGEST = 1 << 20;

  private final Path place;
  private final @Nullable Tree[] slots = new @Nullable Tree[1 << SLOT_BITS];
  private final List<Segment> segments = new ArrayList<>();
  private final int most;
  private int current;

  /// A part of the ring.
  static final class Segment {
    private final byte[] bytes = new byte[SEGMENT];
    private final List<Tree> trees = new ArrayList<>();
    private int filled;

    /// How many of its trees are held.
    int held;
  }

  /// @param place who is named when trees cannot be kept
  TreeCache(Path place, int bytes) {
    this.place = place;
    this.most = Math.max(2, bytes / SEGMENT);
    segments.add(new Segment());
  }

  @Nullable Tree get(long key) {
    var tree = slots[slot(key)];
    return tree != null && tree.key == key ? tree : null;
  }

  /// Makes room for a tree; who asks fills it at once, and then [#put]s it.
  Tree room(long key, int size) throws HistoryException {
    if (size > LARGEST) {
      return new Tree(key, Stretch.of(new byte[size]), null);
    }
    var segment = segments.get(current);
    if (segment.filled + size > SEGMENT) {
      segment = next();
    }
    var tree = new Tree(key, new Stretch(segment.bytes, segment.filled, size), segment);
    segment.filled += size;
    return tree;
  }

  private Segment next() throws HistoryException {
    for (int i = 0; i < most; i++) {
      current = current + 1 < most ? current + 1 : 0;
      if (current == segments.size()) {
        segments.add(new Segment());
        return segments.getLast();
      }
      var segment = segments.get(current);
      if (segment.held == 0) {
        forget(segment);
        return segment;
      }
    }
    throw HistoryException.unknown(place, "trees of more than " + most * SEGMENT + " bytes at once");
  }

  private void forget(Segment segment) {
    for (var tree : segment.trees) {
      int slot = slot(tree.key);
      slots[slot] = slots[slot] == tree ? null : slots[slot];
    }
    segment.trees.clear();
    segment.filled = 0;
  }

  void put(Tree tree) {
    if (tree.segment != null) {
      slots[slot(tree.key)] = tree;
      tree.segment.trees.add(tree);
    }
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - SLOT_BITS));
  }
}
