package io.longhaul.cli;

import io.longhaul.source.git.GitOptions;
import picocli.CommandLine.Option;

/// How repositories are read.
final class GitOption {
  @Option(
      names = "--all-refs",
      description =
          "Also commits that only proposed changes hold (refs/pull/* and the like of code hosts).")
  private boolean allRefs;

  @Option(
      names = "--cache",
      description =
          "Keep what was read in the repository's own folder (.git/longhaul), so that the next"
              + " reading is faster; delete it whenever you like.")
  private boolean cache;

  boolean given() {
    return allRefs || cache;
  }

  GitOptions options() {
    return new GitOptions(allRefs, Runtime.getRuntime().availableProcessors(), cache);
  }
}
