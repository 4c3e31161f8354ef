package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.history.Commits;
import io.longhaul.history.History;
import io.longhaul.history.HistoryCache;
import io.longhaul.history.HistoryException;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.util.function.Consumer;

/// Reads commits from the repository's own files, and asks the git command instead whenever these
/// hold anything that is not fully known, or are damaged: git then says in its own words what is
/// wrong.
final class HistoryReader implements CommitReader {
  /// Another process may have moved what was just about to be read.
  private static final int ATTEMPTS = 2;

  /// Where, within a repository's own folder, commits are kept for the next time.
  private static final String CACHE = "longhaul/commits";

  private final CommitReader git;
  private final GitOptions options;

  HistoryReader(GitOptions options) {
    this(options, new GitCommandReader(options));
  }

  /// @param git who is asked about what is not known here
  HistoryReader(GitOptions options, CommitReader git) {
    this.options = options;
    this.git = git;
  }

  @Override
  public Commits read(Repository repository, Consumer<Rejected> rejected, Progress progress)
      throws SourceException {
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        if (WorkTree.belongsTo(repository)) {
          return read(repository, progress);
        }
      } catch (HistoryException e) {
        if (e.kind() == HistoryException.Kind.MISSING) {
          continue;
        }
      } catch (IOException e) {
        // git can say better what is wrong
      }
      break;
    }
    return git.read(repository, rejected, progress);
  }

  private Commits read(Repository repository, Progress progress) throws IOException {
    var history =
        new History(repository.store(), options.refs(), options.threads()).begunAt(options.begun());
    var cache = new HistoryCache(repository.store().resolve(CACHE));
    var known = options.cache() ? cache.load() : Commits.none();
    var commits = history.read(known, count -> progress.at(repository.label(), count));
    if (options.cache() && commits != known) {
      keep(cache, commits);
    }
    return commits;
  }

  /// What cannot be kept is read anew the next time; the answer is the same.
  private static void keep(HistoryCache cache, Commits commits) {
    try {
      cache.save(commits);
    } catch (IOException e) {
      // a folder that may not be written, or a full disk
    }
  }
}
