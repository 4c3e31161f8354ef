package io.longhaul.view.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a chart row by row: the table that stands under it, and what is downloaded.
///
/// @param columns with their units; the first is that of the rows' headings
public record Sheet(String caption, List<String> columns, List<Row> rows) {
  /// What stands in a cell whose figure is not known; in a download such a field is empty.
  static final String UNKNOWN = "not known";

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size() - 1;
    for (var row : rows) {
      if (row.cells().size() != width) {
        throw new IllegalArgumentException(
            row.cells().size() + " cells of " + row.key() + ", expected " + width);
      }
    }
  }

  /// One row.
  ///
  /// @param key what a download calls it: a date as `yyyy-MM-dd`
  /// @param heading what the table calls it
  /// @param link where its heading leads, or null
  public record Row(String key, String heading, @Nullable String link, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    private Row beside(Row other) {
      var all = new ArrayList<>(cells);
      all.addAll(other.cells);
      return new Row(key, heading, link, all);
    }
  }

  /// The same rows with the columns of both.
  Sheet beside(Sheet other) {
    var all = new ArrayList<>(columns);
    all.addAll(other.columns.subList(1, other.columns.size()));
    var both = new ArrayList<Row>();
    for (int i = 0; i < rows.size(); i++) {
      both.add(rows.get(i).beside(other.rows.get(i)));
    }
    return new Sheet(caption, all, both);
  }

  /// A line of headings and one for each row, fields separated by commas.
  String csv() {
    var text = new StringWriter();
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    csv.writeRecord(columns);
    for (var row : rows) {
      var fields = new ArrayList<>(List.of(row.key()));
      row.cells().forEach(cell -> fields.add(cell.equals(UNKNOWN) ? "" : cell));
      csv.writeRecord(fields);
    }
    return text.toString();
  }
}
