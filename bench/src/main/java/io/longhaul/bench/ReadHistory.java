package io.longhaul.bench;

import io.longhaul.history.ChangedPaths;
import io.longhaul.history.Commits;
import io.longhaul.history.History;
import io.longhaul.history.HistoryCache;
import io.longhaul.history.Mailmap;
import io.longhaul.history.RefFilter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;

/// The reading that is measured: `ReadHistory [--paths] [--cache] [--peak] REPOSITORY…`, each of
/// these a repository or a folder of repositories. Says how many commits there were, and with
/// `--peak` how much of the heap was in use at most.
public final class ReadHistory {
  private static final String USAGE = "usage: ReadHistory [--paths] [--cache] [--peak] REPOSITORY…";
  private static final int MISUSED = 2;
  private static final int THREADS = 2;
  private static final int MANY_PEOPLE = 1_000;
  private static final double MIB = 1 << 20;

  private ReadHistory() {}

  /// Reads everything and counts it.
  public static void main(String[] arguments) throws IOException {
    var options = new ArrayList<String>();
    var stores = new ArrayList<Path>();
    for (var argument : arguments) {
      if (argument.startsWith("--")) {
        options.add(argument);
      } else {
        stores.addAll(stores(Path.of(argument)));
      }
    }
    if (stores.isEmpty() || !List.of("--paths", "--cache", "--peak").containsAll(options)) {
      say(FileDescriptor.err, USAGE);
      System.exit(MISUSED);
    }
    say(FileDescriptor.out, read(stores, options, Instant.now()) + " commits");
    if (options.contains("--peak")) {
      say(FileDescriptor.out, (long) Math.ceil(peak() / MIB) + " MiB of heap at most");
    }
  }

  /// Reads repositories side by side, or the parts of a single one.
  private static long read(List<Path> stores, List<String> options, Instant begun)
      throws IOException {
    int threads = Math.min(THREADS, stores.size());
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var counts = new ArrayList<Future<Long>>();
      for (int i = 0; i < stores.size(); i++) {
        int number = i;
        counts.add(pool.submit(() -> readOne(stores.get(number), number, options, begun)));
      }
      long commits = 0;
      for (var count : counts) {
        commits += count.get();
      }
      return commits;
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static long readOne(Path store, int number, List<String> options, Instant begun)
      throws IOException, InterruptedException, ExecutionException {
    var mailmap = new FutureTask<>(() -> mailmap(store));
    if (isBare(store)) {
      // the history is opened while the command git starts
      Thread.ofPlatform().daemon().start(mailmap);
    } else {
      mailmap.run();
    }
    var plain = new History(store, RefFilter.ALL, THREADS).begunAt(begun);
    var history = options.contains("--paths") ? plain.withTrees() : plain;
    Commits commits;
    if (options.contains("--cache")) {
      var folder = Path.of(System.getenv("XDG_CACHE_HOME"), "longhaul-bench");
      var cache = new HistoryCache(folder.resolve(Integer.toString(number)));
      var known = cache.load();
      commits = history.read(known, _ -> {});
      if (commits != known) {
        cache.save(commits);
      }
    } else {
      commits = history.read(_ -> {});
    }
    mapPeople(Mailmap.EMPTY.andFile(mailmap.get()), commits);
    if (options.contains("--paths")) {
      var paths = new LongAdder();
      new ChangedPaths(store, commits, THREADS).read((_, list) -> paths.add(list.size()));
      say(FileDescriptor.out, paths.sum() + " paths");
    }
    return commits.size();
  }

  /// Everybody through the mailmap, as `%aN` and `%aE` do.
  private static void mapPeople(Mailmap mailmap, Commits commits) throws InterruptedException {
    int half = commits.people() > MANY_PEOPLE ? commits.people() / 2 : 0;
    var other = Thread.ofPlatform().unstarted(() -> map(mailmap, commits, 0, half));
    if (half > 0) {
      other.start();
    }
    map(mailmap, commits, half, commits.people());
    other.join();
  }

  private static void map(Mailmap mailmap, Commits commits, int from, int to) {
    for (int person = from; person < to; person++) {
      mailmap.map(commits.person(person));
    }
  }

  /// The mailmap: that of the work tree, or of what HEAD leads to.
  private static byte[] mailmap(Path store) throws IOException {
    if (!isBare(store)) {
      var file = store.resolveSibling(".mailmap");
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }
    var git =
        new ProcessBuilder("git", "-C", store.toString(), "cat-file", "blob", "HEAD:.mailmap")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var blob = git.getInputStream()) {
      return blob.readAllBytes();
    }
  }

  private static boolean isBare(Path store) {
    return !store.endsWith(".git");
  }

  /// The repository in this folder, or those in the folders below.
  private static List<Path> stores(Path folder) throws IOException {
    for (var store : List.of(folder.resolve(".git"), folder)) {
      if (Files.isDirectory(store.resolve("objects"))) {
        return List.of(store);
      }
    }
    var stores = new ArrayList<Path>();
    try (var below = Files.newDirectoryStream(folder)) {
      for (var child : below) {
        var store = child.resolve(".git");
        if (Files.isDirectory(store)) {
          stores.add(store);
        }
      }
    }
    Collections.sort(stores);
    return stores;
  }

  /// The sum of what each part of the heap held at most: never less than the heap ever held.
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void say(FileDescriptor where, String line) {
    new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8).println(line);
  }
}
