package io.longhaul.source.git;

import io.longhaul.evidence.Trace;
import java.util.List;
import java.util.Map;

/// What repositories tell.
///
/// @param mine the evidence about the person who asks, and everything that could not be read
/// @param contributors one trace for each human contributor, told apart without regard to who asks,
///   in the order of their first act; only for means over a group and for tokens, never for a view
///   of one
/// @param machines what bots and coding agents committed under names of their own, all of it
///   excluded
/// @param count what was read
/// @param own the names and addresses that were taken as those of the person who asks
/// @param reasons why a rule excludes or weakens an act in `mine`, by the place that it names
public record GitReading(
    Trace mine,
    List<Trace> contributors,
    Trace machines,
    Count count,
    List<OwnIdentity> own,
    Map<String, String> reasons) {
  public GitReading {
    contributors = List.copyOf(contributors);
    own = List.copyOf(own);
    reasons = Map.copyOf(reasons);
  }

  /// Numbers about the reading as a whole.
  ///
  /// @param repositories how many
  /// @param commits read, of everybody; never shown but roughly, since in a small group the exact
  ///   number tells how many are somebody else's
  /// @param bots commits by bots, of everybody
  /// @param ownAddresses addresses that were taken as the person's own, with at least one commit
  /// @param identified whether it is known who asks: a git user is configured or an address given
  public record Count(
      int repositories, int commits, int bots, int ownAddresses, boolean identified) {}
}
