package io.longhaul.evidence;

import java.util.Map;
import java.util.Optional;

/// How work becomes visible to others. One piece of work shows in several of these ways within
/// minutes, each seen by another tool. The better proof of a person stands first.
enum Publishing {
  PULL_REQUEST,
  COMMIT,
  PUSH,
  RUN,
  LINK,
  CHECK,
  ANNOUNCEMENT;

  /// The words for them in a [Ref].
  private static final Map<String, Publishing> WORDS =
      Map.ofEntries(
          Map.entry("pull-request", PULL_REQUEST),
          Map.entry("pull-request-opened", PULL_REQUEST),
          Map.entry("merge-request", PULL_REQUEST),
          Map.entry("merge-request-opened", PULL_REQUEST),
          Map.entry(Ref.COMMIT, COMMIT),
          Map.entry("push", PUSH),
          Map.entry("run", RUN),
          Map.entry("run-start", RUN),
          Map.entry("pull-request-link", LINK),
          Map.entry("pr-link", LINK),
          Map.entry("ci-run", CHECK),
          Map.entry("ci", CHECK),
          Map.entry("bot-message", ANNOUNCEMENT));

  /// Nothing for an act of another kind, such as a review.
  static Optional<Publishing> of(Ref ref) {
    return Optional.ofNullable(WORDS.get(ref.act()));
  }
}
