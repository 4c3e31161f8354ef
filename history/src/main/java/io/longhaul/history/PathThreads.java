package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Several threads that find paths, and the caller's, which takes them.
final class PathThreads {
  private static final int WAITING = 8;

  /// Room for the deepest trees.
  private static final int STACK_BYTES = 1 << 24;

  private final int count;

  PathThreads(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  /// What each thread does.
  @FunctionalInterface
  interface Work {
    void run(int thread, Out out) throws IOException, InterruptedException;
  }

  /// Where a thread puts what it finds.
  static final class Out {
    private final Queues queues;
    private PathBatch batch = new PathBatch();

    private Out(Queues queues) {
      this.queues = queues;
    }

    PathBatch batch() {
      return batch;
    }

    void end(int commit) throws InterruptedException {
      batch.end(commit);
      if (batch.isFull()) {
        flush();
      }
    }

    private void flush() throws InterruptedException {
      queues.full.put(batch);
      var used = queues.empty.poll();
      batch = used == null ? new PathBatch() : used;
    }
  }

  /// The batches on their way to the caller, and those on their way back: memory that was touched
  /// before is cheaper than what was not.
  private record Queues(BlockingQueue<PathBatch> full, Queue<PathBatch> empty) {
    Queues() {
      this(new ArrayBlockingQueue<>(WAITING), new ConcurrentLinkedQueue<>());
    }
  }

  void run(Work work, PathSink sink) throws IOException, InterruptedException {
    var queues = new Queues();
    var failure = new AtomicReference<@Nullable Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < count; i++) {
      int number = i;
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .stackSize(STACK_BYTES)
              .name("paths-" + i)
              .start(() -> run(work, number, queues, failure)));
    }
    try {
      var list = new PathList();
      for (int running = count; running > 0; ) {
        var batch = queues.full.take();
        batch.giveTo(sink, list);
        running -= batch.isLast() ? 1 : 0;
        if (batch.clear()) {
          queues.empty.add(batch);
        }
        FloodThreads.rethrow(failure.get());
      }
    } finally {
      threads.forEach(Thread::interrupt);
      for (var thread : threads) {
        thread.join();
      }
    }
  }

  private static void run(
      Work work, int number, Queues queues, AtomicReference<@Nullable Throwable> failure) {
    var out = new Out(queues);
    try {
      work.run(number, out);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
    try {
      queues.full.put(out.batch().last());
    } catch (InterruptedException e) {
      // nobody waits any more
    }
  }
}
