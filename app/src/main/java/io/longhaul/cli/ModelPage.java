package io.longhaul.cli;

import io.longhaul.model.Column;
import io.longhaul.model.Model;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The help on one model: its columns and parameters, with units.
final class ModelPage {
  private ModelPage() {}

  static String of(Model model) {
    var optional =
        model.in().stream()
            .filter(column -> !column.needed())
            .map(Column::name)
            .collect(Collectors.joining(", "));
    return "longhaul model "
        + model.name()
        + ": "
        + model.title()
        + "\n\nColumns in:\n"
        + columns(model.in())
        + (optional.isEmpty() ? "" : "  Not needed: " + optional + ".\n")
        + (model.settings().isEmpty() ? "" : "\nParameters (--param name=number):\n")
        + model.settings().stream()
            .map(setting ->
                line(
                    setting.name(),
                    setting.unit(),
                    setting.meaning()
                        + (setting.usual().isEmpty()
                            ? " (must be given)"
                            : " (" + number(setting.usual().getAsDouble()) + ")")))
            .collect(Collectors.joining())
        + "\nColumns out:\n"
        + columns(model.out())
        + "\nEquations, sources and limits: "
        + model.page()
        + "\n";
  }

  private static String columns(List<Column> columns) {
    return columns.stream()
        .map(column -> line(column.name(), column.unit(), column.meaning()))
        .collect(Collectors.joining());
  }

  private static String line(String name, String unit, String meaning) {
    return String.format(Locale.ROOT, "  %-15s %-23s %s\n", name, unit, meaning);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
