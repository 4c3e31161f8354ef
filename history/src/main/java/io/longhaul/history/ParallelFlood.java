package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Several threads that read and one, the caller's, that takes what they found.
final class ParallelFlood {
  private static final int MOST_WAITING = 16;

  private final Flood flood;
  private final int readers;
  private final BlockingQueue<Batch> found = new ArrayBlockingQueue<>(MOST_WAITING);

  ParallelFlood(Flood flood, int readers) {
    this.flood = flood;
    this.readers = readers;
  }

  /// Some commits of one thread; the last one of it also says how the thread ended.
  private static final class Batch {
    private static final int MOST = 256;
    private static final int MOST_BYTES = 1 << 18;

    private final List<String> names = new ArrayList<>(MOST);
    private final List<byte[]> objects = new ArrayList<>(MOST);
    private int bytes;
    private boolean last;
    private @Nullable Throwable failure;

    void add(String name, byte[] object) {
      names.add(name);
      objects.add(object);
      bytes += object.length;
    }

    boolean isFull() {
      return names.size() >= MOST || bytes >= MOST_BYTES;
    }
  }

  void run(CommitSink sink) throws IOException, InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < readers; i++) {
      threads.add(Thread.ofPlatform().daemon().name("history-" + i).start(this::read));
    }
    try {
      takeAll(sink);
    } finally {
      flood.stop();
      threads.forEach(Thread::interrupt);
      for (var thread : threads) {
        thread.join();
      }
    }
  }

  private void takeAll(CommitSink sink) throws IOException, InterruptedException {
    int running = readers;
    while (running > 0) {
      var batch = found.take();
      for (int i = 0; i < batch.names.size(); i++) {
        sink.accept(batch.names.get(i), batch.objects.get(i));
      }
      if (batch.failure != null) {
        rethrow(batch.failure);
      }
      running -= batch.last ? 1 : 0;
    }
  }

  private static void rethrow(Throwable failure) throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private void read() {
    var end = new Batch();
    end.last = true;
    try (var reader = flood.new Reader()) {
      var collector = new Collector();
      reader.run(collector);
      collector.flush();
    } catch (Stopped e) {
      return;
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      end.failure = e;
    }
    try {
      found.put(end);
    } catch (InterruptedException e) {
      // nobody takes any more
    }
  }

  /// Nobody takes any more.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(InterruptedException cause) {
      super(cause);
    }
  }

  private final class Collector implements CommitSink {
    private Batch batch = new Batch();

    @Override
    public void accept(String id, byte[] object) {
      batch.add(id, object);
      if (batch.isFull()) {
        flush();
      }
    }

    void flush() {
      try {
        found.put(batch);
      } catch (InterruptedException e) {
        throw new Stopped(e);
      }
      batch = new Batch();
    }
  }
}
