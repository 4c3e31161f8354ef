package io.longhaul.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The tables of what the person said: settings, addresses, check-ins and notes.
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

  static void unset(Connection connection, String name) throws SQLException {
    Sql.change(connection, "DELETE FROM setting WHERE name = ?", name);
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

  static void disown(Connection connection, String address) throws SQLException {
    Sql.change(connection, "DELETE FROM identity WHERE address = ?", address);
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

  static List<DayNote> notes(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row -> new DayNote(LocalDate.parse(row.getString(1)), row.getString(2)),
        "SELECT day, text FROM note ORDER BY day");
  }

  static void note(Connection connection, DayNote note, Instant now) throws SQLException {
    Sql.change(
        connection,
        "INSERT OR REPLACE INTO note VALUES (?, ?, ?)",
        note.day().toString(),
        note.text(),
        now.getEpochSecond());
  }

  /// Deletes the check-ins and notes of those days for which it is asked.
  static void delete(Connection connection, Predicate<LocalDate> asked) throws SQLException {
    var days = new TreeSet<LocalDate>();
    checkIns(connection).forEach(each -> days.add(each.day()));
    notes(connection).forEach(each -> days.add(each.day()));
    for (var day : days.stream().filter(asked).toList()) {
      Sql.change(connection, "DELETE FROM check_in WHERE day = ?", day.toString());
      Sql.change(connection, "DELETE FROM note WHERE day = ?", day.toString());
    }
  }
}
