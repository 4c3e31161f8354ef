package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One dated fact from one trace about one person.
///
/// @param when the moment (an empty interval) or the stretch
/// @param offset where the person's clock stood, or that it is unknown
/// @param kind what kind of fact it is
/// @param strength how well it proves the person at work
/// @param ref where it came from, as the source names it; never text that a person wrote
/// @param exclusion why it is kept out of every conclusion, or null when it counts
public record Evidence(
    Interval when,
    Offset offset,
    Kind kind,
    Strength strength,
    String ref,
    @Nullable Exclusion exclusion) {

  /// The one order in which evidence is used, so that no result depends on the order of input.
  public static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence e) -> e.when().start())
          .thenComparing(e -> e.when().end())
          .thenComparing(Evidence::ref)
          .thenComparing(Evidence::kind)
          .thenComparing(Evidence::strength)
          .thenComparingInt(e -> e.offset().value().getTotalSeconds())
          .thenComparing(e -> e.offset().getClass().getSimpleName())
          .thenComparing(
              Evidence::exclusion, Comparator.nullsFirst(Comparator.<Exclusion>naturalOrder()));

  public Instant at() {
    return when.start();
  }

  /// Whether it shows the person at work and counts.
  public boolean isAct() {
    return exclusion == null && kind.isAct();
  }

  /// The reading of the person's own clock.
  public LocalDateTime localTime() {
    return offset.localTime(when.start());
  }

  public Evidence withOffset(Offset replaced) {
    return new Evidence(when, replaced, kind, strength, ref, exclusion);
  }

  public Evidence withRef(String replaced) {
    return new Evidence(when, offset, kind, strength, replaced, exclusion);
  }

  public Evidence excluded(Exclusion reason) {
    return new Evidence(when, offset, kind, strength, ref, reason);
  }
}
