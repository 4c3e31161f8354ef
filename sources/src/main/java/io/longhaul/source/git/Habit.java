package io.longhaul.source.git;

import java.util.Arrays;
import java.util.BitSet;

/// What the times of all commits of one author have in common, if it is more than chance and more
/// than a person's habit could be.
///
/// @param isPeriodic whether a timer makes them: at least 20 commits on 10 days, of which 80 % fall
///   into the same three minutes of the hour (by chance 5 %) or follow the one before at the same
///   interval, give or take 2 %
/// @param statedModulus the seconds after which a stated time comes again: a day, or an hour where
///   full hours are stated; 0 when none is
/// @param statedSecond the stated second of the day or of the hour
/// @param timedMinutes the minutes of the day at which a timer makes some of them ([DailyTimer])
record Habit(boolean isPeriodic, int statedModulus, int statedSecond, BitSet timedMinutes) {
  private static final BitSet NEVER = new BitSet();
  private static final Habit NONE = new Habit(false, 0, 0, NEVER);
  private static final int DAY = 86_400;
  private static final int HOUR = 3600;
  private static final int FEWEST_STATED = 10;
  private static final int FEWEST_PERIODIC = 20;
  private static final int FEWEST_DAYS = 10;
  private static final double SHARE = 0.8;
  private static final double TOLERANCE = 0.02;
  private static final int MINUTES = 60;

  static Habit of(ByAuthor commits, int author) {
    if (commits.count(author) < FEWEST_STATED) {
      return NONE;
    }
    var seconds = clockSeconds(commits, author);
    int count = seconds.length;
    if (count < FEWEST_STATED) {
      return NONE;
    }
    int days = days(seconds);
    if (days < FEWEST_DAYS) {
      return NONE;
    }
    int stated = statedSecond(seconds);
    if (stated >= 0) {
      return new Habit(false, DAY, stated, NEVER);
    }
    if (areFullHours(seconds)) {
      return new Habit(false, HOUR, 0, NEVER);
    }
    boolean periodic =
        count >= FEWEST_PERIODIC && (areInOneMinute(seconds) || haveOneInterval(seconds));
    return new Habit(periodic, 0, 0, periodic ? NEVER : DailyTimer.minutes(seconds, days));
  }

  /// The times of all commits, in order; copies of one act have one time.
  private static long[] clockSeconds(ByAuthor commits, int author) {
    var seconds = new long[commits.count(author)];
    int count = 0;
    for (int i = 0; i < seconds.length; i++) {
      var commit = commits.commit(author, i);
      if (i == 0 || commit.authorSecond() != commits.commit(author, i - 1).authorSecond()) {
        seconds[count++] = clockSecond(commit);
      }
    }
    return Arrays.copyOf(seconds, count);
  }

  /// The second since 1970 on the clock that the commit shows.
  static long clockSecond(Attributed commit) {
    var offset = commit.history().offset(commit.authorZone());
    return commit.authorSecond() + offset.value().getTotalSeconds();
  }

  boolean isStated(long clockSecond) {
    return statedModulus > 0 && Math.floorMod(clockSecond, statedModulus) == statedSecond;
  }

  /// Whether a timer makes what bears this time.
  boolean isTimed(long clockSecond) {
    return timedMinutes.get(Math.floorMod(Math.floorDiv(clockSecond, MINUTES), DAY / MINUTES));
  }

  private static int days(long[] seconds) {
    var days = new long[seconds.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = Math.floorDiv(seconds[i], DAY);
    }
    Arrays.sort(days);
    int different = 0;
    for (int i = 0; i < days.length; i++) {
      different += i == 0 || days[i] != days[i - 1] ? 1 : 0;
    }
    return different;
  }

  /// The second of the day that nearly all share, or -1.
  private static int statedSecond(long[] seconds) {
    var ofDay = new int[seconds.length];
    for (int i = 0; i < ofDay.length; i++) {
      ofDay[i] = Math.floorMod(seconds[i], DAY);
    }
    Arrays.sort(ofDay);
    // what 80 % share stands in the middle, too
    int middle = ofDay[ofDay.length / 2];
    int same = 0;
    for (int second : ofDay) {
      same += second == middle ? 1 : 0;
    }
    return same >= SHARE * ofDay.length ? middle : -1;
  }

  private static boolean areFullHours(long[] seconds) {
    int full = 0;
    for (long second : seconds) {
      full += Math.floorMod(second, HOUR) == 0 ? 1 : 0;
    }
    return full >= SHARE * seconds.length;
  }

  private static boolean areInOneMinute(long[] seconds) {
    var byMinute = new int[MINUTES];
    for (long second : seconds) {
      byMinute[Math.floorMod(Math.floorDiv(second, MINUTES), MINUTES)]++;
    }
    int most = 0;
    for (int i = 0; i < MINUTES; i++) {
      int three = byMinute[i] + byMinute[(i + 1) % MINUTES] + byMinute[(i + 2) % MINUTES];
      most = Math.max(most, three);
    }
    return most >= SHARE * seconds.length;
  }

  private static boolean haveOneInterval(long[] seconds) {
    var gaps = new long[seconds.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = seconds[i + 1] - seconds[i];
    }
    Arrays.sort(gaps);
    long middle = gaps[gaps.length / 2];
    int same = 0;
    for (long gap : gaps) {
      same += Math.abs(gap - middle) <= TOLERANCE * middle ? 1 : 0;
    }
    return middle >= MINUTES && same >= SHARE * gaps.length;
  }
}
