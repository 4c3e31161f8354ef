package io.longhaul.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How work becomes visible to others. One piece of work shows in several of these ways within
/// minutes, each seen by another tool. The better proof of a person stands first.
enum Publishing {
  PULL_REQUEST("pull-request", "pull-request-opened", "merge-request", "merge-request-opened"),
  COMMIT(Ref.COMMIT),
  PUSH("push"),
  RUN("run", "run-start"),
  LINK("pull-request-link", "pr-link"),
  CHECK("ci-run", "ci"),
  ANNOUNCEMENT("bot-message");

  /// The words for it in a [Ref].
  private final List<String> words;

  Publishing(String... words) {
    this.words = List.of(words);
  }

  /// Nothing for an act of another kind, such as a review.
  static Optional<Publishing> of(Ref ref) {
    return Arrays.stream(values()).filter(it -> it.words.contains(ref.act())).findFirst();
  }
}
