package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.person.JoinReason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A name and an address, as commits carry them, that were taken as the person's own.
///
/// @param commits how many commits it wrote
/// @param reason why it is taken as the person's own
/// @param through the own identity that led to it, or null when the person says so
public record OwnIdentity(
    Identity identity, int commits, JoinReason reason, @Nullable Identity through) {
  /// The strongest reason first, then the most commits.
  public static final Comparator<OwnIdentity> ORDER =
      Comparator.comparing(OwnIdentity::reason)
          .thenComparingInt(own -> -own.commits())
          .thenComparing(OwnIdentity::identity, Identity.ORDER);
}
