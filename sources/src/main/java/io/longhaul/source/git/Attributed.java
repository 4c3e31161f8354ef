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

  private Commits commits() {
    return commit.history().commits();
  }

  String repository() {
    return commit.history().label();
  }

  /// Which person of the repository wrote it.
  int authorNumber() {
    return commits().author(commit.number());
  }

  int committerNumber() {
    return commits().committer(commit.number());
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
    return commits().authorTime(commit.number());
  }

  long committerSecond() {
    return commits().committerTime(commit.number());
  }

  int authorZone() {
    return commits().authorZone(commit.number());
  }

  int committerZone() {
    return commits().committerZone(commit.number());
  }

  /// Where it is, as evidence names it.
  String ref() {
    return "git:" + repository() + "@" + shortId();
  }

  /// The beginning of its name.
  String shortId() {
    return commits().id(commit.number(), SHORT_ID);
  }
}
