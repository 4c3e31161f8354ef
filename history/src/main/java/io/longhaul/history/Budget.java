package io.longhaul.history;

import java.nio.file.Path;

/// How much one thread may make of the packs that it reads, so that a few bytes that inflate to
/// gigabytes fill neither the memory nor the day. It is far above what any history needs; where it
/// does not suffice, git is to be asked.
final class Budget {
  private static final long LEAST_TEXT = 1L << 26;
  private static final long TEXT_PER_BYTE = 64;
  private static final long LEAST_WORK = 1L << 31;
  private static final long WORK_PER_BYTE = 1 << 12;

  private final Path folder;
  private long text;
  private long work;

  /// @param folder that of the objects
  /// @param packedBytes the size of all packs
  Budget(Path folder, long packedBytes) {
    this.folder = folder;
    text = LEAST_TEXT + TEXT_PER_BYTE * packedBytes;
    work = LEAST_WORK + WORK_PER_BYTE * packedBytes;
  }

  /// A commit of so many bytes is taken, of which a part is kept.
  void take(int bytes) throws HistoryException {
    text -= bytes;
    if (text < 0) {
      throw HistoryException.unknown(
          folder, "commits that are much larger than the packs they stand in");
    }
  }

  /// So many bytes are inflated or copied.
  void work(int bytes) throws HistoryException {
    work -= bytes;
    if (work < 0) {
      throw HistoryException.unknown(
          folder, "objects that are made of much more than the packs hold");
    }
  }
}
