package io.longhaul.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The tables of what the person plans: the plan that is kept, and goals.
final class Planned {
  private static final int ADDRESS_BYTES = 32;

  private Planned() {}

  static Optional<KeptPlan> plan(Connection connection) throws SQLException {
    var times =
        Sql.rows(
            connection,
            row ->
                new KeptTime(
                    row.getString(1),
                    LocalDate.parse(row.getString(2)),
                    row.getInt(3),
                    row.getString(4),
                    Instant.ofEpochSecond(row.getLong(5)),
                    Instant.ofEpochSecond(row.getLong(6)),
                    row.getInt(7),
                    Instant.ofEpochSecond(row.getLong(8)),
                    row.getInt(9) != 0),
            "SELECT kind, day, number, name, start, finish, revision, changed, cancelled FROM"
                + " booking ORDER BY start, kind, day, number");
    return Sql.rows(
            connection,
            row -> new KeptPlan(row.getString(1), row.getString(2), row.getString(3), times),
            "SELECT id, zone, address FROM plan")
        .stream()
        .findFirst();
  }

  /// Keeps a plan in the place of the one before; its address stays.
  static void keep(Connection connection, KeptPlan plan) throws SQLException {
    var before = plan(connection);
    var address = before.isEmpty() ? newAddress() : before.get().address();
    Sql.change(connection, "DELETE FROM plan");
    Sql.change(connection, "DELETE FROM booking");
    Sql.change(connection, "INSERT INTO plan VALUES (?, ?, ?)", plan.id(), plan.zone(), address);
    for (var time : plan.times()) {
      Sql.change(
          connection,
          "INSERT INTO booking VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          time.kind(),
          time.day().toString(),
          time.number(),
          time.name(),
          time.start().getEpochSecond(),
          time.end().getEpochSecond(),
          time.revision(),
          time.changed().getEpochSecond(),
          time.isCancelled() ? 1 : 0);
    }
  }

  /// Gives the calendar another address; who knows the old one gets nothing more.
  static boolean renewAddress(Connection connection) throws SQLException {
    return Sql.change(connection, "UPDATE plan SET address = ?", newAddress()) > 0;
  }

  private static String newAddress() {
    var bytes = new byte[ADDRESS_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Deletes the stretches of those days for which it is asked.
  static void delete(Connection connection, Predicate<LocalDate> asked) throws SQLException {
    var days =
        Sql.rows(
            connection,
            row -> LocalDate.parse(row.getString(1)),
            "SELECT DISTINCT day FROM booking");
    for (var day : new TreeSet<>(days.stream().filter(asked).toList())) {
      Sql.change(connection, "DELETE FROM booking WHERE day = ?", day.toString());
    }
  }

  static List<Goal> goals(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row -> new Goal(row.getLong(1), row.getString(2), LocalDate.parse(row.getString(3))),
        "SELECT id, text, since FROM goal ORDER BY id");
  }

  /// Sets a goal; whether it was not there before.
  static boolean add(Connection connection, String text, LocalDate since) throws SQLException {
    return Sql.change(
            connection,
            "INSERT INTO goal (text, since) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM goal WHERE"
                + " text = ?)",
            text,
            since.toString(),
            text)
        > 0;
  }

  static boolean remove(Connection connection, long goal) throws SQLException {
    return Sql.change(connection, "DELETE FROM goal WHERE id = ?", goal) > 0;
  }
}
