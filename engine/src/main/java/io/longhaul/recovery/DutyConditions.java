package io.longhaul.recovery;

import io.longhaul.stats.Domain;

/// What both indices suppose of each duty, since only its start and end are known.
///
/// @param commuteMinutes to work and back together
/// @param demand how demanding the work is and how much attention it takes, 0 to 6; 3 is moderate
/// @param breakEvery minutes of work between breaks, usually
/// @param breakMinutes length of such a break
/// @param longestWork longest work without a break, minutes
/// @param breakAfterLongest length of the break after that, minutes
public record DutyConditions(
    double commuteMinutes,
    double demand,
    double breakEvery,
    double breakMinutes,
    double longestWork,
    double breakAfterLongest) {
  /// The defaults of the calculator that came with the report.
  public static final DutyConditions USUAL = new DutyConditions(40, 3, 180, 15, 240, 30);

  public DutyConditions {
    Domain.between("commuteMinutes", commuteMinutes, 0, 480);
    Domain.between("demand", demand, 0, 6);
    Domain.positive("breakEvery", breakEvery);
    Domain.notNegative("breakMinutes", breakMinutes);
    Domain.positive("longestWork", longestWork);
    Domain.notNegative("breakAfterLongest", breakAfterLongest);
  }

  public DutyConditions withCommute(double minutes) {
    return new DutyConditions(
        minutes, demand, breakEvery, breakMinutes, longestWork, breakAfterLongest);
  }

  /// Work without a break, minutes.
  double work() {
    return (breakEvery + longestWork) / 2;
  }

  /// A break, minutes.
  double pause() {
    return (breakMinutes + breakAfterLongest) / 2;
  }
}
