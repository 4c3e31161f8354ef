package io.longhaul.evidence;

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

  /// By the word for it in a [Ref]; nothing for an act of another kind, such as a review.
  static Optional<Publishing> of(Ref ref) {
    return switch (ref.act()) {
      case "pull-request", "pull-request-opened", "merge-request", "merge-request-opened" ->
          Optional.of(PULL_REQUEST);
      case Ref.COMMIT -> Optional.of(COMMIT);
      case "push" -> Optional.of(PUSH);
      case "run", "run-start" -> Optional.of(RUN);
      case "pull-request-link", "pr-link" -> Optional.of(LINK);
      case "ci-run", "ci" -> Optional.of(CHECK);
      case "bot-message" -> Optional.of(ANNOUNCEMENT);
      default -> Optional.empty();
    };
  }
}
