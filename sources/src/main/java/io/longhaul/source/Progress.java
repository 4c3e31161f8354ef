package io.longhaul.source;

/// Told now and then how far a long reading has come.
@FunctionalInterface
public interface Progress {
  Progress SILENT = (_, _) -> {};

  /// Takes note of the state.
  ///
  /// @param what what is being read
  /// @param count how many pieces of it so far
  void at(String what, long count);
}
