package io.longhaul.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// A folder of small clones with work trees: one to three packs, or loose objects, or both; packed
/// refs of a remote, some loose refs.
///
/// @param folder where they are to lie
record SmallRepositories(Path folder, PrintStream progress) {
  /// Packs of fewer objects become loose objects.
  private static final int LOOSE_BELOW = 60;

  /// One repository in so many has no pack at all.
  private static final int LOOSE_EVERY = 15;

  /// What a clone adds to the settings of a repository.
  private static final String REMOTE =
      """
      [remote "origin"]
      \turl = https://git.example.org/made-up.git
      \tfetch = +refs/heads/*:refs/remotes/origin/*
      """;

  private static final int PROGRESS_EVERY = 50;
  private static final String MAIN = "refs/remotes/origin/main";

  void make(int repositories, long seed) throws IOException {
    var random = new SplittableRandom(seed);
    for (int i = 1; i <= repositories; i++) {
      var clone = folder.resolve(String.format(Locale.ROOT, "clone-%03d", i));
      Files.createDirectory(clone);
      make(new ImportRun(clone), random.split());
      if (i % PROGRESS_EVERY == 0) {
        progress.println(i + " repositories");
      }
    }
  }

  private static void make(ImportRun git, SplittableRandom random) throws IOException {
    // most are small: the square of chance
    int commits = 20 + (int) (380 * Math.pow(random.nextDouble(), 2));
    git.run("init", "-q", "--initial-branch=main", ".");
    Files.writeString(git.folder().resolve(".git/config"), REMOTE, StandardOpenOption.APPEND);
    var ends = new TreeSet<Integer>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ends.add(commits - 1 - random.nextInt(commits / 2));
    }
    var history = new MadeUpHistory(Shape.small(commits), random.nextLong());
    int looseBelow = random.nextInt(LOOSE_EVERY) == 0 ? Integer.MAX_VALUE : LOOSE_BELOW;
    git.tell(history, looseBelow, (told, stream) -> tell(told, stream, ends));
    git.run("symbolic-ref", "refs/remotes/origin/HEAD", MAIN);
    if (random.nextInt(4) > 0) {
      git.run("pack-refs", "--all");
      git.run("update-ref", "refs/remotes/origin/next", MadeUpHistory.MAIN);
    }
    git.run("reset", "-q", "--hard");
  }

  /// Ends a pack after so many commits, as a fetch would.
  private static void tell(MadeUpHistory history, ImportStream stream, TreeSet<Integer> ends)
      throws IOException {
    history.tell(
        stream,
        told -> {
          if (ends.contains(told)) {
            stream.checkpoint();
          }
        });
    stream.reset(MAIN, MadeUpHistory.MAIN);
  }
}
