package io.longhaul.history;

import org.jspecify.annotations.Nullable;

/// What an object is.
enum ObjectKind {
  COMMIT("commit"),
  TREE("tree"),
  BLOB("blob"),
  TAG("tag");

  private static final ObjectKind[] KINDS = values();

  private final String word;

  ObjectKind(String word) {
    this.word = word;
  }

  /// As it stands in loose objects and tags.
  String word() {
    return word;
  }

  static @Nullable ObjectKind ofWord(String word) {
    for (var kind : KINDS) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    return null;
  }

  /// By its number in a pack; null for anything else, deltas too.
  static @Nullable ObjectKind ofNumber(int number) {
    return number >= 1 && number <= 4 ? KINDS[number - 1] : null;
  }
}
