package io.longhaul.view.calendar;

import io.longhaul.plan.Booking;
import io.longhaul.plan.Bookings;
import io.longhaul.plan.Reserved;
import io.longhaul.planner.Found;
import io.longhaul.planner.Request;
import io.longhaul.planner.Reservations;
import io.longhaul.view.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A plan that was found, as a calendar keeps it: what was kept before is brought up to date.
///
/// @param after all that the calendar has now
/// @param now the moment of the change
public record Keeping(Bookings after, Instant now) {
  private static final int PLAN_BYTES = 8;

  /// Keeps what was found.
  ///
  /// @param before what was kept so far
  /// @param asked the moment of asking
  public static Keeping of(Optional<Bookings> before, Request request, Found found, Instant asked) {
    if (!found.isAllowed()) {
      throw new IllegalArgumentException("no timetable was found that keeps every limit");
    }
    var now = asked.truncatedTo(ChronoUnit.SECONDS);
    var coming =
        Reservations.of(request, found).stream()
            .map(it ->
                new Reserved(
                    it.kind(), it.day(), it.number(), PlanCalendar.name(it.name()), it.when()))
            .toList();
    var after =
        before
            .orElseGet(() -> Bookings.none(plan(coming, now), request.zone()))
            .followedBy(coming, request.zone(), request.dates().from(), now);
    return new Keeping(after, now);
  }

  /// `kept 9 stretches of rest and focus: 9 new, 0 moved, 0 cancelled`.
  public String words() {
    var changed = after.all().stream().filter(it -> it.changed().equals(now)).toList();
    long gone = changed.stream().filter(Booking::isCancelled).count();
    long added = changed.stream().filter(it -> it.revision() == 0).count();
    return "kept "
        + Words.count(after.reserved().size(), "stretch", "stretches")
        + " of rest and focus: "
        + added
        + " new, "
        + (changed.size() - added - gone)
        + " moved, "
        + gone
        + " cancelled";
  }

  /// A name for a plan that has none yet: a digest of what it is and when it was made, so that two
  /// people's plans have two.
  private static String plan(List<Reserved> coming, Instant now) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest((now + " " + coming).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, PLAN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
