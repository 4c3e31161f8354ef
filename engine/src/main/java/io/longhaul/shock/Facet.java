package io.longhaul.shock;

/// What is looked at before and after.
public enum Facet {
  /// Hours of work a week.
  HOURS(7 * 24, 0.4, 1),
  /// Nights a week with proof of work, or a page, between midnight and five.
  NIGHTS(7, 0, 0.2),
  /// Days a week that were not worked; a day without a trace may have been.
  FREE_DAYS(7, 0.4, 0.2);

  private final double most;
  private final double common;
  private final double leastDeviation;

  Facet(double most, double common, double leastDeviation) {
    this.most = most;
    this.common = common;
    this.leastDeviation = leastDeviation;
  }

  /// No week has more.
  double most() {
    return most;
  }

  /// How the errors before and after go together, a correlation: what is inferred of one person is
  /// wrong in one direction, what is counted is not. Tuned on simulated people with seeds 1 to 110.
  double common() {
    return common;
  }

  /// Days differ by as much at least, a standard deviation. Assumed.
  double leastDeviation() {
    return leastDeviation;
  }
}
