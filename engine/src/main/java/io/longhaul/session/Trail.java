package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import java.time.Duration;
import java.time.Instant;

/// What kind of trace an act is, as far as it tells how long work goes on around it.
public enum Trail {
  /// An act at a moment: somebody was at work, before and after it nothing is seen.
  MOMENT,
  /// A stretch of work, whose beginning and end are seen.
  STRETCH,
  /// An act that answers a page. Whoever is called may come from rest, and goes back to it.
  ANSWER;

  /// Tells the acts of evidence in time order apart.
  static final class Reader {
    /// Acts so soon after a page answer it.
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);

    private Instant answeredUntil = Instant.MIN;

    /// The trail of the next piece, if it is an act; else it may be the page that acts answer.
    Trail read(Evidence piece) {
      if (piece.kind() == Kind.PAGE && piece.exclusion() == null) {
        answeredUntil = piece.at().plus(ANSWERED_WITHIN);
      }
      if (!piece.at().isAfter(answeredUntil)) {
        return ANSWER;
      }
      return piece.kind() == Kind.INTERVAL ? STRETCH : MOMENT;
    }
  }
}
