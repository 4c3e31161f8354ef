package io.longhaul.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A table of figures beside the project, which a clone alone does not have. `-Dlonghaul.oracles`
/// names another folder.
record OracleFile(List<Row> rows) {
  private static final Path FOLDER =
      Path.of(System.getProperty("longhaul.oracles", "../../shared/oracles"));

  static boolean isThere(String name) {
    return Files.exists(FOLDER.resolve(name));
  }

  static OracleFile read(String name) {
    try {
      var lines = Files.readAllLines(FOLDER.resolve(name));
      var head = fields(lines.getFirst());
      return new OracleFile(
          lines.stream().skip(1).map(line -> new Row(head, fields(line))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OracleFile where(Predicate<Row> wanted) {
    return new OracleFile(rows.stream().filter(wanted).toList());
  }

  double[] column(String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }

  /// The same where an empty field means zero.
  double[] columnOrZero(String name) {
    return rows.stream().mapToDouble(row -> row.has(name) ? row.number(name) : 0).toArray();
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  record Row(List<String> head, List<String> fields) {
    String text(String column) {
      int at = head.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("no column " + column + " in " + head);
      }
      return at < fields.size() ? fields.get(at) : "";
    }

    boolean has(String column) {
      return !text(column).isEmpty() && !text(column).equals("NA");
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }
  }
}
