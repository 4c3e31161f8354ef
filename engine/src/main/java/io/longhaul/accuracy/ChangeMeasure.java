package io.longhaul.accuracy;

import io.longhaul.day.Change;
import io.longhaul.simulate.RegimeTruth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Changes of habits that are told, against those from one way to work to another; leave is none. A
/// change is found when one is told at most two weeks away; then its error counts, and whether its
/// interval holds the truth. One that is told far from every change of any kind is false; there is
/// at most one false mark for each person, and none where hours creep.
final class ChangeMeasure implements Measure {
  private static final int NEAR_DAYS = 14;

  @Override
  public List<Mark> of(Case person) {
    var told =
        person.answer().regimes().stream()
            .map(stretch -> stretch.began())
            .filter(Objects::nonNull)
            .toList();
    var marks = new ArrayList<Mark>();
    for (var onset : onsets(person.truth().regimes())) {
      var nearest = nearest(told, onset);
      marks.add(Mark.Count.of(Figure.CHANGE_FOUND, nearest.isPresent()));
      nearest.ifPresent(change -> {
        marks.add(new Mark.Value(Figure.CHANGE_ERROR_DAYS, days(change, onset)));
        marks.add(
            Mark.Count.of(
                Figure.CHANGE_COVERED,
                !change.earliest().isAfter(onset) && !change.latest().isBefore(onset)));
      });
    }
    boolean creeps =
        person.simulated().scenario().life().phases().stream()
            .anyMatch(phase -> !phase.creepAMonth().isZero());
    if (!creeps) {
      var changes = person.truth().changes();
      marks.add(
          Mark.Count.of(
              Figure.CHANGE_FALSE,
              told.stream()
                  .anyMatch(change ->
                      changes.stream().noneMatch(date -> days(change, date) <= NEAR_DAYS))));
    }
    return marks;
  }

  /// The first days of other hours after other hours.
  private static List<LocalDate> onsets(List<RegimeTruth> regimes) {
    var onsets = new ArrayList<LocalDate>();
    for (int i = 1; i < regimes.size(); i++) {
      if (regimes.get(i).plan() != null && regimes.get(i - 1).plan() != null) {
        onsets.add(regimes.get(i).dates().from());
      }
    }
    return onsets;
  }

  private static Optional<Change> nearest(List<Change> told, LocalDate onset) {
    Change best = null;
    for (var change : told) {
      boolean near = days(change, onset) <= NEAR_DAYS;
      best = near && (best == null || days(change, onset) < days(best, onset)) ? change : best;
    }
    return Optional.ofNullable(best);
  }

  private static long days(Change change, LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(change.on(), date));
  }
}
