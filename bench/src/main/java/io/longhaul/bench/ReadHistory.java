package io.longhaul.bench;

import io.longhaul.history.CommitSink;
import io.longhaul.history.History;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The reading that is measured: `ReadHistory [--paths] [--cache] [--peak] REPOSITORY…`, each of
/// these a repository or a folder of repositories. Says how many commits there were, and with
/// `--peak` how much of the heap was in use at most. Exit code 3: the reader cannot do this yet.
public final class ReadHistory {
  private static final String USAGE = "usage: ReadHistory [--paths] [--cache] [--peak] REPOSITORY…";
  private static final int MISUSED = 2;
  private static final int NOT_YET = 3;
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
    if (options.contains("--paths") || options.contains("--cache")) {
      say(FileDescriptor.err, "the reader has neither changed paths nor a cache yet");
      System.exit(NOT_YET);
    }
    say(FileDescriptor.out, read(stores) + " commits");
    if (options.contains("--peak")) {
      say(FileDescriptor.out, (long) Math.ceil(peak() / MIB) + " MiB of heap at most");
    }
  }

  private static long read(List<Path> stores) throws IOException {
    var count = new Count();
    for (var store : stores) {
      new History(store).read(count);
    }
    return count.commits;
  }

  /// The repository in this folder, or those in the folders below.
  private static List<Path> stores(Path folder) throws IOException {
    for (var store : List.of(folder.resolve(".git"), folder)) {
      if (Files.isDirectory(store.resolve("objects"))) {
        return List.of(store);
      }
    }
    try (var below = Files.list(folder)) {
      return below.map(child -> child.resolve(".git")).filter(Files::isDirectory).sorted().toList();
    }
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

  private static final class Count implements CommitSink {
    private long commits;

    @Override
    public void accept(String id, byte[] object) {
      commits++;
    }
  }
}
