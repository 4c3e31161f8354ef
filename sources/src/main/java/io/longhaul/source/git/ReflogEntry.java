package io.longhaul.source.git;

import io.longhaul.evidence.Strength;
import io.longhaul.person.Identity;
import io.longhaul.source.Moment;
import io.longhaul.source.Unusable;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of a reflog: that somebody's `HEAD` came to be somewhere else. What the line says in
/// words is looked at for what was done, and not kept.
///
/// @param id the commit that it came to
/// @param who whose git user it was
/// @param at when
/// @param offset where their clock stood
/// @param move what was done
record ReflogEntry(String id, Identity who, Instant at, Offset offset, Move move) {
  private static final Pattern LINE =
      Pattern.compile(
          "[0-9a-f]{40,64} ([0-9a-f]{40,64}) ([^<>]*)<([^<>]*)> (\\d{1,12})"
              + " ([+-]\\d{4})(?:\\t(.*))?");
  private static final Pattern APPLYING =
      Pattern.compile(
          "(?:rebase|cherry-pick|revert|am|merge|pull)\\b.*\\((?:start|pick|continue|finish|reword"
              + "|squash|fixup|edit|abort|quit|exec)\\).*|(?:rebase|cherry-pick|revert|merge|am)\\b.*");

  private static final long MILLIS = 1000;

  /// What was done.
  enum Move {
    /// A commit was made or amended.
    COMMIT,
    /// Commits were put elsewhere: rebased, picked, reverted, merged.
    APPLY,
    /// Another place was gone to, which a program may do too.
    GO,
    /// What others did was fetched, which timers and editors do too.
    FETCH;

    /// How well it proves the person at work.
    Strength strength(boolean isZoneKnown) {
      return switch (this) {
        case COMMIT, APPLY -> isZoneKnown ? Strength.STRONG : Strength.MEDIUM;
        case GO -> Strength.MEDIUM;
        case FETCH -> Strength.WEAK;
      };
    }

    private static Optional<Move> of(String words) {
      if (words.startsWith("commit")) {
        return Optional.of(COMMIT);
      }
      if (APPLYING.matcher(words).matches()) {
        return Optional.of(APPLY);
      }
      if (words.startsWith("checkout:") || words.startsWith("reset:")) {
        return Optional.of(GO);
      }
      return words.startsWith("pull") || words.startsWith("clone:")
          ? Optional.of(FETCH)
          : Optional.empty();
    }
  }

  /// Reads a line; nothing where it is of no act that is known.
  static Optional<ReflogEntry> of(String line) throws Unusable {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new Unusable("it is no line of a reflog");
    }
    var move = Move.of(parts.group(6) == null ? "" : parts.group(6));
    if (move.isEmpty()) {
      return Optional.empty();
    }
    var at = Moment.ofMillis(Long.parseLong(parts.group(4)) * MILLIS).at();
    return Optional.of(
        new ReflogEntry(
            parts.group(1),
            new Identity(parts.group(2).strip(), parts.group(3).strip()),
            at,
            Signature.offset(parts.group(5)),
            move.get()));
  }
}
