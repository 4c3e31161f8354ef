package io.longhaul.history;

import java.io.IOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Inflates the streams of packs and confirms each by the checksum that the index holds for it; one
/// for each thread.
final class PackStreams {
  /// A stream may be so much longer than twice what it gives.
  private static final int MOST_OVERHEAD = 1 << 18;

  /// So much is read ahead of an object that gives as much: few streams are longer than what they
  /// give, and one that is begins anew.
  private static final int MOST_AT_ONCE = 1 << 17;

  private final Inflate inflate;
  private @Nullable TwoStreams two;
  private final CRC32 checksum = new CRC32();
  private final Budget budget;

  PackStreams(Inflate inflate, Budget budget) {
    this.inflate = inflate;
    this.budget = budget;
  }

  /// Inflates the stream of an entry, at which the cursor stands.
  ///
  /// @param wanted the checksum that the index has for the entry
  void read(PackCursor cursor, PackEntry entry, int wanted, ObjectBuffer into) throws IOException {
    var pack = cursor.pack();
    if (entry.size() > PackedObjects.MOST_BYTES) {
      throw pack.unknown("an object of more than " + PackedObjects.MOST_BYTES + " bytes");
    }
    budget.work(entry.size());
    var bytes = into.room(entry.size());
    cursor.reach(Math.min(entry.size(), MOST_AT_ONCE));
    var end = inflate(cursor, entry, bytes);
    int longest = 2 * entry.size() + MOST_OVERHEAD;
    while (end == Inflate.End.SHORT_INPUT && cursor.widen(longest)) {
      end = inflate(cursor, entry, bytes);
    }
    if (end != Inflate.End.WHOLE) {
      throw pack.damaged(
          entry.offset(),
          end == Inflate.End.SHORT_INPUT ? "the object is cut short" : "a broken stream");
    }
    if (!isConfirmed(cursor.bytes(), cursor.at(), inflate.end(), wanted)) {
      throw pack.damaged(entry.offset(), "another checksum than in the index");
    }
    cursor.narrow();
  }

  private boolean isConfirmed(byte[] bytes, int from, int end, int wanted) {
    checksum.reset();
    checksum.update(bytes, from, end - from);
    return (int) checksum.getValue() == wanted;
  }

  /// Inflates the streams of two entries whose stretches are at hand: see [TwoStreams].
  ///
  /// @return whether both are right; if not, nothing is said, and [#read] finds out what is wrong
  boolean readBoth(
      PackEntry first,
      int firstWanted,
      ObjectBuffer firstInto,
      PackEntry second,
      int secondWanted,
      ObjectBuffer secondInto)
      throws IOException {
    two = two == null ? new TwoStreams(inflate) : two;
    if (!begin(two.first(), first, firstInto) || !begin(two.second(), second, secondInto)) {
      return false;
    }
    budget.work(first.size());
    budget.work(second.size());
    return two.inflate()
        && isConfirmed(first.stretch(), first.start(), two.first().end(), firstWanted)
        && isConfirmed(second.stretch(), second.start(), two.second().end(), secondWanted);
  }

  /// Begins a stream that is at hand as a whole, if it is no longer than what it gives.
  private static boolean begin(Inflate inflate, PackEntry entry, ObjectBuffer into) {
    int stream = entry.start() + entry.length();
    int size = entry.size();
    return size <= entry.limit() - stream
        && inflate.begin(entry.stretch(), stream, entry.limit(), into.room(size), size);
  }

  private Inflate.End inflate(PackCursor cursor, PackEntry entry, byte[] into) {
    return inflate.inflate(
        cursor.bytes(), cursor.at() + entry.length(), cursor.limit(), into, entry.size());
  }
}
