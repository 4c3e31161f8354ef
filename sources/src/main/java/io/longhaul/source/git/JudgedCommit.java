package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commit with what is concluded from it, for tools on one's own machine that compare it with
/// `git log`.
///
/// @param parents the names of its parents
/// @param authorToken the number of the person who wrote it, in the order of first acts; `machine`
///   for a machine
/// @param committerToken the same of whoever committed it
/// @param author as the commit names them, after the mailmap
/// @param authorTime as it is written, in seconds since 1970
/// @param classification `act`, or the word of the reason why it is none
/// @param strength how well it proves an act
/// @param reason the sentence behind both, or null for a plain act
public record JudgedCommit(
    String repository,
    String id,
    List<String> parents,
    String authorToken,
    String committerToken,
    Identity author,
    Identity committer,
    String authorTime,
    String authorZone,
    String committerTime,
    String committerZone,
    String classification,
    String strength,
    @Nullable String reason) {
  public JudgedCommit {
    parents = List.copyOf(parents);
  }
}
