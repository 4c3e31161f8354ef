package io.longhaul.stats;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// The sum over all subsets of a given size of the product of their weights, with the mean of the
/// sum of their rows and of its square: `S_m := S_m + w S_{m-1}` for each row, and the same for the
/// derivatives. Kept as a scaled sum, since it grows beyond what a double holds.
final class Subsets {
  private static final double LARGE = 1e150;

  private final double[] sum;
  private final double[][] first;
  private final double[][][] second;
  private double logScale;

  Subsets(int size, int terms) {
    sum = new double[size + 1];
    first = new double[size + 1][terms];
    second = new double[size + 1][terms][terms];
    sum[0] = 1;
  }

  void add(double weight, RealVector row) {
    int terms = row.getDimension();
    for (int m = sum.length - 1; m > 0; m--) {
      for (int i = 0; i < terms; i++) {
        for (int j = 0; j < terms; j++) {
          second[m][i][j] +=
              weight
                  * (second[m - 1][i][j]
                      + row.getEntry(i) * first[m - 1][j]
                      + row.getEntry(j) * first[m - 1][i]
                      + row.getEntry(i) * row.getEntry(j) * sum[m - 1]);
        }
      }
      for (int i = 0; i < terms; i++) {
        first[m][i] += weight * (first[m - 1][i] + row.getEntry(i) * sum[m - 1]);
      }
      sum[m] += weight * sum[m - 1];
    }
    keepSmall();
  }

  private void keepSmall() {
    double most = 0;
    for (double each : sum) {
      most = Math.max(most, each);
    }
    if (most > LARGE) {
      logScale += StrictMath.log(most);
      for (int m = 0; m < sum.length; m++) {
        sum[m] /= most;
        scale(first[m], most);
        for (var line : second[m]) {
          scale(line, most);
        }
      }
    }
  }

  private static void scale(double[] values, double divisor) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= divisor;
    }
  }

  double logSum() {
    return StrictMath.log(sum[sum.length - 1]) + logScale;
  }

  RealVector mean() {
    return MatrixUtils.createRealVector(first[first.length - 1]).mapDivide(sum[sum.length - 1]);
  }

  RealMatrix second() {
    return MatrixUtils.createRealMatrix(second[second.length - 1])
        .scalarMultiply(1 / sum[sum.length - 1]);
  }
}
