package io.longhaul.source.git;

import io.longhaul.history.Commits;
import io.longhaul.person.Identity;

/// A commit among all that were read.
///
/// @param number its place among them
/// @param commit what it says
record Attributed(int number, Commit commit) {
  private static final int SHORT_ID = 12;

  RepositoryHistory history() {
    return commit.history();
  }

  private Commits columns() {
    return commit.history().commits();
  }

  String repository() {
    return commit.history().label();
  }

  /// Which person of the repository wrote it.
  int authorNumber() {
    return columns().author(commit.number());
  }

  int committerNumber() {
    return columns().committer(commit.number());
  }

  /// Its author after the mailmap.
  Identity author() {
    return history().mapped(authorNumber());
  }

  /// Its committer after the mailmap.
  Identity committer() {
    return history().mapped(committerNumber());
  }

  long authorSecond() {
    return columns().authorTime(commit.number());
  }

  long committerSecond() {
    return columns().committerTime(commit.number());
  }

  int authorZone() {
    return columns().authorZone(commit.number());
  }

  int committerZone() {
    return columns().committerZone(commit.number());
  }

  /// Where it is, as evidence names it.
  String ref() {
    return "git:" + repository() + "@" + shortId();
  }

  /// The beginning of its name.
  String shortId() {
    return columns().id(commit.number(), SHORT_ID);
  }
}
