package io.longhaul.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements with their values, in one line each.
final class Sql {
  private Sql() {}

  /// What a row becomes.
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Runs a statement whose rows, if it has any, do not matter.
  static void run(Connection connection, String statement) throws SQLException {
    try (var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  /// Changes rows and says how many.
  static int change(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    try (var prepared = prepare(connection, statement, values)) {
      return prepared.executeUpdate();
    }
  }

  static <T> List<T> rows(
      Connection connection, Row<T> row, String statement, @Nullable Object... values)
      throws SQLException {
    var list = new ArrayList<T>();
    try (var prepared = prepare(connection, statement, values);
        var rows = prepared.executeQuery()) {
      while (rows.next()) {
        list.add(row.of(rows));
      }
    }
    return list;
  }

  /// The first field of the first row.
  static String text(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    return rows(connection, row -> row.getString(1), statement, values).getFirst();
  }

  static long number(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    return rows(connection, row -> row.getLong(1), statement, values).getFirst();
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, @Nullable Object... values) throws SQLException {
    var prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}
