package io.longhaul.stats;

import java.util.ArrayList;
import java.util.List;

/// Where the mean of a finished series has changed: every number of breaks up to a most, each with
/// the places that leave the least squared error, judged by the Bayesian information criterion.
///
/// Equation, for `m` breaks in `n` values with residual sum of squares `RSS`:
///
///     BIC = n (ln(RSS / n) + 1 + ln 2π) + 2 (m + 1) ln n
///
/// Sources: [1] Bai and Perron 2003, J Appl Econometrics 18:1 (the dynamic programme). [2] Zeileis,
/// Kleiber, Krämer and Hornik 2003, Comput Stat Data An 44:109 (the criterion, and the flow of the
/// Nile as the example).
///
/// Limits: only the mean may change; a segment takes a given share of the series (15 % there).
public final class MeanShifts {
  private MeanShifts() {}

  /// The best segmentation with a number of breaks.
  ///
  /// @param breaks the position of the last value before each, counted from 1
  /// @param squaredError residual sum of squares, in the squared unit of the values
  public record Segmentation(List<Integer> breaks, double squaredError, double criterion) {
    public Segmentation {
      breaks = List.copyOf(breaks);
    }
  }

  /// The segmentation with the least criterion.
  public static Segmentation best(List<Segmentation> all) {
    var best = all.getFirst();
    for (var each : all) {
      best = each.criterion() < best.criterion() ? each : best;
    }
    return best;
  }

  /// The best segmentation for 0, 1, 2 … breaks.
  ///
  /// @param least the fewest values of a segment
  public static List<Segmentation> of(double[] values, int least, int mostBreaks) {
    Domain.atLeast("least", least, 1);
    Domain.atLeast("values", values.length, least);
    int n = values.length;
    var sums = new Sums(values);
    var cost = new double[mostBreaks + 1][n + 1];
    var from = new int[mostBreaks + 1][n + 1];
    for (int end = least; end <= n; end++) {
      cost[0][end] = sums.squaredError(0, end);
    }
    var all = new ArrayList<Segmentation>();
    all.add(segmentation(cost, from, 0, n));
    for (int m = 1; m <= mostBreaks && (m + 1) * least <= n; m++) {
      for (int end = (m + 1) * least; end <= n; end++) {
        cost[m][end] = Double.POSITIVE_INFINITY;
        for (int split = m * least; split <= end - least; split++) {
          double sum = cost[m - 1][split] + sums.squaredError(split, end);
          if (sum < cost[m][end]) {
            cost[m][end] = sum;
            from[m][end] = split;
          }
        }
      }
      all.add(segmentation(cost, from, m, n));
    }
    return all;
  }

  private static Segmentation segmentation(double[][] cost, int[][] from, int m, int n) {
    var breaks = new ArrayList<Integer>();
    int end = n;
    for (int i = m; i > 0; i--) {
      end = from[i][end];
      breaks.addFirst(end);
    }
    double error = cost[m][n];
    double fit = n * (StrictMath.log(error / n) + 1 + StrictMath.log(2 * Math.PI));
    return new Segmentation(breaks, error, fit + 2 * (m + 1) * StrictMath.log(n));
  }

  /// Sums from the start, around the mean of all so that little is cancelled.
  private static final class Sums {
    private final double[] sum;
    private final double[] square;

    Sums(double[] values) {
      sum = new double[values.length + 1];
      square = new double[values.length + 1];
      double middle = 0;
      for (double value : values) {
        middle += value / values.length;
      }
      for (int i = 0; i < values.length; i++) {
        double value = values[i] - middle;
        sum[i + 1] = sum[i] + value;
        square[i + 1] = square[i] + value * value;
      }
    }

    double squaredError(int from, int until) {
      double total = sum[until] - sum[from];
      return square[until] - square[from] - total * total / (until - from);
    }
  }
}
