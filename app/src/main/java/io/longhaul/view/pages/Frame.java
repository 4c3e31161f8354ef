package io.longhaul.view.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.Printable;
import io.longhaul.view.page.web.JteframeGenerated;
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
/// @param isUnfinished whether a browser without scripts asks for it again
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
    boolean isUnfinished,
    String formToken,
    String main) {
  /// The style of the report comes first in that of the frame.
  public static final List<String> STYLES = List.of("frame.css", "pages.css");

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

  /// A page without a store, or one that says what went wrong.
  public static Frame alone(String title, String main) {
    return new Frame(title, "", false, List.of(), List.of(), null, List.of(), false, "", main);
  }

  /// The first page, which reads repositories and says so while it does.
  public static Frame begin(String main) {
    var scripts = List.of("busy.js");
    return new Frame("Begin", "", false, List.of(), List.of(), null, scripts, false, "", main);
  }

  /// The style sheets, in their order.
  public List<String> styles() {
    return STYLES;
  }

  /// The whole page.
  public String html() {
    var html = new StringOutput();
    JteframeGenerated.render(new OwaspHtmlTemplateOutput(html), null, this);
    return Printable.of(html.toString());
  }
}
