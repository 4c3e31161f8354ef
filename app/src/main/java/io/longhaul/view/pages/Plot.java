package io.longhaul.view.pages;

import io.longhaul.view.Svg;

/// A drawing over columns, mostly days: what is horizontal is counted in columns, what is vertical
/// in pixels. It is as wide as its place, and its text and lines keep their size.
final class Plot {
  /// Pixels between the plot and what stands left of it.
  private static final int GUTTER = 10;

  private static final int HATCH = 6;

  private final String name;
  private final String title;
  private final String description;
  private final double height;
  private final double columns;
  private final StringBuilder markup = new StringBuilder();

  /// @param name names the drawing within the page
  /// @param height in pixels
  Plot(String name, String title, String description, double height, double columns) {
    this.name = name;
    this.title = title;
    this.description = description;
    this.height = height;
    this.columns = columns;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  double height() {
    return height;
  }

  /// What is not known.
  Plot hatched(double from, double to, double top, double bottom) {
    return rect("fill=\"url(#" + name + "-hatch)\"", from, to, top, bottom);
  }

  Plot box(String style, double from, double to, double top, double bottom) {
    return rect("class=\"" + style + "\"", from, to, top, bottom);
  }

  private Plot rect(String look, double from, double to, double top, double bottom) {
    markup.append("<rect ").append(look);
    percent("x", from);
    pixels("y", top);
    percent("width", to - from);
    pixels("height", bottom - top);
    markup.append("/>\n");
    return this;
  }

  Plot upright(String style, double column, double from, double to) {
    markup.append("<line class=\"").append(style).append('"');
    percent("x1", column);
    pixels("y1", from);
    percent("x2", column);
    pixels("y2", to);
    markup.append("/>\n");
    return this;
  }

  Plot level(String style, double y) {
    return level(style, y, 0, columns);
  }

  Plot level(String style, double y, double from, double to) {
    markup.append("<line class=\"").append(style).append('"');
    percent("x1", from);
    pixels("y1", y);
    percent("x2", to);
    pixels("y2", y);
    markup.append("/>\n");
    return this;
  }

  Plot path(String style, Pen pen) {
    if (!pen.isEmpty()) {
      markup
          .append("<svg width=\"100%\"")
          .append(" height=\"" + Svg.number(height) + "\"")
          .append(" viewBox=\"0 0 " + Svg.number(columns) + " " + Svg.number(height) + "\"")
          .append(" preserveAspectRatio=\"none\"><path class=\"" + style + "\" d=\"")
          .append(pen.data())
          .append("\"/></svg>\n");
    }
    return this;
  }

  /// A mark whose shape keeps its proportions.
  ///
  /// @param shape data of a path around 0, 0
  Plot mark(String style, String shape, double column, double y, String tip) {
    markup.append("<svg class=\"anchor\"");
    percent("x", column);
    pixels("y", y);
    markup
        .append("><path class=\"" + style + "\" d=\"" + shape + "\"><title>")
        .append(Svg.escape(tip))
        .append("</title></path></svg>\n");
    return this;
  }

  Plot text(String style, double column, double y, String text) {
    markup.append("<text class=\"").append(style).append('"');
    percent("x", column);
    pixels("y", y);
    markup.append(">").append(Svg.escape(text)).append("</text>\n");
    return this;
  }

  /// Text left of the plot.
  Plot beside(double y, String text) {
    markup.append("<text class=\"beside\" x=\"0\"");
    pixels("y", y);
    markup.append(" dx=\"-" + GUTTER + "\">").append(Svg.escape(text)).append("</text>\n");
    return this;
  }

  /// Where the drawing stands, for [#again].
  int here() {
    return markup.length();
  }

  /// Draws what was drawn since then once more, moved by columns and pixels, and cut off above and
  /// below.
  Plot again(int since, double column, double y, double top, double bottom) {
    var drawn = markup.substring(since);
    markup.setLength(since);
    markup.append("<g id=\"" + name + "-once\" class=\"graph\">\n").append(drawn).append("</g>\n");
    markup.append("<svg width=\"100%\"");
    pixels("y", top);
    pixels("height", bottom - top);
    markup.append("><use href=\"#" + name + "-once\"");
    percent("x", column);
    pixels("y", y - top);
    markup.append("/></svg>\n");
    return this;
  }

  /// The drawing as a part of a page.
  String inline() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" role=\"img\""
        + " aria-labelledby=\""
        + (name + "-title ")
        + (name + "-desc\" width=\"100%\" height=\"")
        + (Svg.number(height) + "\">\n<title id=\"")
        + (name + "-title\">" + Svg.escape(title) + "</title>\n<desc id=\"")
        + (name + "-desc\">" + Svg.escape(description) + "</desc>\n")
        + inner()
        + "</svg>";
  }

  /// The drawing without its frame.
  String inner() {
    return hatch() + markup;
  }

  private String hatch() {
    return "<defs><pattern id=\""
        + (name + "-hatch\" width=\"" + HATCH + "\" height=\"" + HATCH)
        + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + ("<path class=\"hatch\" d=\"M0 0V" + HATCH + "\"/></pattern></defs>\n");
  }

  private void percent(String attribute, double column) {
    var value = Svg.number(column / columns * 100);
    markup.append(' ').append(attribute).append("=\"").append(value).append("%\"");
  }

  private void pixels(String attribute, double value) {
    markup.append(' ').append(attribute).append("=\"").append(Svg.number(value)).append('"');
  }
}
