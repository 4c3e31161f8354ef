package io.longhaul.history;

/// What the index of a pack says of each object, in the order of names.
abstract sealed class IndexEntries permits RowEntries, MappedEntries {
  /// How many bytes of the file an object takes: name, checksum and place.
  static final int BYTES = ObjectName.BYTES + 4 + 4;

  /// What [#offset] says of an object whose far place is not there, or is none.
  static final int NO_PLACE = -1;

  /// The far place that the index says, if a pack can be so large.
  static long farPlace(long said) {
    return said >>> 62 == 0 ? said : NO_PLACE;
  }

  /// The four bytes of the name behind the first.
  abstract int span(int position);

  /// How a name of these words is ordered to that of an object.
  abstract int compare(long first, long second, int third, int position);

  abstract ObjectName name(int position);

  abstract void copyName(int position, byte[] into, int at);

  /// The checksum of the object's bytes as they stand in the pack.
  abstract int checksum(int position);

  /// Where the object stands in the pack, or [#NO_PLACE].
  abstract long offset(int position);

  /// Whether it is the first time that somebody asks for the object, in the life of these entries.
  /// For several threads.
  abstract boolean take(int position);
}
