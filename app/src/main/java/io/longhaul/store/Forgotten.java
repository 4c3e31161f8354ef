package io.longhaul.store;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Bound;
import io.longhaul.time.Window;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of times that the person deleted: what falls into them is not taken again, however
/// often its source is read.
final class Forgotten {
  private Forgotten() {}

  static List<Window> all(Connection connection) throws SQLException {
    return Sql.rows(
        connection, Forgotten::window, "SELECT since, until FROM forgotten ORDER BY rowid");
  }

  static void add(Connection connection, Window window) throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO forgotten VALUES (?, ?)",
        text(window.since()),
        text(window.until()));
  }

  static boolean contains(List<Window> windows, Evidence piece) {
    return windows.stream().anyMatch(window -> window.contains(piece.at(), piece.offset()));
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window(bound(row.getString(1)), bound(row.getString(2)));
  }

  /// An instant ends in `Z`, a reading of the person's clock does not.
  private static @Nullable String text(@Nullable Bound bound) {
    return switch (bound) {
      case null -> null;
      case Bound.AtInstant at -> at.instant().toString();
      case Bound.AtLocalTime at -> at.localTime().toString();
    };
  }

  private static @Nullable Bound bound(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.endsWith("Z")
        ? new Bound.AtInstant(Instant.parse(text))
        : new Bound.AtLocalTime(LocalDateTime.parse(text));
  }
}
