package io.longhaul.store;

import io.longhaul.evidence.Correction;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// The table of corrections. A number is never given twice, so that an old page cannot take back
/// another correction than the one that it shows.
final class Corrected {
  private Corrected() {}

  static List<Correction> all(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        Corrected::correction,
        "SELECT id, said, what, start, finish, ref, zone FROM correction ORDER BY id");
  }

  static Correction add(Connection connection, Correction said) throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO correction (said, what, start, finish, ref, zone) VALUES (?, ?, ?, ?, ?, ?)",
        said.said().toString(),
        said.what().word(),
        said.when().start().toString(),
        said.when().end().toString(),
        said.ref(),
        said.zone() == null ? null : said.zone().getId());
    long id = Sql.number(connection, "SELECT last_insert_rowid()");
    return new Correction(id, said.said(), said.what(), said.when(), said.ref(), said.zone());
  }

  static boolean delete(Connection connection, long id) throws SQLException {
    return Sql.change(connection, "DELETE FROM correction WHERE id = ?", id) > 0;
  }

  /// Deletes those that begin or end in a time.
  static void delete(Connection connection, Window window) throws SQLException {
    var unknown = new Offset.Unknown();
    for (var each : all(connection)) {
      if (window.contains(each.when().start(), unknown)
          || window.contains(each.when().end(), unknown)) {
        delete(connection, each.id());
      }
    }
  }

  private static Correction correction(ResultSet row) throws SQLException {
    var word = row.getString(3);
    var zone = row.getString(7);
    return new Correction(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        Arrays.stream(Correction.What.values())
            .filter(what -> what.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new SQLException("a correction says '" + word + "'")),
        new Interval(Instant.parse(row.getString(4)), Instant.parse(row.getString(5))),
        row.getString(6),
        zone == null ? null : ZoneId.of(zone));
  }
}
