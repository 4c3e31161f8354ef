package io.longhaul.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/// A bare repository with the history of a kernel, repacked so that some commits are deltas.
///
/// @param folder where it is to lie
record KernelRepository(Path folder, PrintStream progress) {
  private static final int PROGRESS_EVERY = 50_000;

  void make(int commits, long seed) throws IOException {
    var git = new ImportRun(folder);
    git.run("init", "-q", "--bare", "--initial-branch=main", ".");
    var history = new MadeUpHistory(Shape.kernel(commits), seed);
    git.tell(history, 1, this::tell);
    progress.println("packing");
    git.run("-c", "pack.threads=2", "repack", "-adfq", "--window=10", "--depth=50");
    git.run("pack-refs", "--all");
  }

  private void tell(MadeUpHistory history, ImportStream stream) throws IOException {
    history.tell(
        stream,
        told -> {
          if (told % PROGRESS_EVERY == 0) {
            progress.println(told + " commits");
          }
        });
  }
}
