package io.longhaul.accuracy;

/// What is measured in a cell. A share counts hits among cases; a spread is the median and the
/// quartiles of single values. How each is defined stands in the class of its measure.
public enum Figure {
  WEEK_KNOWN(Method.LONGHAUL, "week-known", true),
  WEEK_COVERED(Method.LONGHAUL, "week-covered", true),
  WEEK_HALF_WIDTH(Method.LONGHAUL, "week-half-width", false),
  WEEK_ERROR(Method.LONGHAUL, "week-error", false),
  WEEK_BIAS(Method.LONGHAUL, "week-bias", false),
  MONTH_COVERED(Method.LONGHAUL, "four-weeks-covered", true),
  MONTH_HALF_WIDTH(Method.LONGHAUL, "four-weeks-half-width", false),
  REGIME_RIGHT(Method.LONGHAUL, "regime-right", true),
  REGIME_WRONG(Method.LONGHAUL, "regime-wrong", true),
  REGIME_UNTOLD(Method.LONGHAUL, "regime-cannot-tell", true),
  NAME_RIGHT(Method.LONGHAUL, "regime-name-right", true),
  FREE_WEEKDAY_RIGHT(Method.LONGHAUL, "free-weekday-right", true),
  FREE_WEEKDAY_WRONG(Method.LONGHAUL, "free-weekday-wrong", true),
  OVERWORK_FALSE(Method.LONGHAUL, "overwork-false", true),
  OVERWORK_FOUND(Method.LONGHAUL, "overwork-found", true),
  OVERWORK_DENIED(Method.LONGHAUL, "overwork-denied", true),
  PACE_UNTOLD(Method.LONGHAUL, "pace-cannot-tell", true),
  SHORT_REST_PRECISION(Method.LONGHAUL, "short-rest-precision", true),
  SHORT_REST_RECALL(Method.LONGHAUL, "short-rest-recall", true),
  FREE_DAY_PRECISION(Method.LONGHAUL, "free-day-precision", true),
  FREE_DAY_RECALL(Method.LONGHAUL, "free-day-recall", true),
  CHANGE_FOUND(Method.LONGHAUL, "change-found", true),
  CHANGE_COVERED(Method.LONGHAUL, "change-covered", true),
  CHANGE_ERROR_DAYS(Method.LONGHAUL, "change-error-days", false),
  CHANGE_FALSE(Method.LONGHAUL, "change-false", true),
  TEAM_SAME(Method.LONGHAUL, "same-in-team", true),
  CODE996_REFUSED(Method.CODE996, "refused", true),
  CODE996_INDEX(Method.CODE996, "index", false),
  CODE996_FALSE(Method.CODE996, "overwork-false", true),
  CODE996_FOUND(Method.CODE996, "overwork-found", true),
  CODE996_TEAM_OF_1(Method.CODE996, "index-in-team-of-1", false),
  CODE996_TEAM_OF_3(Method.CODE996, "index-in-team-of-3", false),
  CODE996_TEAM_OF_10(Method.CODE996, "index-in-team-of-10", false),
  CODE996_TEAM_OF_30(Method.CODE996, "index-in-team-of-30", false),
  CODE996_TEAM_OF_100(Method.CODE996, "index-in-team-of-100", false),
  GIT_HOURS_ERROR(Method.GIT_HOURS, "week-error", false),
  GIT_HOURS_BIAS(Method.GIT_HOURS, "week-bias", false),
  GIT_HOURS_FALSE(Method.GIT_HOURS, "overwork-false", true),
  GIT_HOURS_FOUND(Method.GIT_HOURS, "overwork-found", true),
  /// How many people were drawn. It is the last one: a cell with it is whole.
  PEOPLE(Method.LONGHAUL, "people", true);

  private final Method method;
  private final String word;
  private final boolean share;

  Figure(Method method, String word, boolean share) {
    this.method = method;
    this.word = word;
    this.share = share;
  }

  public Method method() {
    return method;
  }

  public String word() {
    return word;
  }

  public boolean isShare() {
    return share;
  }
}
