package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gathers what the records of a trace come to, and accounts for each of them.
public final class Harvest {
  /// More rejects are counted, not listed.
  private static final int MOST_REJECTED = 10_000;

  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Interval> coverage = new ArrayList<>();
  private final Map<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
  private final Set<String> notes = new LinkedHashSet<>();
  private final Progress progress;
  private final String name;
  private long used;
  private long unusable;

  public Harvest(String name, Progress progress) {
    this.name = name;
    this.progress = progress;
  }

  /// What a record comes to, once somebody has looked at it.
  @FunctionalInterface
  public interface Look {
    Outcome at() throws Unusable;
  }

  /// Takes one record.
  ///
  /// @param place where it stands: file and line
  public void record(String place, Look look) {
    try {
      switch (look.at()) {
        case Outcome.Used outcome -> {
          used++;
          evidence.addAll(outcome.evidence());
        }
        case Outcome.Passed outcome -> passedOver.merge(outcome.reason(), 1L, Long::sum);
      }
    } catch (Unusable e) {
      unusable(place, e.reason());
    }
    progress.at(name, records());
  }

  /// Takes a record that cannot be used.
  public void unusable(String place, String reason) {
    unusable++;
    if (rejected.size() < MOST_REJECTED) {
      rejected.add(new Rejected(place, reason));
    }
  }

  /// Adds what several records came to together, such as a stretch from one to another.
  public void add(Evidence piece) {
    evidence.add(piece);
  }

  /// Says when the tool was alive and would have seen work.
  public void cover(Interval stretch) {
    coverage.add(stretch);
  }

  /// Says something that the person should know; once, however often it is said.
  public void note(String words) {
    notes.add(words);
  }

  /// How many records came in so far.
  public long records() {
    return used + unusable + passedOver.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many of them were passed over for a reason.
  public long passed(PassedOver reason) {
    return passedOver.getOrDefault(reason, 0L);
  }

  /// Whether any record gave evidence.
  public boolean hasEvidence() {
    return !evidence.isEmpty();
  }

  /// Whether any evidence so far has no known zone.
  public boolean hasUnknownZones() {
    return evidence.stream().anyMatch(piece -> !piece.offset().isKnown());
  }

  /// @param keptBefore what was read earlier and is not found now stays when it is older than this,
  ///   since the tool forgets; null when the tool's trace is always whole
  Reading reading(@Nullable Instant keptBefore) {
    Predicate<Evidence> isGone =
        piece -> keptBefore != null && piece.when().end().isBefore(keptBefore);
    return new Reading(
        Trace.of(evidence, rejected),
        Stretches.union(coverage),
        String.join("; ", notes),
        isGone,
        new Account(records(), used, passedOver, unusable));
  }
}
