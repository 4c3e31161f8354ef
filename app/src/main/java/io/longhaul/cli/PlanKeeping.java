package io.longhaul.cli;

import io.longhaul.plan.Bookings;
import io.longhaul.planner.Found;
import io.longhaul.planner.Request;
import io.longhaul.store.StoreException;
import io.longhaul.view.calendar.Keeping;
import io.longhaul.view.calendar.KeptPlans;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a plan that was found: in a file, in the store that holds the past, or in both. What is
/// kept there already is brought up to date.
///
/// @param calendar the name of the file, or null
/// @param keep whether the store was asked for
record PlanKeeping(Outside outside, PastOptions past, @Nullable String calendar, boolean keep) {
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
    var keeping = Keeping.of(before(request, now), request, found, now);
    var after = keeping.after();
    if (calendar != null) {
      file(calendar).write(after);
    }
    if (past.isStored(outside)) {
      try (var store = past.store().open(outside)) {
        store.keep(KeptPlans.of(after));
      }
    }
    outside.say(keeping.words());
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
}
