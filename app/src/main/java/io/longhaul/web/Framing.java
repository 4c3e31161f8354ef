package io.longhaul.web;

import io.longhaul.view.pages.Frame;
import io.longhaul.view.pages.Page;
import io.longhaul.view.pages.Range;
import io.longhaul.view.pages.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a page of the store into its frame.
final class Framing {
  private Framing() {}

  static Frame of(Page page, Shown shown, Known known, @Nullable String note) {
    return new Frame(
        page.title(),
        known.state(),
        known.isSimulated(),
        pages(page, shown),
        page.hasRange() ? ranges(page, shown) : List.of(),
        note,
        page.scripts(),
        page.isUnfinished(),
        shown.token(),
        page.main(shown));
  }

  private static List<Frame.Link> pages(Page here, Shown shown) {
    var links = new ArrayList<Frame.Link>();
    for (var page : Pages.navigation()) {
      links.add(
          new Frame.Link(
              shown.link("/" + page.name()),
              page.title(),
              Integer.toString(links.size() + 1),
              page.name().equals(here.name())));
    }
    return links;
  }

  private static List<Frame.Link> ranges(Page page, Shown shown) {
    var links = new ArrayList<Frame.Link>();
    var path = "/" + page.name() + (shown.day() == null ? "" : "/" + shown.day());
    for (var range : Range.values()) {
      links.add(
          new Frame.Link(
              path + "?range=" + range.word(), range.title(), "", range == shown.range()));
    }
    return links;
  }
}
