package io.longhaul.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What has just been done, as the page that follows says it.
enum Note {
  KEPT("Kept."),
  CORRECTED("Corrected. Everything on every page follows from it; it can be taken back."),
  UNDONE("Taken back."),
  CONNECTED("Connected and read."),
  DELETED("Deleted, for good."),
  REMOVED("Disconnected, and what it gave is deleted."),
  SET("Set. It is held against your weeks at once."),
  MARKED("Marked."),
  PLANNED("Kept: rest and focus stand in the calendar below."),
  RENEWED("The calendar has another address; the old one gives nothing any more."),
  THERE("That was there already.");

  private final String words;

  Note(String words) {
    this.words = words;
  }

  /// An address that says it.
  String at(String path) {
    return path + (path.contains("?") ? "&" : "?") + "note=" + name().toLowerCase(Locale.ROOT);
  }

  /// The words of one that an address names; null for anything else.
  static @Nullable String words(@Nullable String name) {
    return Arrays.stream(values())
        .filter(note -> note.name().toLowerCase(Locale.ROOT).equals(name))
        .map(note -> note.words)
        .findFirst()
        .orElse(null);
  }
}
