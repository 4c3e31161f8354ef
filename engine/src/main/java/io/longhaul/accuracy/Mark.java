package io.longhaul.accuracy;

/// What one person adds to a figure.
sealed interface Mark {
  Figure figure();

  /// Some hits among some cases.
  record Count(Figure figure, int hits, int of) implements Mark {
    static Count of(Figure figure, boolean hit) {
      return new Count(figure, hit ? 1 : 0, 1);
    }
  }

  record Value(Figure figure, double value) implements Mark {}
}
