package io.longhaul.stats;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/// The maximum of a concave log-likelihood by Newton's method with halved steps, from zero.
final class Newton {
  private static final int MOST_STEPS = 60;
  private static final int MOST_HALVINGS = 40;
  private static final double GAIN = 1e-13;

  private Newton() {}

  /// A log-likelihood with its derivatives at a point.
  ///
  /// @param information minus the second derivatives
  record Value(double logLikelihood, RealVector score, RealMatrix information) {}

  @FunctionalInterface
  interface Likelihood {
    Value at(RealVector coefficients);
  }

  /// Where the maximum lies.
  ///
  /// @param covariance the inverse of the information there
  record Maximum(RealVector coefficients, RealMatrix covariance, double logLikelihood) {}

  /// Empty when there is no maximum: terms that cannot be told apart, or one that separates the
  /// outcomes so that its coefficient grows without end.
  static Optional<Maximum> of(Likelihood likelihood, int terms) {
    var at = MatrixUtils.createRealVector(new double[terms]);
    try {
      var here = likelihood.at(at);
      for (int i = 0; i < MOST_STEPS; i++) {
        var step = new CholeskyDecomposition(here.information()).getSolver().solve(here.score());
        var next = improved(likelihood, at, step, here.logLikelihood());
        if (next == null) {
          return Optional.of(maximum(at, here));
        }
        double gain = next.value().logLikelihood() - here.logLikelihood();
        at = next.point();
        here = next.value();
        if (gain <= GAIN * (1 + Math.abs(here.logLikelihood())) && small(step, at)) {
          return Optional.of(maximum(at, here));
        }
      }
      return Optional.empty();
    } catch (MathRuntimeException e) {
      // The information is not positive definite.
      return Optional.empty();
    }
  }

  private record Step(RealVector point, Value value) {}

  private static @Nullable Step improved(
      Likelihood likelihood, RealVector at, RealVector step, double before) {
    double share = 1;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      var point = at.add(step.mapMultiply(share));
      var value = likelihood.at(point);
      if (value.logLikelihood() >= before) {
        return new Step(point, value);
      }
      share /= 2;
    }
    return null;
  }

  private static boolean small(RealVector step, RealVector at) {
    return step.getNorm() <= 1e-9 * (1 + at.getNorm());
  }

  private static Maximum maximum(RealVector at, Value here) {
    var covariance = new CholeskyDecomposition(here.information()).getSolver().getInverse();
    return new Maximum(at, covariance, here.logLikelihood());
  }
}
