package io.longhaul.web;

import io.longhaul.planner.Request;
import io.longhaul.view.Brief.Line;
import io.longhaul.view.pages.Searched;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The search for hours that goes on, or the last one: one at a time, in memory only.
final class Searches {
  private final Executor searcher;
  private @Nullable Search search;

  /// @param searcher runs them
  Searches(Executor searcher) {
    this.searcher = searcher;
  }

  /// Begins one.
  ///
  /// @param query of the address that asks for it
  synchronized void begin(String query, Request request, long seed) throws Refused {
    if (search != null && search.isRunning()) {
      throw new Refused(409, "a search goes on already; end it first");
    }
    search = new Search(query, request, seed);
    searcher.execute(search::run);
  }

  /// Ends what goes on; the best so far stays.
  synchronized void stop() {
    if (search != null) {
      search.stop();
    }
  }

  /// Ends what goes on and forgets it: it is about somebody whose store is closed.
  synchronized void forget() {
    stop();
    search = null;
  }

  /// The address that shows the search that goes on, or the last one; empty without any.
  synchronized String query() {
    return search == null ? "" : search.query();
  }

  /// How the search for just this stands; null where another was the last.
  @Nullable Searched now(String query) {
    Search last;
    synchronized (this) {
      last = search;
    }
    return last == null || !last.query().equals(query) ? null : last.now();
  }

  /// The one for just this, or null.
  synchronized @Nullable Search named(String query) {
    return search == null || !search.query().equals(query) ? null : search;
  }

  /// What would have to give, as the last search found it; nothing while one goes on.
  List<Line> conceded() {
    Search last;
    synchronized (this) {
      last = search;
    }
    return last == null ? List.of() : last.conceded();
  }

  /// Whether another one goes on.
  synchronized boolean isBusy() {
    return search != null && search.isRunning();
  }
}
