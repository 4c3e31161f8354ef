package io.longhaul.view.pages;

import io.longhaul.goal.Goal;
import io.longhaul.goal.Judged;
import io.longhaul.plan.Kept;
import io.longhaul.plan.Reserved;
import io.longhaul.shock.Shock;
import io.longhaul.shock.Shocks;
import io.longhaul.time.Interval;
import io.longhaul.view.Brief.Line;
import io.longhaul.view.Brief.Part;
import io.longhaul.view.GoalsReport;
import io.longhaul.view.KeptReport;
import io.longhaul.view.ShockReport;
import io.longhaul.view.Today;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The pages of what the person sets, marks, keeps and takes along, each with something on it.
final class OwnPages {
  private static final int WEEKS = 8;
  private static final String HOSTILE = "<b>x</b> \"&' y";

  private OwnPages() {}

  static List<Page> of(Shown shown) {
    return List.of(goals(shown), events(shown), kept(shown), brief());
  }

  private static Page goals(Shown shown) {
    var answer = shown.answer();
    var today = Today.of(answer);
    var goals = new ArrayList<GoalsReport.Of>();
    for (var text : List.of("a free day a week", "stop by 20:00 on 4 days of 5")) {
      goals.add(
          new GoalsReport.Of(goals.size() + 1, Judged.of(Goal.of(text), answer, today, WEEKS)));
    }
    var unread = List.of(new GoalListPage.Unread(3, HOSTILE));
    var asked = new GoalListPage.Asked(WEEKS, HOSTILE, "it is none", "11 h between days", unread);
    return new GoalListPage(GoalsReport.of(goals, today, answer.zoneAhead()), asked);
  }

  private static Page events(Shown shown) {
    var today = Today.of(shown.answer());
    var marked =
        List.of(new Shock(HOSTILE, today.minusWeeks(2)), new Shock("scooped", today.minusWeeks(4)));
    var dated = new EventsPage.Dated(today.minusWeeks(1), HOSTILE);
    var asked = new EventsPage.Asked(HOSTILE, HOSTILE, "no date", dated, List.of(dated), 2);
    return new EventsPage(ShockReport.of(Shocks.of(shown.answer(), marked)), asked);
  }

  private static Page kept(Shown shown) {
    var answer = shown.answer();
    var now = answer.asked().now();
    var all = new ArrayList<Reserved>();
    for (int days = -20; days < 5; days++) {
      var from = now.plus(Duration.ofDays(days));
      var kind = days % 2 == 0 ? Reserved.Kind.REST : Reserved.Kind.FOCUS;
      var name = kind == Reserved.Kind.FOCUS ? HOSTILE : "";
      var day = Today.of(answer).plusDays(days);
      all.add(new Reserved(kind, day, 1, name, new Interval(from, from.plusSeconds(40_000))));
    }
    var report = KeptReport.of(Kept.of(all, answer.trace(), now), answer.zoneAhead(), now);
    return new InCalendarPage(report, "plan.ics", true);
  }

  private static Page brief() {
    var line = new Line(Part.ALTERNATIVE, HOSTILE);
    var own = new BriefingPage.Own(HOSTILE, List.of(HOSTILE));
    return new BriefingPage(Set.of(line.key("concessions"), "hours-00000000"), own, List.of(line));
  }
}
