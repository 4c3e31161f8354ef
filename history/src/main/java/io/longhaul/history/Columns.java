package io.longhaul.history;

/// What is kept of commits, a column for each field: how commits are collected, kept in a file and
/// handed out. Numbers of people, zones and encodings are those of a [ByteTable] beside it.
final class Columns {
  final int idBytes;
  int size;
  byte[] ids;

  /// The names of the trees where they are kept, zeros where one is not known; else empty.
  byte[] trees = {};

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

  int parentStart(int commit) {
    return commit == 0 ? 0 : parentEnds[commit - 1];
  }

  int creditStart(int commit) {
    return commit == 0 ? 0 : creditEnds[commit - 1];
  }
}
