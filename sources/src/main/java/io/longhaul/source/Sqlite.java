package io.longhaul.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A table of an SQLite file, row by row, seen through a contract. Nothing is written, no database
/// is started, and texts that are not asked for never become any. What a write-ahead log beside the
/// file still holds is not seen: tools that close their file leave none.
///
/// Source: the SQLite project, Database File Format, sections 1.3, 1.5, 1.6, 2.1 and 2.6.
public final class Sqlite {
  private static final int LARGEST = 512 << 20;
  private static final int HEADER = 100;
  private static final int LEAF = 13;
  private static final int INTERIOR = 5;
  private static final String SCHEMA = "create table s(type, name, tbl_name, rootpage, sql)";

  private final Contract contract;
  private final SqliteBytes file;
  private final int pageSize;
  private final int usable;

  private Sqlite(Contract contract, SqliteBytes file) throws Unusable {
    this.contract = contract;
    this.file = file;
    if (!file.startsWith("SQLite format 3\0")) {
      throw new Unusable("it is no SQLite file");
    }
    int told = file.number(16, 2);
    pageSize = told == 1 ? 1 << 16 : told;
    usable = pageSize - file.number(20, 1);
    if (Integer.bitCount(pageSize) != 1 || pageSize < 512 || usable < 480) {
      throw new Unusable("its pages have no size");
    }
  }

  /// One row.
  public static final class Row {
    private final Contract contract;
    private final Map<String, Object> values;

    Row(Contract contract, Map<String, Object> values) {
      this.contract = contract;
      this.values = values;
    }

    /// A column's whole number.
    public OptionalLong number(String column) {
      return value(column) instanceof Long number
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    }

    /// A column's text.
    public @Nullable String text(String column) {
      return value(column) instanceof String text ? text : null;
    }

    /// Whether a column holds something.
    public boolean has(String column) {
      return value(column) != null;
    }

    private @Nullable Object value(String column) {
      if (!contract.names(column)) {
        throw new IllegalArgumentException("the contract does not name " + column);
      }
      return values.get(column);
    }
  }

  /// What a row comes to.
  @FunctionalInterface
  public interface Taker {
    Outcome take(Row row) throws Unusable;
  }

  /// Takes every row of a table.
  public static void each(
      Contract contract, Trove.Item item, String table, Harvest harvest, Taker taker)
      throws IOException {
    try (var stream = item.open()) {
      var bytes = stream.readNBytes(LARGEST);
      if (bytes.length == 0) {
        return;
      }
      var sqlite = new Sqlite(contract, new SqliteBytes(bytes));
      sqlite.rows(
          table,
          (id, row) -> harvest.record(item.name() + " row " + id, () -> taker.take(row)));
    } catch (Unusable e) {
      harvest.unusable(item.name(), e.reason());
    } catch (ZipException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    }
  }

  private interface Numbered {
    void take(long id, Row row) throws Unusable;
  }

  private void rows(String table, Numbered taker) throws Unusable {
    var all =
        new Contract(
            "", "", List.of(field("name"), field("rootpage"), field("sql")), List.of(), List.of());
    var found = new ArrayList<Row>();
    scan(
        1,
        all,
        columns(SCHEMA),
        (_, row) -> {
          if (table.equals(row.text("name")) && row.number("rootpage").isPresent()) {
            found.add(row);
          }
        });
    if (found.isEmpty()) {
      throw new Unusable("it holds no table " + table);
    }
    var sql = found.getFirst().text("sql");
    scan(
        found.getFirst().number("rootpage").orElse(0),
        contract,
        columns(sql == null ? "" : sql),
        taker);
  }

  private static Contract.Field field(String name) {
    return new Contract.Field(name, 1 << 16, "");
  }

  /// The names of the columns in a statement that makes a table.
  static List<String> columns(String sql) {
    var columns = new ArrayList<String>();
    int depth = 0;
    int from = sql.indexOf('(') + 1;
    for (int i = from; i < sql.length(); i++) {
      char each = sql.charAt(i);
      if (depth == 0 && (each == ',' || each == ')')) {
        var words = sql.substring(from, i).strip().split("[\\s(]+", 2);
        columns.add(words[0].replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT));
        from = i + 1;
      }
      depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    return columns;
  }

  /// Goes over the pages of a table: those that branch name pages, the others hold rows.
  private void scan(long root, Contract seen, List<String> columns, Numbered taker)
      throws Unusable {
    var waiting = new ArrayDeque<Long>();
    var visited = new BitSet();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      int base = base(waiting.pop(), visited);
      int head = base == 0 ? HEADER : base;
      int cells = file.number(head + 3, 2);
      switch (file.number(head, 1)) {
        case LEAF -> {
          for (int i = 0; i < cells; i++) {
            cell(base + file.number(head + 8 + 2 * i, 2), seen, columns, taker);
          }
        }
        case INTERIOR -> {
          waiting.push(file.page(head + 8));
          for (int i = cells - 1; i >= 0; i--) {
            waiting.push(file.page(base + file.number(head + 12 + 2 * i, 2)));
          }
        }
        default -> throw SqliteBytes.damaged();
      }
    }
  }

  /// Where a page begins; one that was there before belongs to a loop.
  private int base(long page, BitSet visited) throws Unusable {
    if (page < 1 || page * pageSize > file.length() || visited.get((int) page)) {
      throw SqliteBytes.damaged();
    }
    visited.set((int) page);
    return (int) (page - 1) * pageSize;
  }

  private void cell(int at, Contract seen, List<String> columns, Numbered taker) throws Unusable {
    var cursor = file.at(at);
    long size = cursor.varint();
    long id = cursor.varint();
    var record = new SqliteBytes(payload(cursor.position(), size));
    taker.take(id, new Row(seen, values(record, seen, columns)));
  }

  /// A row's bytes, which may go on in other pages.
  private byte[] payload(int at, long size) throws Unusable {
    if (size < 0 || size > file.length()) {
      throw SqliteBytes.damaged();
    }
    var bytes = new byte[(int) size];
    int most = usable - 35;
    if (size <= most) {
      file.copy(at, bytes, 0, bytes.length);
      return bytes;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int here = least + (int) ((size - least) % (usable - 4));
    int done = here <= most ? here : least;
    file.copy(at, bytes, 0, done);
    long next = file.page(at + done);
    var visited = new BitSet();
    while (done < bytes.length) {
      int base = base(next, visited);
      int part = Math.min(usable - 4, bytes.length - done);
      file.copy(base + 4, bytes, done, part);
      done += part;
      next = file.page(base);
    }
    return bytes;
  }

  private static Map<String, Object> values(
      SqliteBytes record, Contract seen, List<String> columns) throws Unusable {
    var values = new HashMap<String, Object>();
    var head = record.at(0);
    long end = head.varint();
    long body = end;
    for (int i = 0; head.position() < end; i++) {
      long type = head.varint();
      var field = i < columns.size() ? seen.field(columns.get(i)) : null;
      if (field != null && field.isPresent()) {
        var value = record.value(type, body, field.get().most());
        if (value != null) {
          values.put(columns.get(i), value);
        }
      }
      body += SqliteBytes.length(type);
    }
    return values;
  }
}
