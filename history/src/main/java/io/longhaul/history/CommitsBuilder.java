package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Puts commits together that somebody else, such as the git command, has read, in the same form as
/// a [History] gives them.
public final class CommitsBuilder {
  private static final int LONGEST_ID = 32;

  /// What a [Budget] grants: far above what any history needs.
  private static final long LEAST_TEXT = 1L << 26;

  private static final long TEXT_PER_BYTE = 64;

  private final Map<String, Integer> numbers = new HashMap<>();
  private long budget = LEAST_TEXT;
  private final CommitChunk chunk = new CommitChunk();
  private int idBytes = ObjectName.BYTES;
  private byte[] ids = new byte[0];

  /// Adds a commit, each once.
  ///
  /// @param id its object name in hexadecimal digits, all of the same length
  /// @param parents the names of its parents as they count, whatever the object says
  /// @param object its object, headers and message
  /// @param stored how many bytes the object takes where it is stored
  /// @throws HistoryException when few stored bytes have become so many that they may fill the
  ///   memory; the commits before stay
  public void add(String id, List<String> parents, byte[] object, long stored)
      throws HistoryException {
    budget += TEXT_PER_BYTE * Math.min(stored, object.length) - object.length;
    if (budget < 0) {
      throw HistoryException.tooMuch("commits that are much larger than what is stored of them");
    }
    var name = HexFormat.of().parseHex(id);
    if (chunk.rows.size() == 0 && name.length <= LONGEST_ID) {
      idBytes = name.length;
    }
    if (name.length != idBytes) {
      throw new IllegalArgumentException("a name of " + idBytes + " bytes is expected, got " + id);
    }
    int number = number(id);
    chunk.begin(number);
    int end = Math.multiplyExact(number + 1, idBytes);
    if (end > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(end, 2 * ids.length));
    }
    System.arraycopy(name, 0, ids, end - idBytes, idBytes);
    for (var parent : parents) {
      chunk.parent(number(parent));
    }
    chunk.end(object, object.length);
  }

  private int number(String id) {
    return numbers.computeIfAbsent(id, _ -> numbers.size());
  }

  /// All commits; nothing may be added afterwards.
  public Commits build() throws IOException {
    return CommitAssembly.of(
        List.of(chunk), new int[] {numbers.size()}, idBytes, this::copyName, Map.of());
  }

  private void copyName(long number, byte[] into, int at) {
    System.arraycopy(ids, (int) number * idBytes, into, at, idBytes);
  }
}
