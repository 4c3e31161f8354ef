package io.longhaul.history;

/// Takes the paths that commits touched.
@FunctionalInterface
public interface PathSink {
  /// Takes those of one commit; what the list has is written over afterwards.
  void commit(int commit, PathList paths);
}
