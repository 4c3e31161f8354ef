package io.longhaul.web;

import io.longhaul.plan.Bookings;
import io.longhaul.planner.Found;
import io.longhaul.planner.Planner;
import io.longhaul.planner.Request;
import io.longhaul.view.Brief.Line;
import io.longhaul.view.Conceding;
import io.longhaul.view.PlanReport;
import io.longhaul.view.PlanWords;
import io.longhaul.view.calendar.Keeping;
import io.longhaul.view.pages.Searched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A search for hours, beside what the person does meanwhile. It ends after a number of tries, not
/// by the clock: what it finds is what the terminal finds.
final class Search {
  private final String query;
  private final Request request;
  private final long seed;
  private final Planner planner;
  private volatile Planner.@Nullable Better better;
  private volatile @Nullable PlanReport found;
  private volatile @Nullable Found best;
  private volatile @Nullable String fault;
  private volatile boolean stopped;
  private volatile boolean ended;
  private volatile boolean conceding;

  /// @param query of the address that asks for it
  Search(String query, Request request, long seed) {
    this.query = query;
    this.request = request;
    this.seed = seed;
    planner = new Planner(Planner.Effort.usual(seed));
  }

  /// Looks until it has found, or is to stop.
  void run() {
    try {
      var last = planner.find(request, now -> better = now);
      conceding = last.isShort();
      best = last;
      found = PlanReport.checked(request, last, seed, () -> stopped);
    } catch (RuntimeException | Error e) {
      fault = "a fault of the program, please report it: " + e;
      throw e;
    } finally {
      ended = true;
    }
  }

  /// Ends it soon; the best so far is what it found.
  void stop() {
    if (isRunning()) {
      stopped = true;
      planner.stop();
    }
  }

  String query() {
    return query;
  }

  boolean isRunning() {
    return !ended;
  }

  /// What the plan becomes that was kept so far; null where nothing was found that can be kept.
  @Nullable Keeping keeping(Optional<Bookings> before, Instant now) {
    var last = best;
    return last == null || isRunning() || !last.isAllowed()
        ? null
        : Keeping.of(before, request, last, now);
  }

  /// What would have to give, as lines of a brief; nothing of a search that has not come to its
  /// end.
  List<Line> conceded() {
    var report = found;
    return report == null || isRunning() || stopped ? List.of() : Conceding.lines(report);
  }

  /// How it stands now.
  Searched now() {
    boolean running = isRunning();
    var last = better;
    var report = found;
    if (report == null && last != null) {
      report = PlanReport.of(request, last.found(), List.of(), seed);
    }
    var words =
        conceding
            ? "looking … for what would have to give"
            : last == null ? "looking …" : PlanWords.progress(last.score());
    var whole = best;
    boolean keepable = !running && whole != null && whole.isAllowed();
    return new Searched(query, running, stopped, keepable, words, report, fault);
  }
}
