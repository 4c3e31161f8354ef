package io.longhaul.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A drawing that is as wide as its place: what is horizontal is in percent of the plot, what is
/// vertical in pixels. So text keeps its size on a small screen and nothing has to be scaled. What
/// stands beside the plot is drawn over its edge.
public final class Svg {
  /// Places beside the plot, in pixels from its edge.
  private static final int GUTTER = 10;

  private static final int HATCH = 6;
  private static final String DOT = " r=\"2.6\"";

  private final String id;
  private final StringBuilder markup = new StringBuilder();

  /// A drawing without marks.
  ///
  /// @param id names the drawing within the page
  /// @param height in pixels
  public Svg(String id, double height, String title, String description) {
    this.id = id;
    markup
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" role=\"img\"")
        .append(" aria-labelledby=\"" + id + "-title " + id + "-desc\"")
        .append(" width=\"100%\" height=\"" + number(height) + "\">\n")
        .append("<title id=\"" + id + "-title\">" + escape(title) + "</title>\n")
        .append("<desc id=\"" + id + "-desc\">" + escape(description) + "</desc>\n");
  }

  /// A rectangle: `x` and `width` in percent, `y` and `height` in pixels.
  public record Box(double x, double y, double width, double height) {}

  /// A pattern for what is not known, to be used by [#hatched].
  public Svg withHatch() {
    markup
        .append("<defs><pattern id=\"" + id + "-hatch\" width=\"" + HATCH + "\" height=\"" + HATCH)
        .append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
        .append("<path class=\"hatch\" d=\"M0 0V" + HATCH + "\"/></pattern></defs>\n");
    return this;
  }

  public Svg hatched(Box box, @Nullable String tip) {
    return shape("rect", box(box) + " fill=\"url(#" + id + "-hatch)\"", tip);
  }

  public Svg rect(String style, Box box, @Nullable String tip) {
    return shape("rect", style(style) + box(box), tip);
  }

  /// A vertical line.
  public Svg upright(String style, double x, double from, double to) {
    return shape(
        "line",
        style(style) + percent("x1", x) + pixels("y1", from) + percent("x2", x) + pixels("y2", to),
        null);
  }

  /// A level line over a part of the plot.
  public Svg level(String style, double y, double fromX, double toX) {
    return shape(
        "line",
        style(style)
            + percent("x1", fromX)
            + pixels("y1", y)
            + percent("x2", toX)
            + pixels("y2", y),
        null);
  }

  public Svg dot(String style, double x, double y, @Nullable String tip) {
    return shape("circle", style(style) + percent("cx", x) + pixels("cy", y) + DOT, tip);
  }

  /// A mark of another shape, larger than a dot.
  public Svg diamond(String style, double x, double y, @Nullable String tip) {
    markup.append("<svg class=\"anchor\"" + percent("x", x) + pixels("y", y) + ">");
    shape("path", style(style) + " d=\"M0-5.2L5.2 0 0 5.2-5.2 0Z\"", tip);
    markup.append("</svg>\n");
    return this;
  }

  /// A mark right of the plot.
  public Svg dotBeside(String style, double y, @Nullable String tip) {
    var moved = " transform=\"translate(" + GUTTER + " 0)\"";
    return shape("circle", style(style) + percent("cx", 100) + pixels("cy", y) + DOT + moved, tip);
  }

  /// Text left of the plot.
  public Svg textBeside(double y, String text) {
    return text("beside", 0, y, text);
  }

  public Svg text(String style, double x, double y, String text) {
    markup
        .append("<text" + style(style) + percent("x", x) + pixels("y", y))
        .append(style.startsWith("beside") ? pixels("dx", -GUTTER) : "")
        .append(">" + escape(text) + "</text>\n");
    return this;
  }

  public String end() {
    return markup + "</svg>";
  }

  private Svg shape(String name, String attributes, @Nullable String tip) {
    markup.append("<" + name + attributes);
    if (tip == null) {
      markup.append("/>\n");
    } else {
      markup.append("><title>" + escape(tip) + "</title></" + name + ">\n");
    }
    return this;
  }

  private static String box(Box box) {
    return percent("x", box.x)
        + pixels("y", box.y)
        + percent("width", box.width)
        + pixels("height", box.height);
  }

  private static String style(String names) {
    return " class=\"" + names + "\"";
  }

  private static String percent(String name, double value) {
    return " " + name + "=\"" + number(value) + "%\"";
  }

  private static String pixels(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  /// To a thousandth, without idle zeros.
  public static String number(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
