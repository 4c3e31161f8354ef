package io.longhaul.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// What was done to the store, append-only: each entry holds a hash over itself and the one before,
/// so that an entry that was changed, taken out or put in between is noticed.
final class Audit {
  private static final String START = "0".repeat(64);

  private Audit() {}

  static List<AuditEntry> all(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        row ->
            new AuditEntry(
                row.getLong(1),
                Instant.ofEpochSecond(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        "SELECT number, at, act, detail, hash FROM audit ORDER BY number");
  }

  static void add(Connection connection, Instant at, String act, String detail)
      throws SQLException {
    var last =
        Sql.rows(
            connection,
            row -> new Last(row.getLong(1), row.getString(2)),
            "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
    var before = last.isEmpty() ? new Last(0, START) : last.getFirst();
    long number = before.number() + 1;
    Sql.change(
        connection,
        "INSERT INTO audit VALUES (?, ?, ?, ?, ?)",
        number,
        at.getEpochSecond(),
        act,
        detail,
        hash(before.hash(), number, at, act, detail));
  }

  private record Last(long number, String hash) {}

  /// Whether nobody changed it: every hash follows from the entries, and none is missing.
  static boolean isWhole(List<AuditEntry> entries) {
    var before = START;
    long number = 0;
    for (var entry : entries) {
      number++;
      var hash = hash(before, number, entry.at(), entry.act(), entry.detail());
      if (entry.number() != number || !entry.hash().equals(hash)) {
        return false;
      }
      before = hash;
    }
    return true;
  }

  private static String hash(String before, long number, Instant at, String act, String detail) {
    var text = before + "\n" + number + "\n" + at.getEpochSecond() + "\n" + act + "\n" + detail;
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
