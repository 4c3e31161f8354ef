package io.longhaul.history;

import org.jspecify.annotations.Nullable;

/// The bytes of a tree for as long as somebody holds it, and where its entries begin once that is
/// known.
final class Tree {
  /// A tree without entries.
  static final Tree EMPTY = new Tree(null, -1, Stretch.of(new byte[0]), null);

  static {
    EMPTY.layout = new int[1];
  }

  /// The name of the object; null where it was read only as the base of a difference.
  @Nullable ObjectName name;

  final long key;
  final Stretch stretch;
  final TreeCache.@Nullable Segment segment;

  /// Where each entry begins, counted from the first one, and last the size. Trees of the same
  /// layout share the array.
  int @Nullable [] layout;

  /// @param key where the object stands, see [TreeReader]
  Tree(@Nullable ObjectName name, long key, Stretch stretch, TreeCache.@Nullable Segment segment) {
    this.name = name;
    this.key = key;
    this.stretch = stretch;
    this.segment = segment;
  }

  /// Keeps the bytes until [#release].
  Tree hold() {
    if (segment != null) {
      segment.held++;
    }
    return this;
  }

  void release() {
    if (segment != null) {
      segment.held--;
    }
  }
}
