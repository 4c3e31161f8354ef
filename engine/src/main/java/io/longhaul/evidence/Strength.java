package io.longhaul.evidence;

import java.util.Locale;

/// How well an act proves that the person was at work at that moment.
public enum Strength {
  /// An act of the person on a machine that knew its zone: a local commit with its offset.
  STRONG,
  /// An act whose moment is right but whose circumstances are less sure: a commit made in a web
  /// page, or one whose zone is unknown.
  MEDIUM,
  /// A trace of presence that something else could have left too: the time at which somebody
  /// applied or rebased commits. It widens the most, never the least.
  WEAK;

  /// The word used in evidence lines.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
