package io.longhaul.evidence;

import java.util.Comparator;

/// A piece of input that could not be used, kept visible instead of dropped.
///
/// @param place where it stands: file and line, or repository and object
/// @param reason what is wrong with it
public record Rejected(String place, String reason) {
  /// By place, with a line number at its end read as a number; then by reason.
  public static final Comparator<Rejected> ORDER =
      Comparator.comparing(Rejected::placeName)
          .thenComparingLong(Rejected::placeNumber)
          .thenComparing(Rejected::place)
          .thenComparing(Rejected::reason);

  private static final int MOST_DIGITS = 18;

  private String placeName() {
    return place.substring(0, digitsFrom());
  }

  private long placeNumber() {
    int from = digitsFrom();
    return from == place.length() ? 0 : Long.parseLong(place.substring(from));
  }

  private int digitsFrom() {
    int from = place.length();
    while (from > 0
        && place.length() - from < MOST_DIGITS
        && place.charAt(from - 1) >= '0'
        && place.charAt(from - 1) <= '9') {
      from--;
    }
    return from;
  }
}
