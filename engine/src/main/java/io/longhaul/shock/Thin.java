package io.longhaul.shock;

/// Why nothing can be told about what an event did.
public enum Thin {
  TO_COME("the date is still to come"),
  TOO_EARLY("no trace reaches two weeks after it yet"),
  NOT_KNOWN_BEFORE("fewer than four weeks before it are known"),
  FEW_DAYS_BEFORE("fewer than 10 days before it have a trace"),
  FEW_DAYS_AFTER("fewer than 4 days of the weeks after it have a trace"),
  NO_HOURS("only merges are seen, which may come long after the work");

  static final int DAYS_BEFORE = 10;
  static final int DAYS_AFTER = 4;

  private final String reason;

  Thin(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
