package io.longhaul.cli;

import io.longhaul.plan.Booking;
import io.longhaul.plan.Bookings;
import io.longhaul.plan.Reserved;
import io.longhaul.planner.Found;
import io.longhaul.planner.Request;
import io.longhaul.planner.Reservations;
import io.longhaul.store.StoreException;
import io.longhaul.view.Words;
import io.longhaul.view.calendar.KeptPlans;
import io.longhaul.view.calendar.PlanCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a plan that was found: in a file, in the store that holds the past, or in both. What is
/// kept there already is brought up to date.
///
/// @param calendar the name of the file, or null
/// @param keep whether the store was asked for
record PlanKeeping(Outside outside, PastOptions past, @Nullable String calendar, boolean keep) {
  private static final int PLAN_BYTES = 8;

  boolean isAsked() {
    return keep || calendar != null;
  }

  /// Refuses before the search what could not be kept after it.
  void check() throws Mistake {
    if (keep && !past.isStored(outside)) {
      throw new Mistake("--keep needs a store that holds the past; --calendar FILE needs none");
    }
    if (calendar != null) {
      file(calendar).check();
    }
  }

  private PlanFile file(String name) throws Mistake {
    return PlanFile.of("--calendar", name, outside);
  }

  void keep(Request request, Found found, Instant asked)
      throws Mistake, StoreException, IOException {
    if (!found.isAllowed()) {
      throw new Mistake("nothing was kept: no timetable was found that keeps every limit");
    }
    var now = asked.truncatedTo(ChronoUnit.SECONDS);
    var coming =
        Reservations.of(request, found).stream()
            .map(it ->
                new Reserved(
                    it.kind(), it.day(), it.number(), PlanCalendar.name(it.name()), it.when()))
            .toList();
    var before = before(request, now);
    var after =
        before
            .orElseGet(() -> Bookings.none(plan(coming, now), request.zone()))
            .followedBy(coming, request.zone(), request.dates().from(), now);
    if (calendar != null) {
      file(calendar).write(after);
    }
    if (past.isStored(outside)) {
      try (var store = past.store().open(outside)) {
        store.keep(KeptPlans.of(after));
      }
    }
    outside.say(words(after, now));
  }

  private Optional<Bookings> before(Request request, Instant now) throws Mistake, StoreException {
    var written =
        calendar == null
            ? Optional.<Bookings>empty()
            : file(calendar).bookings(request.zone(), now);
    var stored = Optional.<Bookings>empty();
    if (past.isStored(outside)) {
      try (var store = past.store().open(outside)) {
        stored = store.plan().map(KeptPlans::of);
      }
    }
    if (written.isEmpty() || stored.isEmpty()) {
      return stored.or(() -> written);
    }
    if (!stored.get().plan().equals(written.get().plan())) {
      throw new Mistake(
          "--calendar " + calendar + " holds another plan than your store; name another file");
    }
    return Optional.of(stored.get().and(written.get()));
  }

  private String words(Bookings after, Instant now) {
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
