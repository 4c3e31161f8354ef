package io.longhaul.cli;

import io.longhaul.source.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One line on a terminal's error stream, rewritten as reading goes on and wiped at its end.
final class ProgressLine implements Progress, AutoCloseable {
  private static final int WIDTH = 79;

  /// The exact number would tell in a small group how many commits are somebody else's.
  private static final long STEP = 1000;

  private final Outside outside;
  private boolean shown;

  ProgressLine(Outside outside) {
    this.outside = outside;
  }

  @Override
  public synchronized void at(String what, long count) {
    if (outside.progress()) {
      var name = what.replaceAll("\\p{C}", "?");
      long thousands = count / STEP * STEP;
      show(String.format(Locale.ROOT, "reading %s … %,d commits", name, thousands));
    }
  }

  /// Shows a line in the place of the last one.
  synchronized void show(String line) {
    if (outside.progress()) {
      write("\r\u001b[K" + line.substring(0, Math.min(WIDTH, line.length())));
      shown = true;
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      write("\r\u001b[K");
    }
  }

  private void write(String text) {
    try {
      outside.err().write(text.getBytes(StandardCharsets.UTF_8));
      outside.err().flush();
    } catch (IOException e) {
      // nobody looks at the error stream any more; the answer is worth going on for
    }
  }
}
