package io.longhaul.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trees that were read a moment ago, in a ring of segments: the oldest segment is overwritten by
/// the newest trees, unless somebody holds one of its trees. One for each thread.
final class TreeCache {
  private static final int SLOT_BITS = 16;
  private static final int SEGMENT = 1 << 22;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final @Nullable Tree[] slots = new @Nullable Tree[1 << SLOT_BITS];
  private final @Nullable Tree[] named = new @Nullable Tree[1 << SLOT_BITS];
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

  TreeCache(int bytes) {
    this.most = Math.max(2, bytes / SEGMENT);
    segments.add(new Segment());
  }

  @Nullable Tree get(ObjectName name) {
    var tree = named[slot(name.first())];
    return tree != null && name.equals(tree.name) ? tree : null;
  }

  @Nullable Tree get(long key) {
    var tree = slots[slot(key)];
    return tree != null && tree.key == key ? tree : null;
  }

  /// Makes room for a tree; who asks fills it at once, and then [#put]s it. One that is larger than
  /// a segment is not kept, and none is as long as all segments are held.
  Tree room(long key, int size) {
    var segment = segments.get(current);
    if (size <= SEGMENT && segment.filled + size > SEGMENT) {
      segment = next();
    }
    if (segment == null || size > SEGMENT) {
      return new Tree(null, key, Stretch.of(new byte[size]), null);
    }
    var tree = new Tree(null, key, new Stretch(segment.bytes, segment.filled, size), segment);
    segment.filled += size;
    return tree;
  }

  private @Nullable Segment next() {
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
    return null;
  }

  private void forget(Segment segment) {
    for (var tree : segment.trees) {
      forget(tree, slots, tree.key);
      if (tree.name != null) {
        forget(tree, named, tree.name.first());
      }
    }
    segment.trees.clear();
    segment.filled = 0;
  }

  private static void forget(Tree tree, @Nullable Tree[] table, long key) {
    int slot = slot(key);
    if (table[slot] == tree) {
      table[slot] = null;
    }
  }

  /// Says the name of a tree that was put.
  void name(Tree tree, ObjectName name) {
    if (tree.segment != null) {
      tree.name = name;
      named[slot(name.first())] = tree;
    }
  }

  void put(Tree tree) {
    if (tree.segment != null) {
      slots[slot(tree.key)] = tree;
      tree.segment.trees.add(tree);
    }
  }

  private static int slot(long key) {
    return (int) ((key * MIX) >>> (64 - SLOT_BITS));
  }
}
