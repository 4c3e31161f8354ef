package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Entries of trees whose numbers are still to be looked up, and where the numbers are wanted: one
/// look after the other waits for memory each time, many together wait once.
final class EntryBatch {
  /// Two words of the object's name; the last one, and the number of the entry's own.
  static final int FIELDS = 3;

  private static final int MOST = 64;

  /// The bytes of names stay in their order, which is that of words on nearly all machines.
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle HALF_WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] words = new long[MOST * FIELDS];
  private final int[] wanted = new int[MOST];
  private final int[] guesses = new int[MOST];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isFull() {
    return size == MOST;
  }

  /// Adds an entry of this name, and with the name of an object that stands in the bytes.
  void add(int name, byte[] bytes, int at, int wantedAt) {
    int word = size * FIELDS;
    words[word] = (long) WORD.get(bytes, at);
    words[word + 1] = (long) WORD.get(bytes, at + 8);
    words[word + 2] = (long) (int) HALF_WORD.get(bytes, at + 16) << 32 | name;
    wanted[size++] = wantedAt;
  }

  /// Looks all of them up and forgets them.
  void settle(EntryTable entries, int[] numbers) {
    for (int i = 0; i < size; i++) {
      guesses[i] = entries.guess(words, i * FIELDS);
    }
    for (int i = 0; i < size; i++) {
      numbers[wanted[i]] = entries.number(words, i * FIELDS, guesses[i]);
    }
    size = 0;
  }
}
