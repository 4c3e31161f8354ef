package io.longhaul.view.pages;

import io.longhaul.view.Svg;

/// A mark of a chart and what it means.
///
/// @param style class of the style sheet with which the mark is drawn
public record Key(Shape shape, String style, String meaning) {
  private static final String HATCHED = "M0 4l4-4M0 10L10 0M4 12L16 0M10 12L22 0M16 12l6-6";

  /// What a mark looks like, whatever its colour.
  public enum Shape {
    AREA("M0 0h22v12h-22z"),
    BAR("M7 0h8v12h-8z"),
    LINE("M0 6h22"),
    UPRIGHT("M11 0v12"),
    POINT("M11 6h0"),
    CIRCLE("M6 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0"),
    HATCHED(Key.HATCHED),
    STROKE("M5 10L17 2"),
    DIAMOND(Marks.DIAMOND_IN_KEY),
    TRIANGLE(Marks.TRIANGLE_IN_KEY),
    BRACKET(Marks.BRACKET_IN_KEY);

    private final String data;

    Shape(String data) {
      this.data = data;
    }
  }

  /// The mark, 22 by 12 pixels.
  public String swatch() {
    return "<svg class=\"graph swatch\" width=\"22\" height=\"12\" aria-hidden=\"true\">"
        + path()
        + "</svg>";
  }

  /// The mark alone.
  String path() {
    return "<path class=\"" + Svg.escape(style) + "\" d=\"" + shape.data + "\"/>";
  }

  static Key unknown(String meaning) {
    return new Key(Shape.HATCHED, "hatch", meaning);
  }
}
