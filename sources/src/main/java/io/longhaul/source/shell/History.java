package io.longhaul.source.shell;

import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Unusable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One history, line by line. The first line with a time tells whose it is; what looks like another
/// shell's after that is a part of a command.
final class History {
  /// How a shell writes the time of a command: the second group is how long it took.
  private enum Kept {
    BASH(Pattern.compile("#(\\d{5,18})()\\s*")),
    ZSH(Pattern.compile(": *(\\d{1,18}):(\\d{1,9});.*", Pattern.DOTALL)),
    FISH(Pattern.compile(" +when: (\\d{1,18})()\\s*"));

    private final Pattern time;

    Kept(Pattern time) {
      this.time = time;
    }
  }

  private final String file;
  private final Harvest harvest;
  private final Commands commands = new Commands();
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
    if (kept == Kept.ZSH && !begin.isBlank()) {
      harvest.unusable(file + ":" + number, "it has no time");
    }
  }

  private Outcome command(Matcher match) throws Unusable {
    var moment = Moment.ofSeconds((double) Long.parseLong(match.group(1)));
    long took = match.group(2).isEmpty() ? 0 : Long.parseLong(match.group(2));
    return commands.entered(moment, Duration.ofSeconds(took));
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
