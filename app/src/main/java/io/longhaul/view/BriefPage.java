package io.longhaul.view;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.page.JtebriefGenerated;

/// The brief as one page: Markdown, or HTML that a browser prints on one sheet.
public final class BriefPage {
  /// What Markdown would take for markup.
  private static final String MARKUP = "([\\\\`*_\\[\\]<>#|!~&])";

  private BriefPage() {}

  public static String html(Brief brief) {
    var html = new StringOutput();
    JtebriefGenerated.render(new OwaspHtmlTemplateOutput(html), null, brief);
    return Printable.of(html.toString());
  }

  public static String markdown(Brief brief) {
    var page = new StringBuilder("# My working time, ").append(Figures.day(brief.date()));
    page.append('\n');
    for (var part : brief.parts()) {
      page.append("\n## ").append(part.heading()).append("\n\n");
      brief.sentences(part).forEach(text -> page.append("- ").append(escaped(text)).append('\n'));
    }
    return Printable.of(page.append('\n').append(brief.basis()).append('\n').toString());
  }

  private static String escaped(String text) {
    return text.replaceAll(MARKUP, "\\\\$1");
  }
}
