package io.longhaul.statute;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.longhaul.law.Jurisdiction;
import io.longhaul.law.LawRule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// The rules of working-time law as the program has them, in the order of their file
/// (`working-time.csv`). The file is part of the program: a row that cannot be read is a fault.
public record StatuteBook(List<LawRule> rules) {
  static final String FILE = "/io/longhaul/law/working-time.csv";
  static final List<String> COLUMNS =
      List.of(
          "id",
          "jurisdiction",
          "article",
          "measure",
          "threshold",
          "unit",
          "window",
          "beyond",
          "derogation",
          "exempt",
          "verified",
          "note");

  public StatuteBook {
    rules = List.copyOf(rules);
  }

  /// The book of the program.
  public static StatuteBook open() {
    try (var stream = Objects.requireNonNull(StatuteBook.class.getResourceAsStream(FILE));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /// Reads all rows, or none.
  ///
  /// @throws IllegalArgumentException with the line and what is wrong with it
  static StatuteBook read(Reader reader) {
    var rules = new ArrayList<LawRule>();
    var ids = new HashSet<String>();
    try {
      for (var row : CsvReader.builder().ofNamedCsvRecord(reader)) {
        if (!row.getHeader().equals(COLUMNS)) {
          throw new IllegalArgumentException(
              "columns are " + row.getHeader() + ", expected " + COLUMNS);
        }
        var rule = rule(row);
        if (!ids.add(rule.id())) {
          throw new IllegalArgumentException(
              "line " + row.getStartingLineNumber() + ": a second '" + rule.id() + "'");
        }
        rules.add(rule);
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("no table: " + e.getMessage(), e);
    }
    return new StatuteBook(rules);
  }

  private static LawRule rule(NamedCsvRecord row) {
    try {
      if (row.getFieldCount() != COLUMNS.size()) {
        throw new IllegalArgumentException(row.getFieldCount() + " fields, not " + COLUMNS.size());
      }
      return new LawRule(
          row.getField("id"),
          jurisdiction(row.getField("jurisdiction")),
          row.getField("article"),
          MeasureText.of(row).measure(),
          row.getField("derogation"),
          row.getField("exempt"),
          verified(row.getField("verified")),
          row.getField("note"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
    }
  }

  private static Jurisdiction jurisdiction(String code) {
    return Jurisdiction.of(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "jurisdiction '" + code + "' is none of " + Jurisdiction.codes()));
  }

  private static boolean verified(String word) {
    return switch (word) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("verified is yes or no, not '" + word + "'");
    };
  }

  /// The rules of some jurisdictions, in the order in which those are named.
  public List<LawRule> of(List<Jurisdiction> jurisdictions) {
    return jurisdictions.stream()
        .flatMap(one -> rules.stream().filter(rule -> rule.jurisdiction() == one))
        .toList();
  }
}
