package io.longhaul.history;

/// Takes commits.
@FunctionalInterface
public interface CommitSink {
  /// Takes one commit.
  ///
  /// @param id the object name, 40 hexadecimal digits
  /// @param object the raw object, headers and message; it belongs to the receiver
  void accept(String id, byte[] object);
}
