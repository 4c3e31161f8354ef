package io.longhaul.project;

import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Zones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The rhythm of a project: means over at least eight contributors with enough evidence each,
/// against each contributor's own window. No name, no token, no extreme, no value of a single
/// person. A smaller group has no rhythm as a value: the constructor refuses it.
///
/// It always covers the whole history and whole calendar years (the present one so far), never a
/// range that somebody chooses, so that two answers cannot be subtracted to find one person.
///
/// @param overall all years together
/// @param years the years in which at least eight contributors have enough evidence, in order
public record ProjectRhythm(Habits overall, Map<Integer, Habits> years) {
  /// The smallest group that is ever described.
  public static final int SMALLEST_GROUP = 8;

  private static final double PERCENT = 100;

  public ProjectRhythm {
    years = Collections.unmodifiableMap(new TreeMap<>(years));
  }

  /// Means over a group.
  ///
  /// @param groupSize how many people at least: one of the steps, see [#step]
  /// @param windowStart the hour at which the nine usual hours begin
  /// @param evenings share of active hours in the five hours after that window
  /// @param nights share of active hours in the seven hours after those
  /// @param freeDays share of active days that fall on own usual free days; 2/7 would be no habit
  ///
  ///   A mean is null, that is withheld, when it would be the same for everybody: it would then be
  ///   each one's own value.
  public record Habits(
      int groupSize,
      @Nullable Mean windowStart,
      @Nullable Mean evenings,
      @Nullable Mean nights,
      @Nullable Mean freeDays) {
    private static final List<Integer> STEPS = List.of(SMALLEST_GROUP, 20, 50, 100, 200, 500, 1000);

    public Habits {
      if (!STEPS.contains(groupSize)) {
        throw new IllegalArgumentException(
            "a group is described as at least one of " + STEPS + ", got " + groupSize);
      }
    }

    /// The size of a group, rounded down to a step, so that nobody can tell that one joined.
    static int step(int contributors) {
      int step = contributors;
      for (int size : STEPS) {
        step = contributors >= size ? size : step;
      }
      return step;
    }
  }

  /// The rhythm, or nothing when the group is too small. It takes no moment of asking either: with
  /// two of them, one could see what somebody did in between.
  ///
  /// @param contributors one trace for each person
  public static Optional<ProjectRhythm> of(List<Trace> contributors) {
    var hours =
        contributors.stream()
            .filter(trace -> trace.evidence().size() >= Contributor.ENOUGH_DAYS)
            .map(trace -> Zones.repair(trace.believedAt(Instant.MAX), null).acts())
            .map(LocalHours::of)
            .toList();
    var everybody = hours.stream().map(all -> Contributor.of(all, 0, all.size())).toList();
    return habits(everybody).map(overall -> new ProjectRhythm(overall, byYear(hours)));
  }

  private static Map<Integer, Habits> byYear(List<LocalHours> everybody) {
    var parts = new TreeMap<Integer, List<Optional<Contributor>>>();
    for (var hours : everybody) {
      int from = 0;
      while (from < hours.size()) {
        int to = hours.nextYear(from);
        parts
            .computeIfAbsent(hours.year(from), _ -> new ArrayList<>())
            .add(Contributor.of(hours, from, to));
        from = to;
      }
    }
    var years = new TreeMap<Integer, Habits>();
    parts.forEach((year, part) -> habits(part).ifPresent(habits -> years.put(year, habits)));
    return years;
  }

  private static Optional<Habits> habits(List<Optional<Contributor>> everybody) {
    var group = everybody.stream().flatMap(Optional::stream).toList();
    if (group.size() < SMALLEST_GROUP) {
      return Optional.empty();
    }
    return Optional.of(
        new Habits(
            Habits.step(group.size()),
            mean(group, Contributor::windowStart, 1, Mean::ofClock),
            mean(group, Contributor::evenings, PERCENT, Mean::ofShares),
            mean(group, Contributor::nights, PERCENT, Mean::ofShares),
            mean(group, Contributor::freeDays, PERCENT, Mean::ofShares)));
  }

  /// The mean, or null when all values fall into one bucket of the size in which it is shown.
  private static @Nullable Mean mean(
      List<Contributor> group,
      ToDoubleFunction<Contributor> habit,
      double bucketsPerUnit,
      Function<double[], Mean> mean) {
    var values = group.stream().mapToDouble(habit).toArray();
    long buckets =
        Arrays.stream(values).mapToLong(v -> Math.round(v * bucketsPerUnit)).distinct().count();
    return buckets < 2 ? null : mean.apply(values);
  }
}
