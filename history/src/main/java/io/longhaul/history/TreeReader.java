package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Reads trees, wherever they stand. One for each thread.
///
/// Each tree is confirmed like all objects, see [PackedObjects].
final class TreeReader {
  private static final int KEY_BITS = 48;
  private static final String NO_LIST = " that is no list of entries in order";

  private final ObjectStore store;
  private final Places places;
  private final LooseObjects loose;
  private final List<PackCursor> cursors;
  private final PackStreams streams;
  private final PackEntry entry = new PackEntry();
  private final ObjectBuffer part = new ObjectBuffer();
  private final TreePool pool;
  private final TreeBuilder builder;

  /// The tree that was read last: the next one may be like it.
  private Tree last = Tree.EMPTY;

  private long[] chain = new long[64];

  TreeReader(ObjectStore store, Places places, TreePool pool) {
    this.store = store;
    this.places = places;
    var inflate = new Inflate();
    this.loose = store.loose(inflate);
    this.streams = new PackStreams(inflate, new Budget(store.folder(), store.packedBytes()));
    this.cursors =
        store.packs().stream().map(pack -> new PackCursor(pack, PackCursor.SHORT)).toList();
    this.pool = pool;
    this.builder = new TreeBuilder(pool);
  }

  /// The tree of this name.
  Tree read(ObjectName name) throws IOException {
    var known = pool.get(name);
    if (known != null) {
      return known;
    }
    long at = places.find(name);
    var tree = places.isLoose(at) ? readLoose(at, name) : readPacked(at);
    pool.name(tree, name);
    last = tree;
    return tree;
  }

  private static long key(int where, long number) {
    return (long) where << KEY_BITS | number;
  }

  private Tree readLoose(long at, ObjectName name) throws IOException {
    var object = loose.read(name);
    if (object.kind() != ObjectKind.TREE) {
      throw HistoryException.damaged(store.folder(), 0, "the object " + name + " is no tree");
    }
    long key = key(Places.where(at), Places.position(at));
    var tree = builder.whole(object.object(), object.object().length, last, key);
    if (tree == null) {
      throw HistoryException.damaged(store.folder(), 0, "the tree " + name + NO_LIST);
    }
    return tree;
  }

  private Tree readPacked(long at) throws IOException {
    int pack = Places.where(at);
    int position = Places.position(at);
    long offset = cursors.get(pack).pack().index().offset(position);
    var tree = pool.get(key(pack, offset));
    return tree == null ? readPacked(pack, position, offset) : tree;
  }

  private Tree readPacked(int pack, int position, long offset) throws IOException {
    var cursor = cursors.get(pack);
    entry.read(cursor, offset);
    if (!entry.isDelta()) {
      return whole(cursor, pack, position);
    }
    int links = 0;
    long work = 0;
    Tree base = null;
    while (base == null && entry.isDelta()) {
      chain = links == chain.length ? Arrays.copyOf(chain, 2 * links) : chain;
      chain[links++] = entry.offset();
      work += entry.size();
      if (links > PackedObjects.LONGEST_CHAIN || work > PackedObjects.MOST_WORK) {
        throw cursor.pack().damaged(offset, "a chain of differences without end");
      }
      long baseOffset = entry.baseOffset();
      base = pool.get(key(pack, baseOffset));
      if (base == null) {
        entry.read(cursor, baseOffset);
      }
    }
    base = base == null ? whole(cursor, pack, positionAt(cursor)) : base;
    return unwind(cursor, pack, position, base, links);
  }

  /// Applies the differences of the chain, the last one of which stands at a position.
  private Tree unwind(PackCursor cursor, int pack, int position, Tree first, int links)
      throws IOException {
    var tree = first;
    long work = 0;
    for (int link = links - 1; link >= 0; link--) {
      if (entry.offset() != chain[link]) {
        entry.read(cursor, chain[link]);
      }
      streams.read(
          cursor, entry, checksum(cursor, link == 0 ? position : positionAt(cursor)), part);
      work += tree.bytes();
      var next =
          work > PackedObjects.MOST_WORK
              ? null
              : builder.changed(tree, part, key(pack, chain[link]));
      if (next == null) {
        throw cursor.pack().damaged(chain[link], "a difference that makes no tree of its base");
      }
      tree = next;
    }
    return tree;
  }

  private Tree whole(PackCursor cursor, int pack, int position) throws IOException {
    if (entry.kind(cursor.pack()) != ObjectKind.TREE) {
      throw cursor.pack().damaged(entry.offset(), "no tree stands here");
    }
    streams.read(cursor, entry, checksum(cursor, position), part);
    var tree = builder.whole(part.bytes(), entry.size(), last, key(pack, entry.offset()));
    if (tree == null) {
      throw cursor.pack().damaged(entry.offset(), "a tree" + NO_LIST);
    }
    return tree;
  }

  private static int checksum(PackCursor cursor, int position) {
    return cursor.pack().index().checksum(position);
  }

  private int positionAt(PackCursor cursor) throws IOException {
    return cursor.pack().positionAt(entry.offset());
  }

  /// A tree with which something is wrong.
  HistoryException damaged(Tree tree, String what) {
    int where = (int) (tree.key >>> KEY_BITS);
    long number = tree.key & ((1L << KEY_BITS) - 1);
    return where < cursors.size()
        ? cursors.get(where).pack().damaged(number, "a tree " + what)
        : HistoryException.damaged(
            store.folder(), 0, "the tree " + places.looseName((int) number) + " " + what);
  }
}
