package io.longhaul.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Ordinary least squares `y = Xb + e`, and three answers to how sure `b` is.
///
/// Equations, with `B = (X'X)⁻¹`, residuals `e`, `n` rows and `k` columns:
///
///     classical      s² B,  s² = Σe² / (n - k)
///     clustered      (G/(G-1)) ((n-1)/(n-k)) B (Σ_g u_g u_g') B,  u_g = Σ_{i in g} x_i e_i
///     Newey-West     B (Γ_0 + Σ_{l≤L} (1 - l/(L+1)) (Γ_l + Γ_l')) B,  Γ_l = Σ_t x_t e_t e_{t-l} x_{t-l}'
///
/// Sources: [1] Newey and West 1987, Econometrica 55:703. [2] MacKinnon and White 1985, J
/// Econometrics 29:305 (HC1). [3] Durbin and Watson 1950, Biometrika 37:409.
///
/// Limits: clustered errors need many clusters; Newey-West with few rows is too sure.
public final class LinearRegression {
  private static final double SINGULAR = 1e-11;

  private final List<String> terms;
  private final RealMatrix design;
  private final RealVector residuals;
  private final RealVector coefficients;
  private final RealMatrix bread;

  private LinearRegression(List<String> terms, RealMatrix design, RealVector outcome) {
    this.terms = List.copyOf(terms);
    this.design = design;
    coefficients = new QRDecomposition(design, SINGULAR).getSolver().solve(outcome);
    residuals = outcome.subtract(design.operate(coefficients));
    bread =
        new QRDecomposition(design.transposeMultiply(design), SINGULAR).getSolver().getInverse();
  }

  /// Empty when the columns cannot be told apart, or the rows are too few.
  ///
  /// @param terms a name for each column
  /// @param design a row for each observation, with a column of ones where a constant is wanted
  public static Optional<LinearRegression> of(
      List<String> terms, double[][] design, double[] outcome) {
    if (design.length != outcome.length) {
      throw new IllegalArgumentException(
          design.length + " rows of terms for " + outcome.length + " outcomes");
    }
    if (design.length <= terms.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LinearRegression(
              terms, MatrixUtils.createRealMatrix(design), MatrixUtils.createRealVector(outcome)));
    } catch (MathRuntimeException e) {
      return Optional.empty();
    }
  }

  public List<Coefficient> classical() {
    int free = design.getRowDimension() - design.getColumnDimension();
    return coefficients(bread.scalarMultiply(residuals.dotProduct(residuals) / free));
  }

  /// Coefficients with errors that allow the rows of a cluster to go together.
  ///
  /// @param cluster the cluster of each row
  public List<Coefficient> clustered(int[] cluster) {
    var scores = new HashMap<Integer, RealVector>();
    for (int i = 0; i < cluster.length; i++) {
      scores.merge(cluster[i], score(i), RealVector::add);
    }
    var meat = square(design.getColumnDimension());
    for (var score : scores.values()) {
      meat = meat.add(score.outerProduct(score));
    }
    double n = design.getRowDimension();
    double g = scores.size();
    double factor = g / (g - 1) * (n - 1) / (n - design.getColumnDimension());
    return coefficients(sandwich(meat).scalarMultiply(factor));
  }

  /// Coefficients with errors that allow neighbouring rows to go together.
  ///
  /// @param lag `L`, rows
  /// @param smallSample whether to multiply by `n / (n - k)`
  public List<Coefficient> neweyWest(int lag, boolean smallSample) {
    int n = design.getRowDimension();
    int k = design.getColumnDimension();
    var meat = square(k);
    for (int l = 0; l <= Math.min(lag, n - 1); l++) {
      var gamma = square(k);
      for (int t = l; t < n; t++) {
        gamma = gamma.add(score(t).outerProduct(score(t - l)));
      }
      double weight = 1 - l / (lag + 1.0);
      meat = meat.add(l == 0 ? gamma : gamma.add(gamma.transpose()).scalarMultiply(weight));
    }
    double factor = smallSample ? (double) n / (n - k) : 1;
    return coefficients(sandwich(meat).scalarMultiply(factor));
  }

  /// The statistic of Durbin and Watson: about 2 when neighbouring residuals do not go together.
  public double durbinWatson() {
    double changes = 0;
    for (int i = 1; i < residuals.getDimension(); i++) {
      double change = residuals.getEntry(i) - residuals.getEntry(i - 1);
      changes += change * change;
    }
    return changes / residuals.dotProduct(residuals);
  }

  private RealVector score(int row) {
    return design.getRowVector(row).mapMultiply(residuals.getEntry(row));
  }

  private RealMatrix sandwich(RealMatrix meat) {
    return bread.multiply(meat).multiply(bread);
  }

  private static RealMatrix square(int k) {
    return MatrixUtils.createRealMatrix(k, k);
  }

  private List<Coefficient> coefficients(RealMatrix covariance) {
    var all = new ArrayList<Coefficient>();
    for (int i = 0; i < terms.size(); i++) {
      all.add(
          new Coefficient(
              terms.get(i), coefficients.getEntry(i), Math.sqrt(covariance.getEntry(i, i))));
    }
    return all;
  }
}
