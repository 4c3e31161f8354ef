package io.longhaul.web;

import io.longhaul.plan.Kept;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.StoreException;
import io.longhaul.view.KeptReport;
import io.longhaul.view.calendar.KeptPlans;
import io.longhaul.view.calendar.PlanCalendar;
import io.longhaul.view.pages.InCalendarPage;
import java.io.IOException;
import java.util.Optional;

/// The plan that is kept, on the web.
final class InCalendar {
  private static final String PAGE = "/" + InCalendarPage.ADDRESS;

  private final Desk desk;

  InCalendar(Desk desk) {
    this.desk = desk;
  }

  private Optional<KeptPlan> plan() throws Refused, StoreException, IOException {
    return desk.work(store -> store.plan()).filter(plan -> !plan.times().isEmpty());
  }

  /// @param port on which calendar programs ask too
  InCalendarPage page(Form query, Known known, int port)
      throws Refused, StoreException, IOException {
    boolean isWhole = query.text("past").equals("all");
    var plan = plan();
    if (plan.isEmpty()) {
      return new InCalendarPage(null, "", isWhole);
    }
    var bookings = KeptPlans.of(plan.get());
    var answer = known.answer();
    var now = answer.asked().now();
    var kept = Kept.of(bookings.reserved(), answer.trace(), now);
    return new InCalendarPage(
        KeptReport.of(kept, bookings.zone(), now),
        Subscription.address(plan.get().address(), port),
        isWhole);
  }

  /// The calendar as a file.
  String file() throws Refused, StoreException, IOException {
    var plan = plan().orElseThrow(() -> Refused.notThere("no plan is kept"));
    return PlanCalendar.of(KeptPlans.of(plan));
  }

  /// Keeps what a search found, in the place of what is ahead of the plan so far.
  String keep(Form form, Known known) throws Refused, StoreException, IOException {
    var search = desk.searches().named(form.text("query"));
    var now = known.answer().asked().now();
    desk.work(store -> {
      var before = store.plan().map(KeptPlans::of);
      var keeping = search == null ? null : search.keeping(before, now);
      if (keeping == null) {
        throw new Refused(409, "nothing that keeps every limit was found by that search");
      }
      store.keep(KeptPlans.of(keeping.after()));
      return true;
    });
    return Note.PLANNED.at(PAGE);
  }

  String renew() throws Refused, StoreException, IOException {
    if (!desk.work(store -> store.renewPlanAddress())) {
      throw Refused.notThere("no plan is kept");
    }
    return Note.RENEWED.at(PAGE);
  }
}
