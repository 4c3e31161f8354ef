package io.longhaul.store;

import java.time.LocalDate;

/// What the person wrote about a day for themselves: beside names of events, the only free text in
/// a store. It is encrypted like everything else, exported and deleted with its day, and nothing
/// ever reads it.
///
/// @param day the day it is about
/// @param text what was written
public record DayNote(LocalDate day, String text) {
  /// What is longer is no note.
  public static final int LONGEST = 2000;

  public DayNote {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a note has 1 to " + LONGEST + " characters, this one has " + text.length());
    }
  }
}
