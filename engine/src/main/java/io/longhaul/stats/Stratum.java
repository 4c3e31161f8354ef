package io.longhaul.stats;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// The rows of one stratum of a conditional logit, cases first.
///
/// @param rows covariates of each row
/// @param cases how many of them, from the first on, are cases
record Stratum(List<RealVector> rows, int cases) {
  static Stratum of(List<Panel.Observation> observations) {
    var rows =
        observations.stream()
            .sorted((a, b) -> Double.compare(b.outcome(), a.outcome()))
            .map(row ->
                MatrixUtils.createRealVector(
                    row.covariates().stream().mapToDouble(Double::doubleValue).toArray()))
            .toList();
    int cases = 0;
    for (var row : observations) {
      if (row.outcome() != 0 && row.outcome() != 1) {
        throw new IllegalArgumentException("outcome must be 0 or 1, not " + row.outcome());
      }
      cases += row.outcome() == 1 ? 1 : 0;
    }
    return new Stratum(rows, cases);
  }

  boolean tellsSomething() {
    return cases > 0 && cases < rows.size();
  }

  Newton.Value exact(RealVector at) {
    var all = new Subsets(cases, at.getDimension());
    for (var row : rows) {
      all.add(StrictMath.exp(row.dotProduct(at)), row);
    }
    var seen = zero(at);
    for (int i = 0; i < cases; i++) {
      seen = seen.add(rows.get(i));
    }
    var mean = all.mean();
    return new Newton.Value(
        seen.dotProduct(at) - all.logSum(),
        seen.subtract(mean),
        all.second().subtract(mean.outerProduct(mean)));
  }

  Newton.Value efron(RealVector at) {
    var all = Moments.of(rows, at);
    var ofCases = Moments.of(rows.subList(0, cases), at);
    double logLikelihood = 0;
    var score = zero(at);
    RealMatrix information = MatrixUtils.createRealMatrix(at.getDimension(), at.getDimension());
    for (int l = 0; l < cases; l++) {
      var rest = all.less(ofCases, (double) l / cases);
      var row = rows.get(l);
      var mean = rest.first().mapDivide(rest.sum());
      logLikelihood += row.dotProduct(at) - StrictMath.log(rest.sum());
      score = score.add(row).subtract(mean);
      information =
          information
              .add(rest.second().scalarMultiply(1 / rest.sum()))
              .subtract(mean.outerProduct(mean));
    }
    return new Newton.Value(logLikelihood, score, information);
  }

  private static RealVector zero(RealVector at) {
    return MatrixUtils.createRealVector(new double[at.getDimension()]);
  }

  /// `Σ exp(b x)` with its first and second derivatives.
  private record Moments(double sum, RealVector first, RealMatrix second) {
    static Moments of(List<RealVector> rows, RealVector at) {
      double sum = 0;
      var first = zero(at);
      RealMatrix second = MatrixUtils.createRealMatrix(at.getDimension(), at.getDimension());
      for (var row : rows) {
        double weight = StrictMath.exp(row.dotProduct(at));
        sum += weight;
        first = first.add(row.mapMultiply(weight));
        second = second.add(row.outerProduct(row).scalarMultiply(weight));
      }
      return new Moments(sum, first, second);
    }

    Moments less(Moments other, double share) {
      return new Moments(
          sum - share * other.sum,
          first.subtract(other.first.mapMultiply(share)),
          second.subtract(other.second.scalarMultiply(share)));
    }
  }
}
