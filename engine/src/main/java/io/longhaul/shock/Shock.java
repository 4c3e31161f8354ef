package io.longhaul.shock;

import java.time.LocalDate;
import java.util.Comparator;

/// An event from outside that somebody marked: a rival's release, being scooped, a reorganisation.
///
/// @param name what the person calls it; no part of any computation
/// @param on its date on the person's calendar
public record Shock(String name, LocalDate on) {
  /// What is longer is no name.
  public static final int LONGEST_NAME = 80;

  public static final Comparator<Shock> ORDER =
      Comparator.comparing(Shock::on).thenComparing(Shock::name);

  public Shock {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a name has 1 to "
              + LONGEST_NAME
              + " characters in one line, this one has "
              + name.length());
    }
  }
}
