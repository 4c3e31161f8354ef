package io.longhaul.history;

import java.io.IOException;
import java.lang.ref.Reference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Work that a thread of its own does while the caller does something else.
final class Meanwhile<T> {
  private final Thread thread;
  private @Nullable T result;
  private @Nullable Throwable failure;

  /// What is to be done.
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  private Meanwhile(String name, Work<T> work) {
    thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(work));
  }

  static <T> Meanwhile<T> begin(String name, Work<T> work) {
    var meanwhile = new Meanwhile<>(name, work);
    meanwhile.thread.start();
    return meanwhile;
  }

  /// Does it in a thread of its own only where that is worth one.
  static <T> Meanwhile<T> of(boolean isMuch, String name, Work<T> work) {
    if (isMuch) {
      return begin(name, work);
    }
    var done = new Meanwhile<>(name, work);
    done.run(work);
    return done;
  }

  private void run(Work<T> work) {
    // What a thread makes first is put where small things are made, however large it is, and pushes
    // these out. So something small comes first.
    var small = new Object();
    try {
      result = work.run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    } finally {
      Reference.reachabilityFence(small);
    }
  }

  /// Waits to its end and gives what came out; null where something went wrong.
  @Nullable T result() {
    SideBySide.await(thread);
    return result;
  }

  /// Waits to its end and gives what came out, or throws what went wrong there.
  T await() throws IOException {
    var done = result();
    FloodThreads.rethrow(failure);
    return Objects.requireNonNull(done);
  }
}
