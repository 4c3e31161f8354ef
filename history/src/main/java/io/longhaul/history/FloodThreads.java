package io.longhaul.history;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Several threads that run through one history, and the caller's, which waits and says how far
/// they are.
final class FloodThreads {
  private static final Duration PROGRESS_EVERY = Duration.ofMillis(100);

  private final Flood flood;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  FloodThreads(Flood flood) {
    this.flood = flood;
  }

  /// Runs to the end, one thread for each chunk; a single one runs in the caller's thread.
  void run(List<CommitChunk> chunks, IntConsumer progress)
      throws IOException, InterruptedException {
    if (chunks.size() == 1) {
      flood.new Reader(chunks.getFirst()).run();
      return;
    }
    var threads = new ArrayList<Thread>();
    for (var chunk : chunks) {
      threads.add(
          Thread.ofPlatform().daemon().name("history-" + threads.size()).start(() -> read(chunk)));
    }
    try {
      for (var thread : threads) {
        while (!thread.join(PROGRESS_EVERY)) {
          progress.accept(flood.met());
        }
      }
    } finally {
      flood.stop();
      threads.forEach(Thread::interrupt);
    }
    rethrow(failure.get());
  }

  private void read(CommitChunk chunk) {
    try {
      flood.new Reader(chunk).run();
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      flood.stop();
    }
  }

  static void rethrow(@Nullable Throwable failure) throws IOException {
    // a switch over kinds takes 12 ms when it is used first
    if (failure == null) {
      return;
    }
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
