package io.longhaul.model;

import java.util.List;

/// A model as a table in and a table out.
///
/// @param name by which it is called
/// @param title what it is, in a line
/// @param page its page in the documentation
/// @param in columns that it reads
/// @param settings numbers that it is run with
/// @param out columns that it writes
public record Model(
    String name,
    String title,
    String page,
    List<Column> in,
    List<Setting> settings,
    List<Column> out,
    Run run) {
  /// What a model does.
  @FunctionalInterface
  public interface Run {
    void run(TableIn rows, Settings settings, TableOut out) throws Unusable;
  }

  public Model {
    in = List.copyOf(in);
    settings = List.copyOf(settings);
    out = List.copyOf(out);
  }

  /// Whether any column that is not listed is a term of the model.
  boolean takesTerms() {
    return in.stream().anyMatch(column -> column.name().equals(Rows.TERMS));
  }
}
