package io.longhaul.source.shell;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One history, line by line. The first line with a time tells whose it is; what looks like another
/// shell's after that is a part of a command.
final class History {
  /// Who starts something that runs for longer looks at something else meanwhile.
  private static final Duration ATTENDED = Duration.ofMinutes(10);

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int BASE = 36;

  /// How a shell writes the time of a command: the second group is how long it took.
  private enum Kept {
    BASH(Pattern.compile("#(\\d{5,18})()\\s*")),
    ZSH(Pattern.compile(": *(\\d{1,18}):(\\d{1,18});.*", Pattern.DOTALL)),
    FISH(Pattern.compile(" +when: (\\d{1,18})()\\s*"));

    private final Pattern time;

    Kept(Pattern time) {
      this.time = time;
    }
  }

  private final String file;
  private final Harvest harvest;
  private final Set<Long> seen = new HashSet<>();
  private @Nullable Kept kept;
  private boolean goesOn;
  private boolean hasCommands;

  History(String file, Harvest harvest) {
    this.file = file;
    this.harvest = harvest;
  }

  /// Takes a line.
  ///
  /// @param begin of it
  /// @param isOpen whether it ends in a backslash, so that the next one belongs to it
  void line(long number, String begin, boolean isOpen) {
    boolean isPart = goesOn;
    goesOn = isOpen && kept == Kept.ZSH;
    hasCommands |= !begin.isBlank();
    if (isPart) {
      return;
    }
    for (var each : Kept.values()) {
      var match = each.time.matcher(begin);
      if ((kept == null || kept == each) && match.matches()) {
        kept = each;
        goesOn = isOpen && each == Kept.ZSH;
        harvest.record(file + ":" + number, () -> command(match));
        return;
      }
    }
    if (kept == Kept.ZSH && begin.matches(": ?\\d+.*")) {
      harvest.unusable(file + ":" + number, "its time cannot be read");
    }
  }

  private Outcome command(Matcher match) throws Unusable {
    long seconds = Long.parseLong(match.group(1));
    var moment = Moment.ofSeconds((double) seconds);
    if (!seen.add(seconds)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var act = evidence(Interval.at(moment.at()), Kind.INSTANT, "command");
    long took = match.group(2).isEmpty() ? 0 : Long.parseLong(match.group(2));
    if (took < ATTENDED.toSeconds() || took > LONGEST.toSeconds()) {
      return Outcome.used(act);
    }
    var ran = new Interval(moment.at(), moment.at().plusSeconds(took));
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

  /// Says it where a whole file has no times.
  void end() {
    if (hasCommands && kept == null) {
      harvest.unusable(
          file,
          "its commands have no times; set HISTTIMEFORMAT in bash, EXTENDED_HISTORY in zsh");
    }
  }
}
