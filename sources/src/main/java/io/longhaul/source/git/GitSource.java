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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Git repositories as a source of evidence.
public final class GitSource {
  private final CommitReader reader;

  public GitSource(GitOptions options) {
    this(new HistoryReader(options));
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
    var everywhere = Configuration.everywhere();
    for (var repository : repositories.found()) {
      var configuration = everywhere.in(repository);
      configuration.user().ifPresent(me::add);
      add(readOne(repository, configuration, rejected, progress), commits, rejected);
    }
    addresses.stream()
        .filter(address -> !address.isBlank())
        .forEach(address -> me.add(new Identity("", address)));
    return attribute(me, commits, rejected, repositories.found().size());
  }

  /// Everybody is told apart without knowing who asks: else one could take people for oneself, one
  /// by one, and see what the project is without them.
  private static GitReading attribute(
      Set<Identity> me, List<Attributed> commits, List<Rejected> rejected, int repositories) {
    var seen = Own.seen(commits);
    var everybody = new Attribution(People.of(seen), commits, null);
    var own = Own.of(me, commits);
    var ownCommits =
        commits.stream().filter(c -> own.is(c.author()) || own.is(c.committer())).toList();
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
            repositories, commits.size(), everybody.bots(), own.addresses(seen), !me.isEmpty()));
  }

  private RepositoryHistory readOne(
      Repository repository,
      Configuration configuration,
      List<Rejected> rejected,
      Progress progress)
      throws SourceException {
    var commits = reader.read(repository, rejected::add, progress);
    var mailmap = Mailmaps.of(repository, configuration, rejected::add);
    return new RepositoryHistory(repository.label(), commits, mailmap::map);
  }

  private static void add(
      RepositoryHistory history, List<Attributed> all, List<Rejected> rejected) {
    var commits = history.commits();
    for (int i = 0; i < commits.size(); i++) {
      var defect = history.defect(i);
      if (defect == null) {
        all.add(
            new Attributed(
                history.label(),
                new Commit(history, i),
                history.mapped(commits.author(i)),
                history.mapped(commits.committer(i))));
      } else {
        rejected.add(new Rejected(history.label() + "@" + commits.id(i), defect));
      }
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
