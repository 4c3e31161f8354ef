package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Git repositories as a source of evidence.
public final class GitSource {
  private final CommitReader reader;
  private final int threads;

  public GitSource(GitOptions options) {
    this(new HistoryReader(options), options.threads());
  }

  GitSource(CommitReader reader, int threads) {
    this.reader = reader;
    this.threads = threads;
  }

  /// Reads all repositories at or below the paths as one life.
  ///
  /// @param addresses addresses of the person who asks, beside the configured git user
  public GitReading read(List<Path> paths, List<String> addresses, Progress progress)
      throws SourceException {
    return commits(paths, addresses, progress).reading();
  }

  /// The same before anything is concluded.
  public GitCommits commits(List<Path> paths, List<String> addresses, Progress progress)
      throws SourceException {
    var repositories = Repositories.at(paths);
    var rejected = new ArrayList<>(repositories.rejected());
    var histories = new ArrayList<RepositoryHistory>();
    var commits = new ArrayList<Attributed>();
    var claims = new Claims();
    for (var part : readAll(repositories.found(), Configuration.everywhere(), progress)) {
      claims.add(part.configuration());
      rejected.addAll(part.rejected());
      histories.add(part.history());
      add(part.history(), commits, rejected);
    }
    claims.add(addresses);
    return new GitCommits(histories, commits, claims, rejected);
  }

  /// What one repository gives.
  private record Part(
      RepositoryHistory history, Configuration configuration, List<Rejected> rejected) {}

  /// Reads the repositories, several at once, and gives them in their order.
  private List<Part> readAll(
      List<Repository> repositories, Configuration everywhere, Progress progress)
      throws SourceException {
    var pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, repositories.size())));
    try (pool) {
      var futures = new ArrayList<Future<Part>>();
      for (int i = 0; i < repositories.size(); i++) {
        int number = i;
        futures.add(
            pool.submit(() -> readOne(number, repositories.get(number), everywhere, progress)));
      }
      var parts = new ArrayList<Part>();
      for (var future : futures) {
        parts.add(future.get());
      }
      return parts;
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw failure(e);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new SourceException("reading was interrupted", e);
    }
  }

  private static SourceException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case SourceException unreadable -> unreadable;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> new SourceException("reading failed: " + e.getCause(), e);
    };
  }

  private Part readOne(
      int number, Repository repository, Configuration everywhere, Progress progress)
      throws SourceException {
    var rejected = new ArrayList<Rejected>();
    var configuration = everywhere.in(repository);
    var commits = reader.read(repository, rejected::add, progress);
    var mailmap = Mailmaps.of(repository, configuration, rejected::add);
    var history = new RepositoryHistory(number, repository.label(), commits, mailmap::map);
    return new Part(history, configuration, rejected);
  }

  private static void add(
      RepositoryHistory history, List<Attributed> all, List<Rejected> rejected) {
    var commits = history.commits();
    for (int i = 0; i < commits.size(); i++) {
      var defect = history.defect(i);
      if (defect == null) {
        all.add(new Attributed(all.size(), history, i));
      } else {
        rejected.add(new Rejected(history.label() + "@" + commits.id(i), defect));
      }
    }
  }
}
