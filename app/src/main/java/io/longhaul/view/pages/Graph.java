package io.longhaul.view.pages;

import io.longhaul.view.Printable;
import io.longhaul.view.Svg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart: its drawing, the meaning of its marks and its figures; or a sentence where there is
/// nothing to draw.
///
/// @param name in the page and in addresses
/// @param heading what stands over it
/// @param plot the drawing, or null where there is none
/// @param instead why there is none, else null
public record Graph(
    String name,
    String heading,
    @Nullable Plot plot,
    List<Key> key,
    Sheet sheet,
    @Nullable String instead)
    implements Drawing {
  private static final int WIDTH = 1080;
  private static final int LEFT = 84;
  private static final int RIGHT = 40;
  private static final int TOP = 56;
  private static final int KEY_LINE = 20;
  private static final Sheet NO_SHEET = new Sheet("", List.of(""), List.of());

  public Graph {
    key = List.copyOf(key);
  }

  static Graph of(String name, String heading, Plot plot, List<Key> key, Sheet sheet) {
    return new Graph(name, heading, plot, key, sheet, null);
  }

  static Graph nothing(String name, String heading, String instead) {
    return new Graph(name, heading, null, List.of(), NO_SHEET, instead);
  }

  public boolean isDrawn() {
    return plot != null;
  }

  /// The drawing as a part of the page, safe markup.
  public String inline() {
    return plot == null ? "" : plot.inline();
  }

  @Override
  public String svg() {
    var drawn = plot == null ? new Plot(name, heading, heading, 0, 1) : plot;
    double height = TOP + drawn.height() + KEY_LINE * (key.size() + 2);
    var file = new StringBuilder();
    file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph file\" role=\"img\"")
        .append(" aria-labelledby=\"title desc\" width=\"" + WIDTH + "\"")
        .append(" height=\"" + Svg.number(height) + "\">\n")
        .append("<title id=\"title\">" + Svg.escape(drawn.title()) + "</title>\n")
        .append("<desc id=\"desc\">" + Svg.escape(drawn.description()) + "</desc>\n")
        .append("<style>" + PageStyle.OF_DRAWINGS + "</style>\n")
        .append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n")
        .append("<text class=\"strong\" x=\"24\" y=\"32\">" + Svg.escape(drawn.title()))
        .append("</text>\n")
        .append("<svg class=\"anchor\" x=\"" + LEFT + "\" y=\"" + TOP + "\"")
        .append(" width=\"" + (WIDTH - LEFT - RIGHT) + "\"")
        .append(" height=\"" + Svg.number(Math.max(1, drawn.height())) + "\">\n")
        .append(drawn.inner())
        .append("</svg>\n");
    double y = TOP + drawn.height() + KEY_LINE;
    for (var each : key) {
      file.append("<svg class=\"anchor\" x=\"" + LEFT + "\" y=\"" + Svg.number(y) + "\">")
          .append(each.path() + "<text x=\"34\" y=\"11\">" + Svg.escape(each.meaning()))
          .append("</text></svg>\n");
      y += KEY_LINE;
    }
    if (instead != null) {
      file.append("<text x=\"24\" y=\"" + TOP + "\">" + Svg.escape(instead) + "</text>\n");
    }
    return Printable.of(file.append("</svg>\n").toString());
  }

  @Override
  public String csv() {
    return sheet.csv();
  }
}
