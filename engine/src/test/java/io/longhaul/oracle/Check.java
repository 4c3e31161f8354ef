package io.longhaul.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.Supplier;

/// One model against one oracle.
///
/// @param model its class
/// @param oracle whose figures they are
/// @param file where they stand beside the project, or empty when they stand in the test itself
/// @param tolerance and whether it is relative
record Check(
    String model, String oracle, String file, Tolerance tolerance, Supplier<Worst> comparison) {
  /// For figures that are printed with twelve digits.
  static final Tolerance TWELVE_DIGITS = new Tolerance(1e-9, true);

  /// For estimates that are printed with ten digits.
  static final Tolerance TEN_DIGITS = new Tolerance(1e-6, true);

  record Tolerance(double value, boolean relative) {
    static Tolerance within(double value) {
      return new Tolerance(value, false);
    }

    @Override
    public String toString() {
      var number =
          value < 1e-4
              ? String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replace("e-0", "e-")
              : new BigDecimal(Double.toString(value)).toPlainString();
      return relative ? number + " relative" : "± " + number;
    }
  }

  boolean canRun() {
    return file.isEmpty() || OracleFile.isThere(file);
  }

  /// A line of the table in docs/models.
  String line(Worst worst) {
    return key() + worst.figures() + " | " + tolerance + " | " + shown(worst.error()) + " |";
  }

  /// How that line begins.
  String key() {
    return "| `" + model + "` | " + oracle + (file.isEmpty() ? "" : ", `" + file + "`") + " | ";
  }

  /// Small errors as the power of ten above them: their digits differ from machine to machine.
  private static String shown(double error) {
    return error < 1e-6
        ? "below 1e" + (int) Math.max(-12, Math.floor(Math.log10(error)) + 1)
        : new BigDecimal(error).round(new MathContext(3)).toPlainString();
  }
}
