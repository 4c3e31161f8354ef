package io.longhaul.source.sleep;

import io.longhaul.source.Moment;

/// A part of a sleep: a stage, time awake in it, or time in bed.
///
/// @param number where it stands: its line, or its number
/// @param begin when it begins, with the person's clock as far as it is told
/// @param end when it ends
/// @param source what wrote it: a watch, a phone, an app
/// @param what what it tells
record Piece(long number, Moment begin, Moment end, String source, What what) {
  /// From the best to the least telling.
  enum What {
    STAGE(Sleep.Told.SLEEP),
    ASLEEP(Sleep.Told.STRETCH),
    IN_BED(Sleep.Told.IN_BED),
    AWAKE(Sleep.Told.IN_BED);

    final Sleep.Told told;

    What(Sleep.Told told) {
      this.told = told;
    }
  }
}
