package io.longhaul.history;

import java.util.BitSet;

/// The part of a known history that some of its commits reach.
final class KnownPart {
  private final Commits known;
  private final BitSet reached;

  private KnownPart(Commits known, BitSet reached) {
    this.known = known;
    this.reached = reached;
  }

  static KnownPart from(Commits known, BitSet tips) {
    var reached = new BitSet(known.size());
    var open = new int[known.size()];
    int size = 0;
    for (int tip = tips.nextSetBit(0); tip >= 0; tip = tips.nextSetBit(tip + 1)) {
      reached.set(tip);
      open[size++] = tip;
    }
    while (size > 0) {
      int commit = open[--size];
      for (int i = known.parents(commit) - 1; i >= 0; i--) {
        int parent = known.parent(commit, i);
        if (!reached.get(parent)) {
          reached.set(parent);
          open[size++] = parent;
        }
      }
    }
    return new KnownPart(known, reached);
  }

  boolean isAll() {
    return reached.cardinality() == known.size();
  }

  /// The part as a chunk of its own.
  CommitChunk chunk(Places places) throws HistoryException {
    var chunk = new CommitChunk();
    chunk.takeTables(known);
    for (int row = reached.nextSetBit(0); row >= 0; row = reached.nextSetBit(row + 1)) {
      chunk.begin(places.ofKnown(row));
      for (int i = 0; i < known.parents(row); i++) {
        chunk.parent(places.ofKnown(known.parent(row, i)));
      }
      chunk.copy(known, row);
    }
    return chunk;
  }
}
