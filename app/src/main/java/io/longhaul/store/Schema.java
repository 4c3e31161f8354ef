package io.longhaul.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The form of the data and the steps that led to it. A step is never changed once it was released:
/// a store of any age goes through those that it has not seen, all of them in one transaction.
final class Schema {
  /// The steps, oldest first; after step n the store has version n.
  static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT"
                  + " NULL, added INTEGER NOT NULL, read INTEGER, state TEXT NOT NULL, note TEXT"
                  + " NOT NULL, rejected INTEGER NOT NULL, UNIQUE (name, place))",
              "CREATE TABLE evidence (source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,"
                  + " month INTEGER NOT NULL, pieces INTEGER NOT NULL, pack BLOB NOT NULL, PRIMARY"
                  + " KEY (source, month))",
              "CREATE TABLE rejected (source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,"
                  + " number INTEGER NOT NULL, place TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY"
                  + " KEY (source, number))",
              "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
          List.of(
              "CREATE TABLE identity (address TEXT PRIMARY KEY, own INTEGER NOT NULL)",
              "CREATE TABLE check_in (day TEXT NOT NULL, item TEXT NOT NULL, value INTEGER NOT"
                  + " NULL, at INTEGER NOT NULL, PRIMARY KEY (day, item))",
              "CREATE TABLE audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, act TEXT NOT"
                  + " NULL, detail TEXT NOT NULL, hash TEXT NOT NULL)",
              "CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT,"
                  + " 'the audit is append-only'); END",
              "CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN SELECT"
                  + " RAISE(ABORT, 'the audit is append-only'); END"),
          List.of(
              "CREATE TABLE coverage (source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,"
                  + " start INTEGER NOT NULL, finish INTEGER NOT NULL, PRIMARY KEY (source,"
                  + " start))",
              "CREATE TABLE forgotten (since TEXT, until TEXT)"),
          List.of(
              "ALTER TABLE source ADD COLUMN zone TEXT",
              "ALTER TABLE source ADD COLUMN account TEXT NOT NULL DEFAULT ''"),
          List.of(
              "CREATE TABLE correction (id INTEGER PRIMARY KEY AUTOINCREMENT, said TEXT NOT NULL,"
                  + " what TEXT NOT NULL, start TEXT NOT NULL, finish TEXT NOT NULL, ref TEXT, zone"
                  + " TEXT)"),
          List.of(
              "CREATE TABLE note (day TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT"
                  + " NULL)"),
          List.of(
              "CREATE TABLE shock (day TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (day,"
                  + " name))"),
          List.of(
              "CREATE TABLE plan (id TEXT PRIMARY KEY, zone TEXT NOT NULL, address TEXT NOT NULL)",
              "CREATE TABLE booking (kind TEXT NOT NULL, day TEXT NOT NULL, number INTEGER NOT"
                  + " NULL, name TEXT NOT NULL, start INTEGER NOT NULL, finish INTEGER NOT NULL,"
                  + " revision INTEGER NOT NULL, changed INTEGER NOT NULL, cancelled INTEGER NOT"
                  + " NULL, PRIMARY KEY (kind, day, number))",
              "CREATE TABLE goal (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE,"
                  + " since TEXT NOT NULL)"));

  /// Says in a file, beside its key, that it is Longhaul's: "LHAU".
  private static final int APPLICATION = 0x4c484155;

  private Schema() {}

  static int newest() {
    return STEPS.size();
  }

  /// Brings a store up to date, after a backup; refuses one of a newer program.
  static void bring(Database database, StoreHome home) throws StoreException {
    if (database.read(Schema::version) != newest()) {
      try {
        database.write(connection -> migrate(connection, home));
      } catch (UncheckedIOException e) {
        throw new StoreException(
            "no backup could be written beside the store, so it was left as it was: "
                + e.getMessage(),
            e);
      }
      int version = database.read(Schema::version);
      if (version > newest()) {
        throw new StoreException(
            "the store "
                + database.file()
                + " was written by a newer Longhaul (its form is "
                + version
                + ", this program knows up to "
                + newest()
                + "); use that one");
      }
    }
  }

  private static boolean migrate(Connection connection, StoreHome home) throws SQLException {
    int version = version(connection);
    if (version >= newest()) {
      return false;
    }
    if (version > 0) {
      backUp(home, version);
    }
    apply(connection, version, newest());
    return true;
  }

  /// Goes through the steps after version `from` up to `to`.
  static void apply(Connection connection, int from, int to) throws SQLException {
    for (var step : STEPS.subList(from, to)) {
      for (var statement : step) {
        Sql.run(connection, statement);
      }
    }
    Sql.run(connection, "PRAGMA application_id = " + APPLICATION);
    Sql.run(connection, "PRAGMA user_version = " + to);
  }

  static int version(Connection connection) throws SQLException {
    return (int) Sql.number(connection, "PRAGMA user_version");
  }

  /// The transaction has begun and changed nothing yet, so nobody writes and the file is whole.
  private static void backUp(StoreHome home, int version) {
    try {
      Database.copy(home.database(), home.backup(version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
