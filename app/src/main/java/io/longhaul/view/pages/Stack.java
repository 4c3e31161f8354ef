package io.longhaul.view.pages;

import io.longhaul.view.Svg;
import java.util.List;

/// Charts over the same days, one under the other, with one table and one cursor.
///
/// @param page in whose address the downloads lie
/// @param query of that address, from its question mark on, or nothing
/// @param graphs each with a row in its sheet for each of the same days
/// @param sheet the table under them, which a cursor reads
/// @param hits what a pointer finds on the first of them, safe markup; empty where only a script
///   finds it
public record Stack(String page, String query, List<Graph> graphs, Sheet sheet, String hits) {
  public Stack {
    graphs = List.copyOf(graphs);
  }

  /// With the columns of all that are drawn in the table.
  ///
  /// @param tips what is said of each row of the table; empty for nothing
  static Stack of(Shown shown, String page, List<Graph> graphs, List<String> tips) {
    return of(page, shown.link(""), graphs, tips);
  }

  /// With an address of its own.
  static Stack of(String page, String query, List<Graph> graphs, List<String> tips) {
    var sheet = graphs.stream().filter(Graph::isDrawn).map(Graph::sheet).reduce(Sheet::beside);
    return sheet
        .map(all -> new Stack(page, query, graphs, all, hits(all.rows(), tips)))
        .orElse(new Stack(page, query, graphs, new Sheet("", List.of(""), List.of()), ""));
  }

  /// A link for each day that has a page, as high as the chart.
  private static String hits(List<Sheet.Row> rows, List<String> tips) {
    var hits = new StringBuilder();
    double width = 100.0 / Math.max(1, rows.size());
    for (int i = 0; i < tips.size(); i++) {
      var link = rows.get(i).link();
      var rect =
          "<rect x=\"" + Svg.number(i * width) + "%\" width=\"" + Svg.number(width) + "%\"/>";
      hits.append(
          link == null
              ? "<g><title>" + Svg.escape(tips.get(i)) + "</title>" + rect + "</g>\n"
              : "<a href=\""
                  + Svg.escape(link)
                  + "\" tabindex=\"-1\"><title>"
                  + (Svg.escape(tips.get(i)) + "</title>" + rect + "</a>\n"));
    }
    return hits.toString();
  }

  /// The drawings alone, where there are too many rows for one page; a download has them.
  Stack withoutTable() {
    return new Stack(page, query, graphs, new Sheet("", List.of(""), List.of()), hits);
  }

  /// Where a chart can be downloaded.
  public String download(Graph graph, String ending) {
    return "/" + page + "/" + graph.name() + "." + ending + query;
  }

  public boolean hasTable() {
    return !sheet.rows().isEmpty();
  }
}
