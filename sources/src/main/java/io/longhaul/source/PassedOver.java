package io.longhaul.source;

/// Why a record of a trace is neither evidence nor an error. Most lines are written by machines.
public enum PassedOver {
  MACHINE("written by a machine"),
  SOMEBODY_ELSE("of somebody else"),
  NO_ACT("about no act"),
  SEEN_BEFORE("seen before"),
  NOT_READ("of a kind that is not read");

  private final String words;

  PassedOver(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
