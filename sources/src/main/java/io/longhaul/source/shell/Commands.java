package io.longhaul.source.shell;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// What the commands of one history come to: an act each, those of one second together, and a
/// machine's stretch for each that ran for long.
final class Commands {
  /// Who starts something that runs for longer looks at something else meanwhile.
  private static final Duration ATTENDED = Duration.ofMinutes(10);

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int BASE = 36;

  private final Set<Long> seen = new HashSet<>();

  /// Takes a command.
  ///
  /// @param took how long it ran, zero where that is not known
  Outcome entered(Moment moment, Duration took) {
    if (!seen.add(moment.at().getEpochSecond())) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var act = evidence(Interval.at(moment.at()), Kind.INSTANT, "command");
    if (took.compareTo(ATTENDED) < 0 || took.compareTo(LONGEST) > 0) {
      return Outcome.used(act);
    }
    var ran = new Interval(moment.at(), moment.at().plus(took));
    return Outcome.used(act, evidence(ran, Kind.MACHINE, "job"));
  }

  private static Evidence evidence(Interval when, Kind kind, String act) {
    return new Evidence(
        when,
        new Offset.Unknown(),
        kind,
        kind == Kind.MACHINE ? Strength.WEAK : Strength.STRONG,
        Token.ref("shell", act, "-", Long.toString(when.start().toEpochMilli(), BASE)),
        null);
  }
}
