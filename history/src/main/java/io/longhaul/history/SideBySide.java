package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Work on a row of things that is done in parts, each in a thread of its own.
final class SideBySide {
  private SideBySide() {}

  /// Does one part.
  @FunctionalInterface
  interface Part {
    void run(int from, int to);
  }

  /// Does all parts and waits for them; a single one, and the last of several, in the caller's
  /// thread. What a part throws is thrown as it is.
  static void run(int parts, int size, Part work) throws IOException {
    var failure = new AtomicReference<@Nullable Throwable>();
    var threads = new ArrayList<Thread>();
    for (int part = 0; part < parts - 1; part++) {
      int from = bound(part, parts, size);
      int to = bound(part + 1, parts, size);
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .name("rows-" + part)
              .uncaughtExceptionHandler((_, e) -> failure.compareAndSet(null, e))
              .start(() -> work.run(from, to)));
    }
    work.run(bound(parts - 1, parts, size), size);
    threads.forEach(SideBySide::await);
    FloodThreads.rethrow(failure.get());
  }

  /// Where a part begins, and where the one before it ends.
  static int bound(int part, int parts, int size) {
    return (int) ((long) size * part / parts);
  }

  /// Waits to the end even when it is interrupted, since the thread writes what others read.
  static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
