package io.longhaul.history;

/// What is kept of each commit, in the order of names. Numbers of people, zones and encodings are
/// those of a [ByteTable] beside it.
final class CommitTable {
  final int idBytes;
  final int size;

  /// The names, one after the other.
  final byte[] ids;

  /// The row of each commit: who has read them has written rows as they came.
  private final int[] order;

  private final CommitRows rows;
  private final NumberLists furtherParents;
  private final NumberLists credits;

  /// Whether parents are left out since the history is shallow.
  boolean isCutOff;

  CommitTable(
      int idBytes,
      byte[] ids,
      int[] order,
      CommitRows rows,
      NumberLists furtherParents,
      NumberLists credits) {
    this.idBytes = idBytes;
    this.size = order.length;
    this.ids = ids;
    this.order = order;
    this.rows = rows;
    this.furtherParents = furtherParents;
    this.credits = credits;
  }

  long get(int commit, int field) {
    return rows.get(order[commit], field);
  }

  int high(int commit, int field) {
    return rows.high(order[commit], field);
  }

  int low(int commit, int field) {
    return rows.low(order[commit], field);
  }

  int parents(int commit) {
    return get(commit, CommitRows.PARENT) == CommitRows.NO_PARENT
        ? 0
        : 1 + furtherParents.size(high(commit, CommitRows.LISTS));
  }

  int parent(int commit, int number) {
    return number == 0
        ? low(commit, CommitRows.PARENT)
        : (int) furtherParents.get(high(commit, CommitRows.LISTS), number - 1);
  }

  int credits(int commit) {
    return credits.size(low(commit, CommitRows.LISTS));
  }

  int credit(int commit, int number) {
    return (int) credits.get(low(commit, CommitRows.LISTS), number);
  }

  NumberLists furtherParents() {
    return furtherParents;
  }

  NumberLists credits() {
    return credits;
  }

  /// Copies the rows of some commits, one after the other.
  void copyRows(int from, int to, long[] into) {
    for (int commit = from; commit < to; commit++) {
      rows.copy(order[commit], into, (commit - from) * CommitRows.FIELDS);
    }
  }

  /// Whether the name of the tree of a commit was kept.
  boolean knowsTree(int commit) {
    return rows.knowsTree(order[commit]);
  }

  /// The name of that tree, if it was kept.
  ObjectName tree(int commit) {
    return rows.tree(order[commit]);
  }
}
