package io.longhaul.store;

import io.longhaul.evidence.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The table of evidence: one pack for each source and month (UTC), so that only months that change
/// are written anew.
final class Packs {
  private static final int MONTHS = 12;

  private Packs() {}

  /// One row.
  private static final class Pack {
    private final int month;
    private final long pieces;
    private final byte[] bytes;

    Pack(int month, long pieces, byte[] bytes) {
      this.month = month;
      this.pieces = pieces;
      this.bytes = bytes;
    }
  }

  /// Everything of one source, in the order of [Evidence#ORDER] where it was kept so.
  static List<Evidence> read(Connection connection, Connected source) throws SQLException {
    var all = new ArrayList<Evidence>();
    for (var pack : packs(connection, source)) {
      all.addAll(EvidencePack.read(pack.bytes));
    }
    return all;
  }

  private static List<Pack> packs(Connection connection, Connected source) throws SQLException {
    return Sql.rows(
        connection,
        row -> new Pack(row.getInt(1), row.getLong(2), row.getBytes(3)),
        "SELECT month, pieces, pack FROM evidence WHERE source = ? ORDER BY month",
        source.id());
  }

  /// Makes what is kept of a source equal to these pieces.
  static Change write(Connection connection, Connected source, List<Evidence> pieces)
      throws SQLException {
    var old = new HashMap<Integer, Pack>();
    packs(connection, source).forEach(pack -> old.put(pack.month, pack));
    long added = 0;
    long removed = 0;
    for (var month : months(pieces).entrySet()) {
      var bytes = EvidencePack.write(month.getValue());
      var before = old.remove(month.getKey());
      if (before == null) {
        added += month.getValue().size();
        put(connection, source, new Pack(month.getKey(), month.getValue().size(), bytes));
      } else if (!Arrays.equals(bytes, before.bytes)) {
        var change = change(EvidencePack.read(before.bytes), month.getValue());
        added += change.added();
        removed += change.removed();
        put(connection, source, new Pack(month.getKey(), month.getValue().size(), bytes));
      }
    }
    for (var gone : old.values()) {
      removed += gone.pieces;
      Sql.change(
          connection,
          "DELETE FROM evidence WHERE source = ? AND month = ?",
          source.id(),
          gone.month);
    }
    return new Change(added, removed);
  }

  private static Map<Integer, List<Evidence>> months(List<Evidence> pieces) {
    var months = new TreeMap<Integer, List<Evidence>>();
    for (var piece : pieces) {
      var date = piece.at().atOffset(ZoneOffset.UTC);
      int month = date.getYear() * MONTHS + date.getMonthValue() - 1;
      months.computeIfAbsent(month, _ -> new ArrayList<>()).add(piece);
    }
    return months;
  }

  private static Change change(List<Evidence> before, List<Evidence> after) {
    var counts = new HashMap<Evidence, Integer>();
    before.forEach(piece -> counts.merge(piece, 1, Integer::sum));
    long added = 0;
    for (var piece : after) {
      if (counts.merge(piece, -1, Integer::sum) < 0) {
        added++;
      }
    }
    return new Change(added, added + before.size() - after.size());
  }

  private static void put(Connection connection, Connected source, Pack pack) throws SQLException {
    Sql.change(
        connection,
        "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?)",
        source.id(),
        pack.month,
        pack.pieces,
        pack.bytes);
  }

  /// Deletes pieces of a source.
  static Change delete(Connection connection, Connected source, Predicate<Evidence> which)
      throws SQLException {
    var kept = read(connection, source).stream().filter(which.negate()).toList();
    return write(connection, source, kept);
  }
}
