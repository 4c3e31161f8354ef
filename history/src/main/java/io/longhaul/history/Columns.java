package io.longhaul.history;

import java.util.Arrays;

/// What is kept of commits, a column for each field: how commits are collected, kept in a file and
/// handed out. Numbers of people, zones and encodings are those of a [ByteTable] beside it.
final class Columns {
  final int idBytes;
  int size;
  byte[] ids;

  /// Where the parents of each commit end in [#parents].
  int[] parentEnds;

  int[] parents = new int[16];
  int[] authors;
  int[] committers;
  long[] authorTimes;
  long[] committerTimes;
  int[] authorZones;
  int[] committerZones;
  int[] encodings;
  int[] texts;

  /// Where the people whom each commit credits end in [#credits].
  int[] creditEnds;

  int[] credits = new int[8];
  int creditCount;

  /// Whether parents are left out since the history is shallow.
  boolean isCutOff;

  Columns(int idBytes, int capacity) {
    this.idBytes = idBytes;
    ids = new byte[capacity * idBytes];
    parentEnds = new int[capacity];
    authors = new int[capacity];
    committers = new int[capacity];
    authorTimes = new long[capacity];
    committerTimes = new long[capacity];
    authorZones = new int[capacity];
    committerZones = new int[capacity];
    encodings = new int[capacity];
    texts = new int[capacity];
    creditEnds = new int[capacity];
  }

  int capacity() {
    return authors.length;
  }

  /// Room for one more commit.
  void grow() {
    int capacity = Math.max(64, capacity() + (capacity() >> 1));
    ids = Arrays.copyOf(ids, capacity * idBytes);
    parentEnds = Arrays.copyOf(parentEnds, capacity);
    authors = Arrays.copyOf(authors, capacity);
    committers = Arrays.copyOf(committers, capacity);
    authorTimes = Arrays.copyOf(authorTimes, capacity);
    committerTimes = Arrays.copyOf(committerTimes, capacity);
    authorZones = Arrays.copyOf(authorZones, capacity);
    committerZones = Arrays.copyOf(committerZones, capacity);
    encodings = Arrays.copyOf(encodings, capacity);
    texts = Arrays.copyOf(texts, capacity);
    creditEnds = Arrays.copyOf(creditEnds, capacity);
  }

  int parentStart(int commit) {
    return commit == 0 ? 0 : parentEnds[commit - 1];
  }

  void addParent(int at, int parent) {
    if (at == parents.length) {
      parents = Arrays.copyOf(parents, 2 * at);
    }
    parents[at] = parent;
  }

  int creditStart(int commit) {
    return commit == 0 ? 0 : creditEnds[commit - 1];
  }

  void addCredit(int person) {
    if (creditCount == credits.length) {
      credits = Arrays.copyOf(credits, 2 * creditCount);
    }
    credits[creditCount++] = person;
  }
}
