package io.longhaul.web;

import io.longhaul.view.pages.CalendarPage;
import io.longhaul.view.pages.DayPage;
import io.longhaul.view.pages.LoadPage;
import io.longhaul.view.pages.Page;
import io.longhaul.view.pages.PrivacyPage;
import io.longhaul.view.pages.RhythmPage;
import io.longhaul.view.pages.TryPage;
import io.longhaul.view.pages.VerdictsPage;
import io.longhaul.view.pages.WeekPage;
import java.util.ArrayList;
import java.util.List;

/// Every page of the app, in the order of the navigation.
final class Pages {
  /// Those that need nothing but what is shown; a further one is one more entry.
  private static final List<Page> PLAIN =
      List.of(
          new LoadPage(), new CalendarPage(), new DayPage(), new RhythmPage(), new VerdictsPage());

  private Pages() {}

  /// The page of that name; one that also needs what the store says of itself is made anew.
  static Page named(String name, Desk desk, Known known, RefusalLog refusals) throws Exception {
    return switch (name) {
      case WeekPage.NAME -> new WeekPage(known.isSkipped(), known.ahead());
      case PrivacyPage.NAME -> new PrivacyPage(desk.kept(refusals.count()));
      default ->
          PLAIN.stream()
              .filter(page -> page.name().equals(name))
              .findFirst()
              .orElseThrow(() -> Refused.notThere("there is no such page"));
    };
  }

  static List<Link> navigation() {
    var links = new ArrayList<Link>();
    links.add(new Link(WeekPage.NAME, WeekPage.TITLE));
    PLAIN.stream()
        .filter(Page::isInNavigation)
        .forEach(page -> links.add(new Link(page.name(), page.title())));
    links.add(new Link(TryPage.NAME, TryPage.TITLE));
    links.add(new Link(PrivacyPage.NAME, PrivacyPage.TITLE));
    return links;
  }

  /// A page in the navigation.
  record Link(String name, String title) {}
}
