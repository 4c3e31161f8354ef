package io.longhaul.history;

/// Takes the paths that commits touched.
@FunctionalInterface
public interface PathSink {
  /// Takes those of one commit; the list is used again for the next one.
  void commit(int commit, PathList paths);
}
