package io.longhaul.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables of what the person said: settings, addresses and check-ins.
final class Said {
  private Said() {}

  static Map<String, String> settings(Connection connection) throws SQLException {
    var settings = new TreeMap<String, String>();
    for (var row :
        Sql.rows(
            connection,
            row -> Map.entry(row.getString(1), row.getString(2)),
            "SELECT name, value FROM setting")) {
      settings.put(row.getKey(), row.getValue());
    }
    return settings;
  }

  static void set(Connection connection, String name, String value) throws SQLException {
    Sql.change(connection, "INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value);
  }

  /// The addresses that are the person's own.
  static List<String> addresses(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row -> row.getString(1),
        "SELECT address FROM identity WHERE own = 1 ORDER BY address");
  }

  static void own(Connection connection, String address) throws SQLException {
    Sql.change(connection, "INSERT OR REPLACE INTO identity VALUES (?, 1)", address);
  }

  static List<CheckIn> checkIns(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row -> new CheckIn(LocalDate.parse(row.getString(1)), row.getString(2), row.getInt(3)),
        "SELECT day, item, value FROM check_in ORDER BY day, item");
  }

  static void checkIn(Connection connection, CheckIn checkIn, Instant now) throws SQLException {
    Sql.change(
        connection,
        "INSERT OR REPLACE INTO check_in VALUES (?, ?, ?, ?)",
        checkIn.day().toString(),
        checkIn.item(),
        checkIn.value(),
        now.getEpochSecond());
  }

  /// Deletes the check-ins of these days.
  static int delete(Connection connection, List<LocalDate> days) throws SQLException {
    int count = 0;
    for (var day : days) {
      count += Sql.change(connection, "DELETE FROM check_in WHERE day = ?", day.toString());
    }
    return count;
  }
}
