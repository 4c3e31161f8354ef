package io.longhaul.source.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the table of a country compares with a second one, that of the Python package `holidays`
/// 0.105 (github.com/vacanza/holidays, MIT): holidays on Monday to Friday of 2021 to 2026, without
/// those of its parts. Measured once and kept as `compared.csv`.
///
/// @param here how many the table has
/// @param onlyHere those of them that the second one does not have
/// @param onlyThere those that only the second one has
public record Comparison(int here, int onlyHere, int onlyThere) {
  private static final String FILE = "compared.csv";
  private static final int HEADER = 1;
  private static final int YEARS = 6;

  /// Fewer differences in a year are a matter of what one calls public.
  private static final int FEW_A_YEAR = 1;

  /// Of all countries that have a table, by their codes of two letters.
  static SortedMap<String, Comparison> all() {
    var all = new TreeMap<String, Comparison>();
    try (var in = Objects.requireNonNull(Comparison.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(HEADER)
          .map(line -> line.split(",", -1))
          .forEach(cells ->
              all.put(
                  cells[0],
                  new Comparison(
                      Integer.parseInt(cells[1]),
                      Integer.parseInt(cells[2]),
                      Integer.parseInt(cells[3]))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the two differ by no more than one day in a year.
  public boolean agrees() {
    return onlyHere + onlyThere <= FEW_A_YEAR * YEARS;
  }

  /// `54 holidays on weekdays of 2021 to 2026, 0 of them only here, and 0 only there`.
  public String words() {
    return here
        + " holidays on weekdays of 2021 to 2026, "
        + onlyHere
        + " of them only here, and "
        + onlyThere
        + " only there";
  }
}
