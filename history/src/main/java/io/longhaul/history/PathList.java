package io.longhaul.history;

import java.util.Arrays;

/// The paths that one commit touched, in the order of its trees. A [PathSink] may use it until it
/// returns.
public final class PathList {
  private byte[] bytes = new byte[0];
  private int[] ends = new int[0];
  private int first;
  private int size;

  PathList() {}

  /// Points to paths of a batch.
  ///
  /// @param first the number of the first one in the batch
  void set(byte[] bytes, int[] ends, int first, int size) {
    this.bytes = bytes;
    this.ends = ends;
    this.first = first;
    this.size = size;
  }

  /// How many paths there are.
  public int size() {
    return size;
  }

  /// The array in which the paths stand, from [#start] to [#end] each. It must not be changed.
  public byte[] bytes() {
    return bytes;
  }

  /// Where a path begins.
  public int start(int path) {
    int before = first + path - 1;
    return before < 0 ? 0 : ends[before];
  }

  /// Where a path ends.
  public int end(int path) {
    return ends[first + path];
  }

  /// A path as git has it: bytes of no certain encoding, with `/` between names.
  public byte[] path(int path) {
    return Arrays.copyOfRange(bytes, start(path), end(path));
  }
}
