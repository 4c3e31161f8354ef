package io.longhaul.simulate;

import io.longhaul.person.Identity;
import io.longhaul.simulate.Commit.Manner;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Where the person sits on one day: for each half of the shift one repository and one machine,
/// which knows the zone or writes UTC.
final class Workplace {
  /// Share of the half days that go to the first repository. Assumed.
  private static final double MAIN_REPOSITORY = 0.7;

  private static final int DAY_SECONDS = 86_400;

  private final ZoneRules rules;
  private final long noon;
  private final boolean[] utc = new boolean[2];
  private final int[] repository = new int[2];
  private final int addresses;
  private final @Nullable LocalTime statedTime;
  private final ZoneOffset morning;
  private final ZoneOffset evening;

  Workplace(DayTruth day, ZoneRules rules, Habits habits, RandomGenerator random) {
    var start = day.shift().getFirst().start();
    var end = day.shift().getLast().end();
    this.rules = rules;
    this.noon = (start.getEpochSecond() + end.getEpochSecond()) / 2;
    this.addresses = habits.addresses();
    this.statedTime = habits.statedTime();
    this.morning = rules.getOffset(start);
    this.evening = rules.getOffset(end);
    for (int half = 0; half < 2; half++) {
      utc[half] = random.nextDouble() < habits.storedInUtc();
      boolean main = random.nextDouble() < MAIN_REPOSITORY || habits.repositories() == 1;
      repository[half] = main ? 0 : random.nextInt(1, habits.repositories());
    }
  }

  /// A commit of the person at a second, committed at once.
  Commit commit(int act, Manner manner, long second) {
    int half = half(second);
    var who = Cast.PERSON.get(repository[half] % addresses);
    if (manner == Manner.WEB_PAGE) {
      var offset = local(second);
      return new Commit(
          act,
          repository[half],
          manner,
          new Stamp(who, second, offset),
          new Stamp(Cast.WEB_PAGE, second, offset));
    }
    var stamp = stamp(second, who);
    return new Commit(act, repository[half], manner, stamp, stamp);
  }

  Stamp stamp(long second, Identity who) {
    return new Stamp(who, second, utc[half(second)] ? ZoneOffset.UTC : local(second));
  }

  /// The time that the person lets a commit say.
  long stated(long second) {
    if (statedTime == null) {
      return second;
    }
    int offset = local(second).getTotalSeconds();
    return Math.floorDiv(second + offset, DAY_SECONDS) * DAY_SECONDS
        + statedTime.toSecondOfDay()
        - offset;
  }

  ZoneOffset local(long second) {
    return morning.equals(evening) ? morning : rules.getOffset(Instant.ofEpochSecond(second));
  }

  private int half(long second) {
    return second < noon ? 0 : 1;
  }
}
