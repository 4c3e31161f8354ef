package io.longhaul.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Says on the terminal what was refused: each refusal a line, up to so many a minute, then how
/// many more there were. A flood fills neither a disk nor a screen.
final class RefusalLog {
  private static final int MOST_A_MINUTE = 30;
  private static final int LONGEST = 120;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Consumer<String> say;
  private Instant minute = Instant.MIN;
  private int said;
  private int unsaid;
  private long refused;

  RefusalLog(InstantSource clock, Consumer<String> say) {
    this.clock = clock;
    this.say = say;
  }

  synchronized void refuse(String method, String path, Refused reason) {
    var now = clock.instant();
    refused++;
    if (minute.equals(Instant.MIN) || now.isAfter(minute.plus(MINUTE))) {
      if (unsaid > 0) {
        say.accept("refused " + unsaid + " more in that minute");
      }
      minute = now;
      said = 0;
      unsaid = 0;
    }
    if (said == MOST_A_MINUTE) {
      unsaid++;
      return;
    }
    said++;
    say.accept(
        "refused "
            + cut(method)
            + " "
            + cut(path)
            + ": "
            + reason.why()
            + " ("
            + reason.status()
            + ")");
  }

  /// How many requests were refused since the start.
  synchronized long count() {
    return refused;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
