package io.longhaul.shock;

/// Why nights cannot be told where hours can.
public enum Unseen {
  NO_CLOCK("the clock of more than one in ten days with a trace is unknown"),
  FEW_ACTS("with fewer than 5 acts in two hours of work, nights pass without a trace");

  /// Acts an hour of work from which on nights are told: two hours of work after midnight then
  /// leave five on average, in bursts. Tuned on simulated people with seeds 5001 to 5120.
  static final double ACTS_AN_HOUR = 2.5;

  private final String reason;

  Unseen(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
