package io.longhaul.view.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.Svg;
import io.longhaul.view.page.JtestyleGenerated;

/// A drawing of a page as a file of its own: with the style of the page inside and room around it.
final class SvgFile {
  private static final int WIDTH = 960;
  private static final int MARGIN = 24;
  private static final int GUTTER = 88;

  private SvgFile() {}

  /// @param plot as it stands in the page
  /// @param height of the drawing, pixels
  static String of(String plot, double height) {
    var html = new StringOutput();
    JtestyleGenerated.render(new OwaspHtmlTemplateOutput(html), null);
    var style = html.toString().replace("<style>", "").replace("</style>", "");
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + WIDTH
        + "\" height=\""
        + Svg.number(height + 2 * MARGIN)
        + "\" font-family=\"sans-serif\">\n<style>"
        + style
        + "svg > svg { width: "
        + (WIDTH - GUTTER - MARGIN)
        + "px; }</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\""
        + " fill=\"var(--paper)\"/>\n"
        + plot.replaceFirst("<svg ", "<svg x=\"" + GUTTER + "\" y=\"" + MARGIN + "\" ")
        + "\n</svg>\n";
  }
}
