package io.longhaul.source.git;

import io.longhaul.history.Commits;
import io.longhaul.person.Identity;

/// A commit among all that were read.
///
/// @param number its place among them
/// @param history the commits of its repository
/// @param row which of these it is
record Attributed(int number, RepositoryHistory history, int row) {
  private static final int SHORT_ID = 12;

  /// What it says.
  Commit commit() {
    return new Commit(history, row);
  }

  private Commits commits() {
    return history.commits();
  }

  String repository() {
    return history.label();
  }

  /// Which person of the repository wrote it.
  int authorNumber() {
    return commits().author(row);
  }

  int committerNumber() {
    return commits().committer(row);
  }

  /// Its author after the mailmap.
  Identity author() {
    return history.mapped(authorNumber());
  }

  /// Its committer after the mailmap.
  Identity committer() {
    return history.mapped(committerNumber());
  }

  long authorSecond() {
    return commits().authorTime(row);
  }

  long committerSecond() {
    return commits().committerTime(row);
  }

  int authorZone() {
    return commits().authorZone(row);
  }

  int committerZone() {
    return commits().committerZone(row);
  }

  /// Where it is, as evidence names it.
  String ref() {
    return "git:" + repository() + "@" + shortId();
  }

  /// The beginning of its name.
  String shortId() {
    return commits().id(row, SHORT_ID);
  }
}
