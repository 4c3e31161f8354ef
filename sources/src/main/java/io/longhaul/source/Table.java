package io.longhaul.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A table in CSV, or with another separator, whose first row names the columns; seen through a
/// contract. Names of columns are compared without case, blanks around them and a byte order mark.
public final class Table {
  private static final int MOST_CHARACTERS = 1 << 22;

  private final Contract contract;
  private final char separator;

  public Table(Contract contract, char separator) {
    this.contract = contract;
    this.separator = separator;
  }

  /// One row.
  public static final class Row {
    private final Contract contract;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    Row(Contract contract, Map<String, Integer> columns, List<String> fields) {
      this.contract = contract;
      this.columns = columns;
      this.fields = fields;
    }

    /// A field's text without blanks around it; null where the column or the text is missing.
    public @Nullable String text(String column) {
      int most =
          contract
              .field(column)
              .orElseThrow(
                  () -> new IllegalArgumentException("the contract does not name " + column))
              .most();
      var at = columns.get(column.toLowerCase(Locale.ROOT));
      if (at == null || at >= fields.size()) {
        return null;
      }
      var text = fields.get(at).strip();
      return text.isEmpty() ? null : text.substring(0, Math.min(most, text.length()));
    }

    /// Whether the table has a column.
    public boolean has(String column) {
      return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }
  }

  /// What a row comes to.
  @FunctionalInterface
  public interface Taker {
    Outcome take(Row row) throws Unusable;
  }

  /// Takes every row of a file whose first one names the columns.
  public void each(Trove.Item item, Harvest harvest, Taker taker) throws IOException {
    walk(item, harvest, null, taker);
  }

  /// Takes every row of a file that holds several tables, or one that begins further down. Rows
  /// before the first table are not read.
  ///
  /// @param heads whether a row with these names, in lower case, is one that names columns
  public void each(Trove.Item item, Harvest harvest, Predicate<Set<String>> heads, Taker taker)
      throws IOException {
    walk(item, harvest, heads, taker);
  }

  /// Text that is not UTF-8 has its wrong bytes replaced; what a table says in times and numbers is
  /// not hurt by it.
  private void walk(
      Trove.Item item, Harvest harvest, @Nullable Predicate<Set<String>> heads, Taker taker)
      throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    long line = 0;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(MOST_CHARACTERS)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new InputStreamReader(item.open(), decoder))) {
      Map<String, Integer> columns = null;
      for (CsvRecord csv : reader) {
        line = csv.getStartingLineNumber();
        var place = item.name() + ":" + line;
        var named = heads == null && columns != null ? null : columns(csv.getFields());
        if (named != null && (heads == null || heads.test(named.keySet()))) {
          columns = named;
        } else if (columns == null) {
          harvest.record(place, () -> Outcome.passed(PassedOver.NOT_READ));
        } else {
          var row = new Row(contract, columns, csv.getFields());
          harvest.record(place, () -> taker.take(row));
        }
      }
    } catch (CsvParseException e) {
      harvest.unusable(item.name() + ":" + (line + 1), "it is no table from here on");
    } catch (ZipException e) {
      harvest.unusable(item.name() + ":" + (line + 1), "it cannot be unpacked from here on");
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof ZipException)) {
        throw e.getCause();
      }
      harvest.unusable(item.name() + ":" + (line + 1), "it cannot be unpacked from here on");
    }
  }

  private static Map<String, Integer> columns(List<String> names) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
      columns.putIfAbsent(name, i);
    }
    return columns;
  }
}
