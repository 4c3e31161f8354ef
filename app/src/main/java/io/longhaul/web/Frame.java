package io.longhaul.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.Printable;
import io.longhaul.view.page.web.JteframeGenerated;
import io.longhaul.view.pages.Page;
import io.longhaul.view.pages.Range;
import io.longhaul.view.pages.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param title of the window
/// @param state of the store, so that a tab can notice that another has changed something; empty
///   where there is nothing to notice
/// @param isSimulated whether it is about nobody, which every page says
/// @param pages the navigation; none before there is a store
/// @param ranges how much of the past can be shown; none on pages that are not about a range
/// @param note what has just been done, or null
/// @param scripts of this page, besides that of the frame
/// @param formToken for the one form of the frame, which ends the demo
/// @param main the content, safe markup
public record Frame(
    String title,
    String state,
    boolean isSimulated,
    List<Link> pages,
    List<Link> ranges,
    @Nullable String note,
    List<String> scripts,
    String formToken,
    String main) {
  public Frame {
    pages = List.copyOf(pages);
    ranges = List.copyOf(ranges);
    scripts = List.copyOf(scripts);
  }

  /// A link of the navigation.
  ///
  /// @param key the key that opens it, together with those of the browser for access keys; empty
  ///   for none
  /// @param isHere whether it is the page that is shown
  public record Link(String address, String text, String key, boolean isHere) {}

  /// A page of the store.
  static Frame of(Page page, Shown shown, Known known, @Nullable String note) {
    return new Frame(
        page.title(),
        known.state(),
        known.isSimulated(),
        pages(page, shown),
        page.hasRange() ? ranges(page, shown) : List.of(),
        note,
        page.scripts(),
        shown.token(),
        page.main(shown));
  }

  /// A page without a store, or one that says what went wrong.
  static Frame alone(String title, String main) {
    return new Frame(title, "", false, List.of(), List.of(), null, List.of(), "", main);
  }

  private static List<Link> pages(Page here, Shown shown) {
    var links = new ArrayList<Link>();
    for (var page : Pages.navigation()) {
      links.add(
          new Link(
              shown.link("/" + page.name()),
              page.title(),
              Integer.toString(links.size() + 1),
              page.name().equals(here.name())));
    }
    return links;
  }

  private static List<Link> ranges(Page page, Shown shown) {
    var links = new ArrayList<Link>();
    var path = "/" + page.name() + (shown.day() == null ? "" : "/" + shown.day());
    for (var range : Range.values()) {
      links.add(
          new Link(
              path + "?range=" + range.word(), range.title(), "", range == shown.range()));
    }
    return links;
  }

  /// The style sheets, in their order.
  public List<String> styles() {
    return Assets.styles();
  }

  String html() {
    var html = new StringOutput();
    JteframeGenerated.render(new OwaspHtmlTemplateOutput(html), null, this);
    return Printable.of(html.toString());
  }
}
