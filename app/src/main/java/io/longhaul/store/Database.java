package io.longhaul.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.mc.SQLiteMCChacha20Config;
import org.sqlite.util.OSInfo;

/// The encrypted database file: SQLite, each page encrypted and authenticated with
/// ChaCha20-Poly1305, its journal too.
///
/// The journal is a rollback journal, not a write-ahead log: see decision 12. Readers and one
/// writer work at the same time; a commit waits for readers that are in the middle of something.
final class Database implements AutoCloseable {
  /// How long one program waits for another.
  private static final int PATIENCE_MILLIS = 20_000;

  /// 64 MiB: what a transaction changes stays in memory until it is committed.
  private static final String CACHE_KIB = "-65536";

  private static final int BUSY = 5;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_DATABASE = 26;
  private static final int PRIMARY_CODE = 0xff;

  private final Path file;
  private final Connection connection;

  /// What happens inside one transaction.
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T in(Connection connection) throws SQLException;
  }

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens the file, which must be there; an empty one becomes a database.
  static Database open(Path file, StoreKey key) throws StoreException {
    useUnpackedLibrary();
    try {
      var connection =
          new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), config(key).toProperties());
      try {
        prepare(connection);
        return new Database(file, connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  private static SQLiteConfig config(StoreKey key) {
    var config = new SQLiteMCChacha20Config().withRawUnsaltedKey(key.bytes()).build();
    config.setBusyTimeout(PATIENCE_MILLIS);
    return config;
  }

  private static void prepare(Connection connection) throws SQLException {
    for (var pragma :
        new String[] {
          // stays in memory: temporary files would not be encrypted
          "temp_store = MEMORY",
          // what is deleted is overwritten
          "secure_delete = ON",
          "journal_mode = TRUNCATE",
          // a commit that was confirmed outlives a power cut
          "synchronous = EXTRA",
          "foreign_keys = ON",
          "cache_size = " + CACHE_KIB,
          // else a large transaction would lock readers out before its commit
          "cache_spill = OFF"
        }) {
      Sql.run(connection, "PRAGMA " + pragma);
    }
  }

  /// The driver unpacks its library anew at every start, which costs a seventh of a second; the
  /// build lays it beside the program.
  private static void useUnpackedLibrary() {
    var home = System.getProperty("longhaul.home", "");
    if (!home.isEmpty()) {
      var folder =
          Path.of(home, "app/target/longhaul/native/org/sqlite/native")
              .resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
      if (Files.isDirectory(folder)) {
        System.setProperty("org.sqlite.lib.path", folder.toString());
      }
    }
  }

  /// Runs something that only reads; it sees the store as it was at one moment.
  <T extends @Nullable Object> T read(Work<T> work) throws StoreException {
    return run("BEGIN", work);
  }

  /// Runs something that writes: all of it is kept, or nothing.
  <T extends @Nullable Object> T write(Work<T> work) throws StoreException {
    return run("BEGIN IMMEDIATE", work);
  }

  private <T extends @Nullable Object> T run(String begin, Work<T> work) throws StoreException {
    try {
      Sql.run(connection, begin);
      try {
        T result = work.in(connection);
        Sql.run(connection, "COMMIT");
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  /// A full disk may have rolled back already.
  private void rollBack(Exception reason) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /// Changes whenever something was committed, here or by another program.
  String state() throws StoreException {
    return read(
        c -> Sql.number(c, "PRAGMA data_version") + "." + Sql.number(c, "SELECT total_changes()"));
  }

  /// Everything that is wrong with the file, or "ok".
  String check() throws StoreException {
    return read(c -> Sql.text(c, "PRAGMA integrity_check(1)"));
  }

  /// A copy of the file as it was last committed, while nobody writes.
  static void copy(Path file, Path copy) throws IOException {
    OwnerOnly.write(copy, Files.readAllBytes(file));
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  private static StoreException explained(Path file, SQLException e) {
    int code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode().code & PRIMARY_CODE
            : e.getErrorCode() & PRIMARY_CODE;
    var what =
        switch (code) {
          case BUSY -> "is in use by another program for too long; try again";
          case READ_ONLY -> "may not be written; check its rights and those of its folder";
          case INPUT_OUTPUT, FULL ->
              "could not be written, the disk is full or broken; nothing of this step was kept";
          case CORRUPT -> "is damaged; a backup beside it (longhaul-*.backup) may help";
          case CANNOT_OPEN -> "cannot be opened; check its rights and those of its folder";
          case NO_DATABASE -> "cannot be read with this key: it is another store's, or damaged";
          default ->
              "failed: "
                  + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)
                  + " ("
                  + code
                  + ")";
        };
    return new StoreException("the store " + file + " " + what, e);
  }
}
