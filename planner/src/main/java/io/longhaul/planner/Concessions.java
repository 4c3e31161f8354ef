package io.longhaul.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what would have to give where a budget cannot be reached, or the Balance asked for: of
/// each kind the smallest change with which there is a timetable. A kind is left out where its
/// largest change does not help; in between it is halved, since more room is never worse.
public final class Concessions {
  /// Enough to see whether a budget is reached; how even its days are does not matter here.
  private static final long TRIES = 20_000;

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration LONGEST_DAY = Duration.ofHours(13);
  private static final Duration LONGEST_WEEK = Duration.ofHours(60);
  private static final double HUNDREDTHS = 100;

  private final Request request;
  private final Deadline deadline;
  private final long seed;
  private final BooleanSupplier enough;

  private Concessions(Request request, Deadline deadline, long seed, BooleanSupplier enough) {
    this.request = request;
    this.deadline = deadline;
    this.seed = seed;
    this.enough = enough;
  }

  /// For the first deadline that is missed; none where none is.
  public static List<Concession> of(Request request, Found found, long seed) {
    return of(request, found, seed, () -> false);
  }

  /// The same, ended from outside: kinds that were not looked at by then are left out.
  ///
  /// @param enough whether to end
  public static List<Concession> of(
      Request request, Found found, long seed, BooleanSupplier enough) {
    var late = found.arrivals().stream().filter(it -> !it.missing().isZero()).findFirst();
    return late.or(() -> found.arrivals().stream().filter(it -> it.below() > 0).findFirst())
        .map(it -> new Concessions(request, it.deadline(), seed, enough).of(it))
        .orElse(List.of());
  }

  private List<Concession> of(Found.Arrival arrival) {
    var found = new ArrayList<Concession>();
    if (arrival.missing().isZero()) {
      double reached = Math.floor(HUNDREDTHS * arrival.balance()) / HUNDREDTHS;
      found.add(new Concession.LessBalance(reached));
      first(steps(Duration.ZERO, STEP, deadline.budget()), this::lessBy)
          .map(Concession.SmallerBudget::new)
          .ifPresent(found::add);
    } else {
      found.add(new Concession.SmallerBudget(arrival.missing()));
    }
    laterDate().ifPresent(found::add);
    first(
            steps(request.limits().weekHours(), Duration.ofHours(1), LONGEST_WEEK),
            hours -> request.with(request.limits().withWeekHours(hours)))
        .map(Concession.LongerWeeks::new)
        .ifPresent(found::add);
    first(
            steps(request.limits().dayHours(), STEP, LONGEST_DAY),
            hours -> request.with(request.limits().withDayHours(hours)))
        .map(Concession.LongerDays::new)
        .ifPresent(found::add);
    int free = request.limits().freeDays();
    first(
            Stream.iterate(free - 1, days -> days >= 1, days -> days - 1),
            days -> request.with(request.limits().withFreeDays(days)))
        .map(Concession.FewerFreeDays::new)
        .ifPresent(found::add);
    return found;
  }

  private Optional<Concession> laterDate() {
    var days =
        Stream.iterate(
            deadline.date().plusDays(1),
            date -> !date.isAfter(request.dates().until()),
            date -> date.plusDays(1));
    return first(days, this::movedTo).map(Concession.LaterDate::new);
  }

  private Request movedTo(LocalDate date) {
    return withOther(deadline.on(date));
  }

  private Request lessBy(Duration hours) {
    return withOther(deadline.withBudget(deadline.budget().minus(hours)));
  }

  private Request withOther(Deadline changed) {
    return request.with(
        request.deadlines().stream()
            .map(other -> other.equals(deadline) ? changed : other)
            .toList());
  }

  private static Stream<Duration> steps(Duration from, Duration step, Duration last) {
    return Stream.iterate(
        from.plus(step), hours -> hours.compareTo(last) <= 0, hours -> hours.plus(step));
  }

  /// The first change with which the deadline is reached.
  private <T> Optional<T> first(Stream<T> changes, Function<T, Request> changed) {
    var all = changes.toList();
    int reached = all.size() - 1;
    if (all.isEmpty() || !isReached(changed.apply(all.getLast()))) {
      return Optional.empty();
    }
    for (int missed = -1; reached - missed > 1 && !enough.getAsBoolean(); ) {
      int middle = (missed + reached) / 2;
      if (isReached(changed.apply(all.get(middle)))) {
        reached = middle;
      } else {
        missed = middle;
      }
    }
    return enough.getAsBoolean() ? Optional.empty() : Optional.of(all.get(reached));
  }

  private boolean isReached(Request other) {
    var problem = Problem.of(other);
    var moved = moved(other);
    if (enough.getAsBoolean() || !Room.of(problem).leastMissing(moved).isZero()) {
      return false;
    }
    return Fitting.reaches(problem, moved, enough).orElseGet(() -> isFound(other, moved));
  }

  private boolean isFound(Request other, Deadline moved) {
    var found = new Planner(new Planner.Effort(seed, TRIES, 1)).find(other, _ -> {});
    return found.isAllowed()
        && found.arrivals().stream()
            .filter(arrival -> arrival.deadline().equals(moved))
            .noneMatch(Found.Arrival::isShort);
  }

  /// The deadline as it stands in a changed request.
  private Deadline moved(Request other) {
    return other.deadlines().get(request.deadlines().indexOf(deadline));
  }
}
