package io.longhaul.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// The table of events that the person marked.
final class Marked {
  private Marked() {}

  static List<MarkedEvent> all(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row -> new MarkedEvent(LocalDate.parse(row.getString(1)), row.getString(2)),
        "SELECT day, name FROM shock ORDER BY day, name");
  }

  /// Whether it is new.
  static boolean add(Connection connection, MarkedEvent event) throws SQLException {
    return Sql.change(
            connection,
            "INSERT OR IGNORE INTO shock VALUES (?, ?)",
            event.day().toString(),
            event.name())
        > 0;
  }

  /// Whether it was there.
  static boolean delete(Connection connection, MarkedEvent event) throws SQLException {
    return Sql.change(
            connection,
            "DELETE FROM shock WHERE day = ? AND name = ?",
            event.day().toString(),
            event.name())
        > 0;
  }

  /// Deletes those of the days for which it is asked.
  static void delete(Connection connection, Predicate<LocalDate> asked) throws SQLException {
    for (var event : all(connection)) {
      if (asked.test(event.day())) {
        delete(connection, event);
      }
    }
  }
}
