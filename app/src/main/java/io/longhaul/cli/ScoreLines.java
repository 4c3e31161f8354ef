package io.longhaul.cli;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Score;
import io.longhaul.accuracy.Share;
import io.longhaul.accuracy.Spread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/// Scores as lines of CSV, one for each figure of a cell, and back. For a share, `hits` of `of`
/// cases in `people` people; `value` is the share, `low` and `high` its 95 % interval. For a
/// spread, `value` is the median, `low` and `high` the quartiles. The last line of a cell counts
/// its people.
final class ScoreLines {
  static final String HEAD =
      "scenario,acts,weeks,method,measure,hits,of,people,deviation,value,low,high";

  private static final int FIELDS = 12;

  private ScoreLines() {}

  static List<String> write(Cell cell, Score score) {
    var lines = new ArrayList<String>();
    for (var figure : Figure.values()) {
      var start = cell.key() + "," + figure.method().word() + "," + figure.word();
      var share = score.share(figure);
      if (!share.isEmpty()) {
        lines.add(start + share(share));
      }
      var spread = score.spread(figure);
      if (spread != null) {
        lines.add(
            start
                + ",,"
                + spread.of()
                + ",,"
                + numbers(spread.median(), spread.low(), spread.high()));
      }
    }
    return lines;
  }

  private static String share(Share share) {
    return ","
        + share.hits()
        + ","
        + share.of()
        + ","
        + share.people()
        + ","
        + share.deviation()
        + numbers(share.value(), share.low(), share.high());
  }

  private static String numbers(double value, double low, double high) {
    return String.format(Locale.ROOT, ",%.4f,%.4f,%.4f", value, low, high);
  }

  /// The lines of one cell.
  static Score read(List<String> lines) {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    var spreads = new EnumMap<Figure, Spread>(Figure.class);
    for (var line : lines) {
      var field = line.split(",", -1);
      if (field.length != FIELDS) {
        throw new IllegalArgumentException(field.length + " fields in '" + line + "'");
      }
      var figure = figure(field[3], field[4]);
      long of = Long.parseLong(field[6]);
      if (figure.isShare()) {
        shares.put(
            figure,
            new Share(
                Long.parseLong(field[5]),
                of,
                Integer.parseInt(field[7]),
                Double.parseDouble(field[8])));
      } else {
        spreads.put(
            figure,
            new Spread(
                of,
                Double.parseDouble(field[10]),
                Double.parseDouble(field[9]),
                Double.parseDouble(field[11])));
      }
    }
    return new Score(shares, spreads);
  }

  private static Figure figure(String method, String word) {
    for (var figure : Figure.values()) {
      if (figure.method().word().equals(method) && figure.word().equals(word)) {
        return figure;
      }
    }
    throw new IllegalArgumentException("no figure '" + word + "' of " + method);
  }
}
