package io.longhaul.accuracy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one cell; one that never applies is absent.
public record Score(Map<Figure, Share> shares, Map<Figure, Spread> spreads) {
  public Score {
    shares = ordered(shares);
    spreads = ordered(spreads);
  }

  public Share share(Figure figure) {
    return shares.getOrDefault(figure, Share.NONE);
  }

  public @Nullable Spread spread(Figure figure) {
    return spreads.get(figure);
  }

  private static <T> Map<Figure, T> ordered(Map<Figure, T> figures) {
    var sorted = new EnumMap<Figure, T>(Figure.class);
    sorted.putAll(figures);
    return Collections.unmodifiableMap(sorted);
  }
}
