package io.longhaul.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/// The rows of a table.
///
/// @param terms names of columns that are not listed by the model
/// @param rows in order
record Rows(List<String> terms, List<Row> rows) {
  /// Stands for any further columns in the list of a model.
  static final String TERMS = "…";

  private static final int MOST_SHOWN = 40;

  /// One row.
  ///
  /// @param line where it begins, from 1
  record Row(long line, Map<String, String> fields) {
    boolean has(String column) {
      return !text(column).isEmpty();
    }

    String text(String column) {
      return fields.getOrDefault(column, "").strip();
    }

    double number(String column) throws Unusable {
      var text = text(column);
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new Unusable(column + " is " + shown(text) + ", not a number");
    }

    double numberOr(String column, double otherwise) throws Unusable {
      return has(column) ? number(column) : otherwise;
    }

    LocalDate date(String column) throws Unusable {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeException e) {
        throw new Unusable(
            column + " is " + shown(text(column)) + ", not a date such as 2026-01-05");
      }
    }

    OffsetDateTime time(String column) throws Unusable {
      try {
        return OffsetDateTime.parse(text(column));
      } catch (DateTimeException e) {
        throw new Unusable(
            column
                + " is "
                + shown(text(column))
                + ", not a time with its offset such as 2026-01-05T23:00+01:00");
      }
    }
  }

  static String shown(String text) {
    return text.isEmpty()
        ? "empty"
        : "'" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text) + "'";
  }
}
