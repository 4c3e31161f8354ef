package io.longhaul.store;

import io.longhaul.evidence.Rejected;
import io.longhaul.time.Interval;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of connected sources, of what could not be used, and of when they were watching.
final class Sources {
  /// More rejects of one source are counted, not listed.
  static final int MOST_REJECTED = 1_000;

  private static final String SELECT =
      "SELECT id, name, place, added, read, state, note, zone, account, (SELECT ifnull(sum(pieces),"
          + " 0) FROM evidence WHERE source = id), rejected FROM source";

  private Sources() {}

  static List<Connected> all(Connection connection) throws SQLException {
    return Sql.rows(connection, Sources::connected, SELECT + " ORDER BY name, place");
  }

  private static Connected connected(ResultSet row) throws SQLException {
    return new Connected(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochSecond(row.getLong(4)),
        read(row),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        row.getLong(11));
  }

  private static @Nullable Instant read(ResultSet row) throws SQLException {
    long second = row.getLong(5);
    return row.wasNull() ? null : Instant.ofEpochSecond(second);
  }

  /// Connects a source; tells whether it was not connected before.
  static boolean connect(Connection connection, String source, String place, Instant now)
      throws SQLException {
    return Sql.change(
            connection,
            "INSERT INTO source (name, place, added, state, note, rejected) VALUES (?, ?, ?, '',"
                + " '', 0) ON CONFLICT DO NOTHING",
            source,
            place,
            now.getEpochSecond())
        > 0;
  }

  /// Says where a clock stood that the source tells no zone of.
  static void place(Connection connection, Connected source, String zone) throws SQLException {
    Sql.change(connection, "UPDATE source SET zone = ? WHERE id = ?", zone, source.id());
  }

  /// The one that is connected.
  static Connected at(Connection connection, String source, String place) throws SQLException {
    return Sql.rows(
            connection, Sources::connected, SELECT + " WHERE name = ? AND place = ?", source, place)
        .getFirst();
  }

  static void remove(Connection connection, Connected source) throws SQLException {
    Sql.change(connection, "DELETE FROM source WHERE id = ?", source.id());
  }

  /// Notes when a source was last found to be up to date.
  static void looked(Connection connection, Connected source, String state, Instant now)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE source SET read = ?, state = ? WHERE id = ?",
        now.getEpochSecond(),
        state,
        source.id());
  }

  static void read(Connection connection, Connected source, Taken taken, Instant now)
      throws SQLException {
    var rejected = taken.trace().rejected();
    Sql.change(
        connection,
        "UPDATE source SET note = ?, account = ?, rejected = ? WHERE id = ?",
        taken.note(),
        taken.account(),
        rejected.size(),
        source.id());
    looked(connection, source, taken.state(), now);
    reject(connection, source, rejected);
    cover(connection, source, taken.coverage());
  }

  private static void reject(Connection connection, Connected source, List<Rejected> rejected)
      throws SQLException {
    Sql.change(connection, "DELETE FROM rejected WHERE source = ?", source.id());
    for (int i = 0; i < Math.min(MOST_REJECTED, rejected.size()); i++) {
      Sql.change(
          connection,
          "INSERT INTO rejected VALUES (?, ?, ?, ?)",
          source.id(),
          i,
          rejected.get(i).place(),
          rejected.get(i).reason());
    }
  }

  /// What could not be used; where there is more than is listed, the last one says how much.
  static List<Rejected> rejected(Connection connection, Connected source) throws SQLException {
    var list =
        new ArrayList<>(
            Sql.rows(
                connection,
                row -> new Rejected(row.getString(1), row.getString(2)),
                "SELECT place, reason FROM rejected WHERE source = ? ORDER BY number",
                source.id()));
    if (source.rejected() > list.size()) {
      long more = source.rejected() - list.size();
      list.add(new Rejected(source.place(), "and " + more + " more pieces that cannot be used"));
    }
    return list;
  }

  private static void cover(Connection connection, Connected source, List<Interval> coverage)
      throws SQLException {
    Sql.change(connection, "DELETE FROM coverage WHERE source = ?", source.id());
    for (var part : coverage) {
      Sql.change(
          connection,
          "INSERT OR REPLACE INTO coverage VALUES (?, ?, ?)",
          source.id(),
          part.start().getEpochSecond(),
          part.end().getEpochSecond());
    }
  }

  static List<Interval> coverage(Connection connection, Connected source) throws SQLException {
    return Sql.rows(
        connection,
        row ->
            new Interval(
                Instant.ofEpochSecond(row.getLong(1)), Instant.ofEpochSecond(row.getLong(2))),
        "SELECT start, finish FROM coverage WHERE source = ? ORDER BY start",
        source.id());
  }
}
