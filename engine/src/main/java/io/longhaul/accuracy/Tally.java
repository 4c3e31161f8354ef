package io.longhaul.accuracy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects the marks of the people of one cell.
final class Tally {
  private final Map<Figure, List<Mark.Count>> counts = new EnumMap<>(Figure.class);
  private final Map<Figure, List<Double>> values = new EnumMap<>(Figure.class);

  void add(List<Mark> marks) {
    for (var mark : marks) {
      switch (mark) {
        case Mark.Count count ->
            counts.computeIfAbsent(count.figure(), _ -> new ArrayList<>()).add(count);
        case Mark.Value value ->
            values.computeIfAbsent(value.figure(), _ -> new ArrayList<>()).add(value.value());
      }
    }
  }

  Score score() {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    counts.forEach((figure, each) -> {
      var share = Share.over(each);
      if (!share.isEmpty()) {
        shares.put(figure, share);
      }
    });
    var spreads = new EnumMap<Figure, Spread>(Figure.class);
    values.forEach((figure, each) -> spreads.put(figure, Spread.over(each)));
    return new Score(shares, spreads);
  }
}
