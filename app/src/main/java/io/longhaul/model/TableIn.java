package io.longhaul.model;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.longhaul.evidence.Rejected;
import io.longhaul.model.Rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// A table that somebody gives to a model: CSV with a line of names. A row that cannot be used is
/// kept as rejected, with its line and the reason.
public final class TableIn {
  /// Turns a row into what a model takes.
  @FunctionalInterface
  interface Reading<T> {
    T read(Row row) throws Unusable;
  }

  private final String name;
  private final Rows rows;
  private final List<Rejected> rejected = new ArrayList<>();
  private int used;

  private TableIn(String name, Rows rows) {
    this.name = name;
    this.rows = rows;
  }

  /// Reads to the end.
  ///
  /// @param name what to call the table where rows are rejected
  public static TableIn read(InputStream stream, String name, Model model)
      throws Unusable, IOException {
    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
    var records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofCsvRecord(reader)
            .iterator();
    try {
      if (!records.hasNext()) {
        throw new Unusable(name + " is empty; " + wanted(model));
      }
      return rows(records, name, model);
    } catch (CsvParseException e) {
      throw new Unusable(name + " is no table: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static TableIn rows(Iterator<CsvRecord> records, String name, Model model)
      throws Unusable {
    var head = records.next().getFields().stream().map(TableIn::columnName).toList();
    var terms = check(head, model);
    var rows = new ArrayList<Row>();
    var table = new TableIn(name, new Rows(terms, rows));
    while (records.hasNext()) {
      var line = records.next();
      if (line.getFieldCount() == head.size()) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
          fields.put(head.get(i), line.getField(i));
        }
        rows.add(new Row(line.getStartingLineNumber(), fields));
      } else {
        table.reject(
            line.getStartingLineNumber(),
            "it has " + line.getFieldCount() + " fields, not " + head.size());
      }
    }
    return table;
  }

  private static String columnName(String field) {
    return (field.startsWith("\uFEFF") ? field.substring(1) : field).strip();
  }

  /// The columns that are terms.
  private static List<String> check(List<String> head, Model model) throws Unusable {
    var known = model.in().stream().map(Column::name).collect(Collectors.toSet());
    known.remove(Rows.TERMS);
    var terms = head.stream().filter(column -> !known.contains(column)).toList();
    for (var column : model.in()) {
      if (column.needed() && !head.contains(column.name()) && !column.name().equals(Rows.TERMS)) {
        throw new Unusable("there is no column '" + column.name() + "'; " + wanted(model));
      }
    }
    if (!terms.isEmpty() && !model.takesTerms()) {
      throw new Unusable(
          "column " + Rows.shown(terms.getFirst()) + " is unknown; " + wanted(model));
    }
    if (terms.isEmpty() && model.takesTerms()) {
      throw new Unusable("there is no term; " + wanted(model));
    }
    if (new HashSet<>(head).size() < head.size()) {
      throw new Unusable("two columns have the same name; " + wanted(model));
    }
    return terms;
  }

  private static String wanted(Model model) {
    return model.name()
        + " reads a first line "
        + model.in().stream().map(Column::name).collect(Collectors.joining(","))
        + model.in().stream()
            .filter(column -> !column.needed())
            .map(Column::name)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining(", "),
                    some -> some.isEmpty() ? "" : " (not needed: " + some + ")"));
  }

  List<String> terms() {
    return rows.terms();
  }

  /// What can be read of the rows; the others are rejected.
  <T> List<T> all(Reading<T> reading) throws Unusable {
    var all = new ArrayList<T>();
    for (var row : rows.rows()) {
      try {
        all.add(reading.read(row));
        used++;
      } catch (Unusable | IllegalArgumentException e) {
        reject(row.line(), String.valueOf(e.getMessage()));
      }
    }
    if (all.isEmpty()) {
      throw new Unusable(
          rejected.isEmpty()
              ? name + " has no row below its first line"
              : "none of the "
                  + rejected.size()
                  + " rows can be used, the first at "
                  + rejected.getFirst().place()
                  + ": "
                  + rejected.getFirst().reason());
    }
    return all;
  }

  double[] numbers(String column) throws Unusable {
    return all(row -> row.number(column)).stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void reject(long line, String reason) {
    rejected.add(new Rejected(name + ":" + line, reason));
  }

  /// Says what is left out of the answer though its row could be read.
  void leftOut(String place, String reason) {
    rejected.add(new Rejected(place, reason));
  }

  /// In the order in which they were met.
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }

  public int used() {
    return used;
  }
}
