package io.longhaul.plan;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All stretches of a plan that a calendar has, or has had and is to hear that they are gone.
///
/// A plan that changes moves its stretches: the same kind on the same day is the same one. What
/// lies before the first day of the new plan stays as it was, but for the part that reaches into
/// it.
///
/// @param plan what tells this plan's stretches from everybody else's: hexadecimal digits
/// @param zone on whose clock they are written
/// @param all in order of their starts
public record Bookings(String plan, ZoneId zone, List<Booking> all) {
  /// What is over for so long is forgotten, like the evidence behind a report.
  static final Duration KEPT = Duration.ofDays(13 * 7);

  private static final Comparator<Booking> ORDER =
      Comparator.comparing(Booking::reserved, Reserved.ORDER);

  public Bookings {
    if (!plan.matches("[0-9a-f]{8,32}")) {
      throw new IllegalArgumentException("a plan is 8 to 32 hexadecimal digits, not " + plan);
    }
    all = all.stream().sorted(ORDER).toList();
    if (all.stream().map(it -> it.reserved().id()).distinct().count() != all.size()) {
      throw new IllegalArgumentException("a stretch stands there twice");
    }
  }

  /// Those of a plan that has none yet.
  public static Bookings none(String plan, ZoneId zone) {
    return new Bookings(plan, zone, List.of());
  }

  /// What the plan has now.
  public List<Reserved> reserved() {
    return all.stream().filter(it -> !it.isCancelled()).map(Booking::reserved).toList();
  }

  /// The same after the plan was made anew.
  ///
  /// @param coming the stretches of the new plan, in order
  /// @param from its first day
  public Bookings followedBy(
      Collection<Reserved> coming, ZoneId newZone, LocalDate from, Instant now) {
    var before = new LinkedHashMap<String, Booking>();
    all.forEach(each -> before.put(each.reserved().id(), each));
    var after = new ArrayList<Booking>();
    for (var reserved : coming) {
      var known = before.remove(reserved.id());
      after.add(known == null ? Booking.first(reserved, now) : updated(known, reserved, now));
    }
    var begin = coming.stream().map(it -> it.when().start()).min(Comparator.naturalOrder());
    for (var old : before.values()) {
      boolean stays = old.isCancelled() || isOver(old, now);
      if (stays || !old.reserved().day().isBefore(from)) {
        after.add(stays ? old : old.cancelled(now));
      } else {
        after.add(begin.map(at -> endingBy(at, old, now)).orElse(old));
      }
    }
    after.removeIf(each -> each.reserved().when().end().isBefore(now.minus(KEPT)));
    return new Bookings(plan, newZone, after);
  }

  private static Booking updated(Booking known, Reserved reserved, Instant now) {
    return known.reserved().looksLike(reserved) && !known.isCancelled()
        ? known
        : known.changedTo(reserved, now);
  }

  private static boolean isOver(Booking booking, Instant now) {
    return !booking.reserved().when().end().isAfter(now);
  }

  private static Booking endingBy(Instant at, Booking old, Instant now) {
    var when = old.reserved().when();
    if (!when.end().isAfter(at)) {
      return old;
    }
    return when.start().isBefore(at)
        ? old.changedTo(old.reserved().over(new Interval(when.start(), at)), now)
        : old.cancelled(now);
  }

  /// These and others of the same plan, of each the one that was changed more often: what two
  /// places hold of it.
  public Bookings and(Bookings other) {
    if (!plan.equals(other.plan)) {
      throw new IllegalArgumentException("plan " + plan + " and plan " + other.plan + " are two");
    }
    Map<String, Booking> both = new LinkedHashMap<>();
    all.forEach(each -> both.put(each.reserved().id(), each));
    for (var each : other.all) {
      both.merge(
          each.reserved().id(),
          each,
          (mine, theirs) -> theirs.revision() > mine.revision() ? theirs : mine);
    }
    return new Bookings(plan, zone, List.copyOf(both.values()));
  }
}
