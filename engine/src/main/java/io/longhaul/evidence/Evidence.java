package io.longhaul.evidence;

import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
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

  private static final long DAY_SECONDS = 86_400;

  /// A day begins up to a day after its midnight, on a clock up to 18 hours from UTC; who flies to
  /// an earlier clock stays in the day that has begun.
  private static final int DAYS_AROUND = 3;

  /// The one order in which evidence is used, so that no result depends on the order of input. A
  /// page stands before what answers it in the same moment.
  public static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence e) -> e.when().start())
          .thenComparingInt(e -> e.kind() == Kind.PAGE ? 0 : 1)
          .thenComparing(e -> e.when().end())
          .thenComparing(Evidence::ref)
          .thenComparing(Evidence::kind)
          .thenComparing(Evidence::strength)
          .thenComparingInt(e -> e.offset().value().getTotalSeconds())
          .thenComparing(e -> e.offset().getClass().getSimpleName())
          .thenComparing(
              Evidence::exclusion, Comparator.nullsFirst(Comparator.<Exclusion>naturalOrder()));

  /// Those of pieces in time order that can lie on some days, wherever the person's clock stood,
  /// and the few around them: a view.
  public static List<Evidence> around(DateRange days, List<Evidence> ordered) {
    int first = firstFrom(days.from().toEpochDay() - DAYS_AROUND, ordered);
    return ordered.subList(first, firstFrom(days.until().toEpochDay() + DAYS_AROUND, ordered));
  }

  /// The index of the first piece on a day of UTC or later.
  private static int firstFrom(long epochDay, List<Evidence> ordered) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).at().getEpochSecond() < epochDay * DAY_SECONDS) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Instant at() {
    return when.start();
  }

  /// Whether it shows the person at work and counts.
  public boolean isAct() {
    return exclusion == null && kind.isAct();
  }

  /// Whether it is of a kind and counts. A machine's piece counts as one of a machine.
  public boolean is(Kind wanted) {
    return kind == wanted && (exclusion == null || exclusion == Exclusion.MACHINE);
  }

  /// Whether it is an act that certain claims may rest on.
  public boolean isProof() {
    return isAct() && strength != Strength.WEAK;
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

  public Evidence withStrength(Strength replaced) {
    return new Evidence(when, offset, kind, replaced, ref, exclusion);
  }

  /// The same over another time.
  Evidence over(Interval replaced) {
    return new Evidence(replaced, offset, kind, strength, ref, exclusion);
  }

  public Evidence excluded(Exclusion reason) {
    return new Evidence(when, offset, kind, strength, ref, reason);
  }
}
