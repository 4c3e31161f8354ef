package io.longhaul.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what would have to give where a budget cannot be reached: of each kind the smallest
/// change, first by how much room it makes ([Room]), then by searching a timetable with it. One
/// that no timetable was found for is not named.
public final class Concessions {
  /// Enough to see whether a budget is reached; how even its days are does not matter here.
  private static final long TRIES = 20_000;

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration LONGEST_DAY = Duration.ofHours(13);
  private static final Duration LONGEST_WEEK = Duration.ofHours(60);

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
    return found.arrivals().stream()
        .filter(arrival -> !arrival.missing().isZero())
        .findFirst()
        .map(arrival ->
            new Concessions(request, arrival.deadline(), seed, enough).of(arrival.missing()))
        .orElse(List.of());
  }

  private List<Concession> of(Duration missing) {
    var found = new ArrayList<Concession>();
    found.add(new Concession.SmallerBudget(missing));
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
    return request.with(
        request.deadlines().stream()
            .map(other -> other.equals(deadline) ? other.on(date) : other)
            .toList());
  }

  private static Stream<Duration> steps(Duration from, Duration step, Duration last) {
    return Stream.iterate(
        from.plus(step), hours -> hours.compareTo(last) <= 0, hours -> hours.plus(step));
  }

  /// The first change with which the budget is reached.
  private <T> Optional<T> first(Stream<T> changes, Function<T, Request> changed) {
    return changes
        .takeWhile(_ -> !enough.getAsBoolean())
        .filter(change -> hasRoom(changed.apply(change)))
        .limit(2)
        .filter(change -> isReached(changed.apply(change)))
        .findFirst();
  }

  private boolean hasRoom(Request other) {
    return Room.of(Problem.of(other)).leastMissing(moved(other)).isZero();
  }

  private boolean isReached(Request other) {
    var found = new Planner(new Planner.Effort(seed, TRIES, 1)).find(other, _ -> {});
    return found.isAllowed()
        && found.arrivals().stream()
            .filter(arrival -> arrival.deadline().equals(moved(other)))
            .allMatch(arrival -> arrival.missing().isZero());
  }

  /// The deadline as it stands in a changed request.
  private Deadline moved(Request other) {
    return other.deadlines().stream()
        .filter(it -> it.name().equals(deadline.name()) && it.budget().equals(deadline.budget()))
        .findFirst()
        .orElse(deadline);
  }
}
