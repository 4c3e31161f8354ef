package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    var claims = new Claims();
    for (var repository : repositories.found()) {
      var configuration = Configuration.of(repository);
      claims.add(configuration);
      readOne(repository, configuration, commits, rejected, progress);
    }
    claims.add(addresses);
    return attribute(claims, commits, rejected, repositories.found().size());
  }

  /// Everybody is told apart without knowing who asks: else one could take people for oneself, one
  /// by one, and see what the project is without them.
  private static GitReading attribute(
      Claims claims, List<Attributed> commits, List<Rejected> rejected, int repositories) {
    var counts = Own.counts(commits);
    var everybody = new Attribution(People.of(counts, Set.of()), commits, null);
    var own = Own.of(claims, commits);
    var ownCommits =
        own.commits().stream().filter(c -> own.is(c.author()) || own.is(c.committer())).toList();
    var mine =
        new Attribution(own.people(), ownCommits, own.person())
            .byPerson()
            .getOrDefault(own.person(), List.of());
    var contributors =
        everybody.byPerson().values().stream()
            .map(evidence -> Trace.of(evidence, List.of()))
            .sorted(Comparator.comparing(trace -> trace.evidence().getFirst(), Evidence.ORDER))
            .toList();
    return new GitReading(
        Trace.of(mine, rejected),
        contributors,
        Trace.of(everybody.machines(), List.of()),
        new GitReading.Count(
            repositories,
            commits.size(),
            everybody.bots(),
            own.addresses(counts.keySet()),
            own.person() != null),
        own.identities());
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
