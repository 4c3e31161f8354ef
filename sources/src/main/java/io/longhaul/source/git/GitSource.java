package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.person.Identity;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Git repositories as a source of evidence.
public final class GitSource {
  private final CommitReader reader;

  public GitSource() {
    this(new HistoryReader());
  }

  GitSource(CommitReader reader) {
    this.reader = reader;
  }

  /// Reads all repositories at or below the paths as one life.
  ///
  /// @param addresses addresses of the person who asks, beside the configured git user
  public GitReading read(List<Path> paths, List<String> addresses, Progress progress)
      throws SourceException {
    var repositories = Repositories.at(paths);
    var rejected = new ArrayList<>(repositories.rejected());
    var commits = new ArrayList<Attributed>();
    var me = new LinkedHashSet<Identity>();
    for (var repository : repositories.found()) {
      var configuration = Configuration.of(repository);
      configuration.user().ifPresent(me::add);
      readOne(repository, configuration, commits, rejected, progress);
    }
    addresses.stream()
        .filter(address -> !address.isBlank())
        .forEach(address -> me.add(new Identity("", address)));
    return new Attribution(me, commits, rejected).reading(repositories.found().size());
  }

  private void readOne(
      Repository repository,
      Configuration configuration,
      List<Attributed> all,
      List<Rejected> rejected,
      Progress progress)
      throws SourceException {
    var commits = new ArrayList<Commit>();
    reader.read(repository, commits::add, rejected::add, progress);
    Set<Identity> identities = new HashSet<>();
    for (var commit : commits) {
      identities.add(commit.author().identity());
      identities.add(commit.committer().identity());
    }
    var mapped = Mailmap.apply(repository, configuration, identities, rejected::add);
    for (var commit : commits) {
      var author = commit.author().identity();
      var committer = commit.committer().identity();
      all.add(
          new Attributed(
              repository.label(),
              commit,
              mapped.getOrDefault(author, author),
              mapped.getOrDefault(committer, committer)));
    }
  }

  /// A commit with its people after the repository's mailmap.
  record Attributed(String repository, Commit commit, Identity author, Identity committer) {
    String ref() {
      return "git:"
          + repository
          + "@"
          + commit.id().substring(0, Math.min(12, commit.id().length()));
    }
  }
}
