package io.longhaul.evidence;

import java.util.Locale;

/// What kind of fact a piece of evidence states.
public enum Kind {
  /// The person did something at that moment.
  INSTANT,
  /// The person was busy from a moment to a later one.
  INTERVAL,
  /// The person intends to be busy: a meeting to come. It proves nothing.
  PLANNED,
  /// The person was called; whether they were awake is not said.
  PAGE,
  /// The person slept.
  SLEEP,
  /// The person was away by intent: leave, holiday, out of office.
  REST,
  /// Only a machine did something.
  MACHINE,
  /// Something outside the person: a deadline, a release.
  CONTEXT;

  /// Whether it shows the person at work.
  public boolean isAct() {
    return switch (this) {
      case INSTANT, INTERVAL -> true;
      case PLANNED, PAGE, SLEEP, REST, MACHINE, CONTEXT -> false;
    };
  }

  /// The word used in evidence lines.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
