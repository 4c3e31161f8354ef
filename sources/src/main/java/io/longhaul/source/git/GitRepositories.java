package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.Account;
import io.longhaul.source.Contract;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Source;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A folder of git repositories, or one of them, as a source that can be connected.
public final class GitRepositories implements Source {
  /// Git's own default for the reflog (gc.reflogExpire), which holds commits that no branch does;
  /// those that no ref ever reached go after 30 days.
  private static final Duration REFLOG = Duration.ofDays(90);

  private final GitOptions options;

  public GitRepositories(GitOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "git";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public String place(Path given) throws SourceException {
    var found = Repositories.at(List.of(given));
    if (found.found().isEmpty()) {
      var first = found.rejected().getFirst();
      throw new SourceException(first.place() + ": " + first.reason());
    }
    try {
      return given.toRealPath().toString();
    } catch (IOException e) {
      throw new SourceException(given + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isThere(String place) {
    return Files.isDirectory(Path.of(place));
  }

  @Override
  public String state(String place, @Nullable Before before, Instant now) throws SourceException {
    return GitState.of(Repositories.at(List.of(Path.of(place))));
  }

  @Override
  public Reading read(String place, Owner owner, Progress progress) throws SourceException {
    var commits = new GitSource(options).commits(List.of(Path.of(place)), owner.names(), progress);
    var reading = commits.reading();
    try {
      var reflogs = Reflogs.of(Repositories.at(List.of(Path.of(place))));
      return new Reading(
          reflogs.beside(commits, reading.mine()),
          List.of(),
          note(reading),
          new Gone(commits, reflogs.begins()),
          Account.NONE);
    } catch (IOException e) {
      throw new SourceException("the reflogs cannot be read: " + e.getMessage(), e);
    }
  }

  private static String note(GitReading reading) {
    if (reading.count().commits() == 0) {
      return "there are no commits here yet";
    }
    if (!reading.count().identified()) {
      return "it is not known who you are: git config --global user.email you@example.org, or"
          + " longhaul add git PATH --me you@example.org";
    }
    return reading.mine().evidence().isEmpty()
        ? "none of the commits is yours: longhaul add git PATH --me ADDRESS if you used another"
            + " address"
        : "";
  }

  @Override
  public Optional<Retention> retention() {
    return Optional.of(
        new Retention(
            REFLOG,
            "git forgets commits that no branch holds any more: what was rebased or deleted before"
                + " Longhaul read it is lost"));
  }

  /// Tells pieces whose commit is in none of the repositories that were read: the branch was
  /// deleted or rewritten, or the whole clone is gone; and moves that the reflogs have forgotten.
  private static final class Gone implements Predicate<Evidence> {
    private final GitCommits commits;
    private final Map<String, Instant> reflogs;
    private @Nullable Set<String> ids;

    Gone(GitCommits commits, Map<String, Instant> reflogs) {
      this.commits = commits;
      this.reflogs = reflogs;
    }

    @Override
    public boolean test(Evidence piece) {
      if (Reflogs.isMove(piece)) {
        return Reflogs.isForgotten(piece, reflogs);
      }
      if (ids == null) {
        ids = commits.ids();
      }
      var id = piece.ref().substring(piece.ref().lastIndexOf('@') + 1).replaceAll("#.*", "");
      return !ids.contains(id);
    }
  }
}
