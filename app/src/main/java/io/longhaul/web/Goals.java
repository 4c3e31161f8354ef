package io.longhaul.web;

import io.longhaul.goal.Goal;
import io.longhaul.goal.Judged;
import io.longhaul.store.StoreException;
import io.longhaul.view.GoalsReport;
import io.longhaul.view.Today;
import io.longhaul.view.pages.Address;
import io.longhaul.view.pages.GoalListPage;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// The page of goals, and what its forms do: a goal that is removed can be set again at once.
final class Goals {
  private static final String PAGE = "/" + GoalListPage.ADDRESS;
  private static final int LONGEST = io.longhaul.store.Goal.LONGEST;

  private final Desk desk;

  Goals(Desk desk) {
    this.desk = desk;
  }

  GoalListPage page(Form query, Known known) throws Refused, StoreException, IOException {
    int weeks = weeks(query.text("weeks"));
    var answer = known.answer();
    var today = Today.of(answer);
    var judged = new ArrayList<GoalsReport.Of>();
    var unread = new ArrayList<GoalListPage.Unread>();
    for (var kept : desk.work(store -> store.goals())) {
      try {
        var goal = Goal.of(kept.text());
        judged.add(new GoalsReport.Of(kept.id(), Judged.of(goal, answer, today, weeks)));
      } catch (IllegalArgumentException e) {
        unread.add(new GoalListPage.Unread(kept.id(), kept.text()));
      }
    }
    var report = GoalsReport.of(judged, today, answer.zoneAhead());
    var text = query.text("goal");
    var asked = new GoalListPage.Asked(weeks, text, wrong(text), removed(query, report), unread);
    return new GoalListPage(report, asked);
  }

  private static int weeks(String text) throws Refused {
    if (text.isEmpty()) {
      return GoalListPage.USUAL_WEEKS;
    }
    if (!text.matches("\\d{1,2}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > Judged.MOST_WEEKS) {
      throw Refused.notThere("weeks are 1 to " + Judged.MOST_WEEKS);
    }
    return Integer.parseInt(text);
  }

  private static @Nullable String wrong(String text) {
    try {
      if (!text.isEmpty()) {
        Goal.of(text);
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /// What was just removed, as far as it is a goal and not set.
  private static @Nullable String removed(Form query, GoalsReport report) {
    var text = query.text("removed");
    if (text.isEmpty() || wrong(text) != null) {
      return null;
    }
    var words = Goal.of(text).words();
    boolean isSet = report.goals().stream().anyMatch(row -> row.goal().equals(words));
    return isSet ? null : words;
  }

  /// Sets a goal, and leads to where it shows; what cannot be read is said there.
  String add(Form form, Known known) throws Refused, StoreException, IOException {
    var text = form.text("example").isEmpty() ? form.text("goal") : form.text("example");
    if (text.isEmpty() || text.length() > LONGEST) {
      throw Refused.mistake("a goal has 1 to " + LONGEST + " characters");
    }
    if (wrong(text) != null) {
      return PAGE + "?goal=" + Address.part(text);
    }
    var words = Goal.of(text).words();
    var today = Today.of(known.answer());
    boolean isNew = desk.work(store -> store.addGoal(words, today));
    return (isNew ? Note.SET : Note.THERE).at(PAGE);
  }

  String remove(long id) throws Refused, StoreException, IOException {
    var text =
        desk.work(store -> {
          for (var goal : store.goals()) {
            if (goal.id() == id && store.removeGoal(id)) {
              return goal.text();
            }
          }
          throw Refused.notThere("that goal was removed already");
        });
    return PAGE + "?removed=" + Address.part(text);
  }
}
