package io.longhaul.web;

import io.longhaul.view.Brief;
import io.longhaul.view.BriefPage;
import io.longhaul.view.pages.BriefingPage;
import io.longhaul.view.pages.BriefingPage.Own;
import io.longhaul.view.pages.Range;
import io.longhaul.view.pages.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The brief on the web. Which lines are chosen stands in the address; the person's own words do
/// not, since browsers keep addresses.
final class Briefs {
  private static final String PAGE = "/" + BriefingPage.ADDRESS;
  private static final int LONGEST = Brief.Line.LONGEST;
  private static final int MOST_LINES = 200;

  private final Desk desk;

  Briefs(Desk desk) {
    this.desk = desk;
  }

  BriefingPage page(Form query, Known known) {
    var chosen =
        Arrays.stream(query.text("lines").split("\\.", MOST_LINES))
            .filter(key -> key.matches(Brief.Line.KEY))
            .collect(Collectors.toSet());
    return new BriefingPage(chosen, desk.draft().own(), desk.searches().conceded());
  }

  /// Takes what was chosen and written, and leads to where it shows.
  String choose(Form form, Known known) throws Refused {
    var own = own(form);
    var shown = known.shown(Range.USUAL, null, "");
    var keys = new ArrayList<String>();
    page(form, known)
        .offered(shown)
        .forEach((fact, lines) ->
            lines.stream()
                .map(line -> line.key(fact))
                .filter(key -> form.get(key) != null && !keys.contains(key))
                .forEach(keys::add));
    desk.draft().write(own);
    return PAGE + (keys.isEmpty() ? "" : "?lines=" + String.join(".", keys)) + "#sheet";
  }

  private static Own own(Form form) throws Refused {
    var alternatives =
        IntStream.rangeClosed(1, BriefingPage.MOST_ALTERNATIVES)
            .mapToObj(number -> form.text("alternative-" + number))
            .toList();
    for (var text : alternatives) {
      check(text);
    }
    check(form.text("ask"));
    return new Own(form.text("ask"), alternatives);
  }

  private static void check(String text) throws Refused {
    if (text.length() > LONGEST) {
      throw Refused.mistake("a line of your own has up to " + LONGEST + " characters");
    }
  }

  /// The page as a file; there is none of nothing.
  ///
  /// @param name `brief.md` or `brief.html`
  String file(String name, Form query, Known known, Shown shown) throws Refused {
    var brief = page(query, known).brief(shown);
    if (!Set.of("brief.md", "brief.html").contains(name) || brief.lines().isEmpty()) {
      throw Refused.notThere("there is no such page: no line is chosen");
    }
    return name.endsWith(".md") ? BriefPage.markdown(brief) : BriefPage.html(brief);
  }
}
