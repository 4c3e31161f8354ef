package io.longhaul.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart with its key and the same figures as a table, or a sentence when there is nothing to
/// draw.
///
/// @param svg the drawing, safe markup
/// @param key what its marks mean
/// @param table the same figures
/// @param instead the sentence that stands there when there is nothing to draw, else null
public record Chart(String svg, List<Key> key, Table table, @Nullable String instead) {
  public Chart {
    key = List.copyOf(key);
  }

  /// A mark and its meaning.
  ///
  /// @param mark class of the style sheet that draws the mark
  public record Key(String mark, String meaning) {}

  /// Rows of text; the first cell of a row is its heading.
  public record Table(String caption, List<String> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  static Chart nothing(String sentence) {
    return new Chart("", List.of(), new Table("", List.of(), List.of()), sentence);
  }

  public boolean isDrawn() {
    return instead == null;
  }
}
