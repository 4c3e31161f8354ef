package io.longhaul.model;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/// A table that a model writes: CSV with a line of names, numbers with up to twelve digits, and
/// nothing where nothing can be said.
public final class TableOut {
  private static final MathContext DIGITS = new MathContext(12);

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

  private final int width;

  public TableOut(Model model) {
    width = model.out().size();
    csv.writeRecord(model.out().stream().map(Column::name).toList());
  }

  /// Writes a row.
  ///
  /// @param values numbers, texts, or whatever has a text of its own
  void row(Object... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(values.length + " values for " + width + " columns");
    }
    csv.writeRecord(List.of(values).stream().map(TableOut::field).toList());
  }

  private static String field(Object value) {
    return switch (value) {
      case Double number -> number(number);
      case OptionalDouble number -> number.isEmpty() ? "" : number(number.getAsDouble());
      case Boolean yes -> yes ? "1" : "0";
      default -> value.toString();
    };
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    var rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// The whole table.
  public String text() {
    return text.toString();
  }
}
