package io.longhaul.web;

import io.longhaul.shock.FieldCalendar;
import io.longhaul.shock.Shock;
import io.longhaul.shock.Shocks;
import io.longhaul.store.MarkedEvent;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Answer;
import io.longhaul.view.ShockReport;
import io.longhaul.view.pages.Address;
import io.longhaul.view.pages.EventsPage;
import io.longhaul.view.pages.EventsPage.Dated;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of marked events, and what its forms do: a mark that is removed can be set again at
/// once. What the last ones did is remembered, since it takes longer than the page around it.
final class Events {
  private static final String PAGE = "/" + EventsPage.ADDRESS;
  private static final int MOST_PICKS = 120;
  private static final int DATE = 10;

  private final Desk desk;
  private @Nullable Last last;

  /// What was told last.
  private record Last(Answer answer, List<Shock> marked, ShockReport report) {}

  Events(Desk desk) {
    this.desk = desk;
  }

  EventsPage page(Form query, Known known) throws Refused, StoreException, IOException {
    var marked =
        desk.work(store ->
            store.marked().stream().map(each -> new Shock(each.name(), each.day())).toList());
    var answer = known.answer();
    var field =
        FieldCalendar.of(answer.trace(), answer.asked().now(), answer.zoneAhead(), "").stream()
            .filter(shock -> !marked.contains(shock))
            .map(shock -> new Dated(shock.on(), shock.name()))
            .toList();
    var asked =
        new EventsPage.Asked(
            query.text("name"),
            query.text("date"),
            wrong(query),
            removed(query, marked),
            field.stream().limit(MOST_PICKS).toList(),
            Math.max(0, field.size() - MOST_PICKS));
    return new EventsPage(told(answer, marked), asked);
  }

  private synchronized ShockReport told(Answer answer, List<Shock> marked) {
    var before = last;
    if (before != null && before.marked.equals(marked) && before.answer.equals(answer)) {
      return before.report;
    }
    var report = ShockReport.of(Shocks.of(answer, marked));
    last = new Last(answer, marked, report);
    return report;
  }

  private static @Nullable String wrong(Form query) {
    try {
      if (query.get("name") != null || query.get("date") != null) {
        shock(query.text("name"), query.text("date"));
      }
      return null;
    } catch (Refused refused) {
      return refused.why();
    }
  }

  /// What was just removed, as far as it can be marked again.
  private static @Nullable Dated removed(Form query, List<Shock> marked) {
    try {
      var shock = shock(query.text("removed"), query.text("on"));
      return marked.contains(shock) ? null : new Dated(shock.on(), shock.name());
    } catch (Refused refused) {
      return null;
    }
  }

  private static Shock shock(String name, String date) throws Refused {
    LocalDate day = Forms.date(date);
    try {
      return new Shock(name, day);
    } catch (IllegalArgumentException e) {
      throw Refused.mistake("it has a name of 1 to " + Shock.LONGEST_NAME + " characters");
    }
  }

  /// Marks what was written or picked, and leads to where it shows; what cannot be marked is said
  /// there.
  String mark(Form form) throws Refused, StoreException, IOException {
    var picked = form.text("picked");
    boolean isPicked = picked.length() > DATE;
    var date = isPicked ? picked.substring(0, DATE) : form.text("date");
    var name = isPicked ? picked.substring(DATE).strip() : form.text("name");
    Shock shock;
    try {
      shock = shock(name, date);
    } catch (Refused refused) {
      var cut = name.substring(0, Math.min(name.length(), Shock.LONGEST_NAME));
      return PAGE + "?name=" + Address.part(cut) + "&date=" + Address.part(date);
    }
    boolean isNew = desk.work(store -> store.mark(new MarkedEvent(shock.on(), shock.name())));
    return (isNew ? Note.MARKED : Note.THERE).at(PAGE) + "#event-" + shock.on();
  }

  String remove(Form form) throws Refused, StoreException, IOException {
    var event = new MarkedEvent(Forms.date(form.text("date")), form.text("name"));
    if (!desk.work(store -> store.unmark(event))) {
      throw Refused.notThere("that event was removed already");
    }
    return PAGE + "?removed=" + Address.part(event.name()) + "&on=" + event.day();
  }
}
