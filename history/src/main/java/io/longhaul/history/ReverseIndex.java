package io.longhaul.history;

/// Which object of a pack stands at a place.
sealed interface ReverseIndex permits ReverseFile, ReverseOrder {
  /// The position in the index of the object that begins at the offset, or -1.
  int position(long offset) throws HistoryException;
}
