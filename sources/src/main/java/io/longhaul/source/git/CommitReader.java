package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.history.Commits;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.util.function.Consumer;

/// Reads every commit that any ref of a repository reaches, each once.
interface CommitReader {
  /// Gives the commits and, for what cannot be read, hands over places and reasons.
  ///
  /// @throws SourceException when nothing of the repository can be read
  Commits read(Repository repository, Consumer<Rejected> rejected, Progress progress)
      throws SourceException;
}
