package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.util.function.Consumer;

/// Reads every commit that any ref of a repository reaches, each once, in no particular order.
interface CommitReader {
  /// Hands over commits and, for what cannot be read, places and reasons.
  ///
  /// @throws SourceException when nothing of the repository can be read
  void read(
      Repository repository,
      Consumer<Commit> commits,
      Consumer<Rejected> rejected,
      Progress progress)
      throws SourceException;
}
