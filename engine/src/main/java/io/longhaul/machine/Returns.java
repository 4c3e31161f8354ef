package io.longhaul.machine;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// How often somebody came back to a running machine outside their own hours: babysitting. Acts
/// less than half an hour apart are one return.
///
/// @param returns outside the person's hours, while something ran or within ten minutes after it
/// @param others outside the person's hours, while nothing did
public record Returns(int returns, int others) {
  public static final Returns NONE = new Returns(0, 0);

  static final Duration JUST_AFTER = Duration.ofMinutes(10);
  static final Duration ONE_VISIT = Duration.ofMinutes(30);

  /// Those among acts.
  ///
  /// @param acts in time order
  /// @param runs when anything ran, in order and apart
  /// @param isOff whether an act lies outside the person's hours
  public static Returns of(List<Evidence> acts, List<Interval> runs, Predicate<Evidence> isOff) {
    int returns = 0;
    int others = 0;
    boolean isReturn = false;
    Instant until = Instant.MIN;
    for (var act : acts) {
      if (!isOff.test(act)) {
        continue;
      }
      boolean isNew = act.at().isAfter(until);
      boolean toMachine = isRunning(act.at(), runs);
      if (isNew) {
        returns += toMachine ? 1 : 0;
        others += toMachine ? 0 : 1;
        isReturn = toMachine;
      } else if (toMachine && !isReturn) {
        returns++;
        others--;
        isReturn = true;
      }
      var end = act.when().end().plus(ONE_VISIT);
      until = end.isAfter(until) ? end : until;
    }
    return new Returns(returns, others);
  }

  /// Whether something runs, or ended just before. What begins with the act was begun by it.
  private static boolean isRunning(Instant act, List<Interval> runs) {
    int index = Stretches.firstEndingAfter(act.minus(JUST_AFTER), runs);
    return index < runs.size() && runs.get(index).start().isBefore(act);
  }
}
