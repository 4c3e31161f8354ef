package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.history.CommitSink;
import io.longhaul.history.History;
import io.longhaul.history.HistoryException;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Reads commits from the repository's own files, and asks the git command instead whenever these
/// hold anything that is not fully known, or are damaged: git then says in its own words what is
/// wrong.
final class HistoryReader implements CommitReader {
  private static final int PROGRESS_EVERY = 5000;

  /// Another process may have moved what was just about to be read.
  private static final int ATTEMPTS = 2;

  private final CommitReader git;

  HistoryReader() {
    this(new GitCommandReader());
  }

  /// @param git who is asked about what is not known here
  HistoryReader(CommitReader git) {
    this.git = git;
  }

  @Override
  public void read(
      Repository repository,
      Consumer<Commit> commits,
      Consumer<Rejected> rejected,
      Progress progress)
      throws SourceException {
    for (int i = 0; i < ATTEMPTS; i++) {
      var reading = new Reading(repository.label(), progress);
      try {
        if (WorkTree.belongsTo(repository)) {
          new History(repository.store()).read(reading);
          reading.handOver(commits, rejected);
          return;
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
    git.read(repository, commits, rejected, progress);
  }

  /// What one attempt found. It counts only as a whole.
  private static final class Reading implements CommitSink {
    private final String label;
    private final Progress progress;
    private final CommitParser parser = new CommitParser();
    private final List<Commit> commits = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private long count;

    Reading(String label, Progress progress) {
      this.label = label;
      this.progress = progress;
    }

    @Override
    public void accept(String id, byte[] object) {
      if (++count % PROGRESS_EVERY == 0) {
        progress.at(label, count);
      }
      try {
        commits.add(parser.parse(id, object));
      } catch (CommitParser.Malformed e) {
        rejected.add(new Rejected(label + "@" + id, String.valueOf(e.getMessage())));
      }
    }

    void handOver(Consumer<Commit> commitSink, Consumer<Rejected> rejectedSink) {
      progress.at(label, count);
      rejected.sort(Comparator.comparing(Rejected::place));
      rejected.forEach(rejectedSink);
      commits.forEach(commitSink);
    }
  }
}
