package io.longhaul.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while something is looked for: the search ends, and what it has found so far is shown
/// before the process goes.
final class Interrupt implements AutoCloseable {
  private static final long LONGEST_SECONDS = 10;

  private final CountDownLatch shown = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "interrupt");
  private volatile Runnable stop = () -> {};
  private volatile boolean asked;

  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// What ends the search.
  void stops(Runnable ending) {
    stop = ending;
  }

  boolean isAsked() {
    return asked;
  }

  private void end() {
    asked = true;
    stop.run();
    try {
      if (!shown.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    shown.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the process is going already
      }
    }
  }
}
