package io.longhaul.stats;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/// Bayesian change points, one value after the other: how long the present regime of a normal
/// series has lasted.
///
/// Equation: with `r` the number of values since the last change, hazard `H` and predictive
/// density `π`,
///
///     P(r+1) ∝ P(r) π_r(x) (1 - H)        P(0) ∝ Σ_r P(r) π_r(x) H
///
/// where `π_r` is Student's t with `2α` degrees of freedom, place `μ` and squared scale
/// `β(κ+1)/(ακ)` of a normal-inverse-gamma belief, updated by each value of the run:
///
///     κ' = κ+1   α' = α+½   μ' = (κμ+x)/(κ+1)   β' = β + κ(x-μ)²/(2(κ+1))
///
/// Source: Adams and MacKay 2007, arXiv:0710.3742.
///
/// Limits: the result depends on the prior belief, which has no default; the work grows with the
/// square of the length.
public final class ChangePoints {
  private ChangePoints() {}

  /// What is believed of a run before it is seen.
  ///
  /// @param mean `μ`, in the unit of the values
  /// @param meanWeight `κ`, how many values that belief about the mean is worth
  /// @param shape `α`
  /// @param scale `β`, in the squared unit of the values
  public record Prior(double mean, double meanWeight, double shape, double scale) {
    public Prior {
      Domain.finite("mean", mean);
      Domain.positive("meanWeight", meanWeight);
      Domain.positive("shape", shape);
      Domain.positive("scale", scale);
    }
  }

  /// The belief after one value.
  ///
  /// @param run the most probable number of values since the last change, this one included
  /// @param probability of that number
  /// @param expected the mean of that number
  /// @param probabilities of 0, 1, 2 … values since the last change
  public record Point(int run, double probability, double expected, List<Double> probabilities) {
    public Point {
      probabilities = List.copyOf(probabilities);
    }
  }

  /// One belief for each value.
  ///
  /// @param hazard the probability that a regime ends after any one value
  public static List<Point> of(double[] values, Prior prior, double hazard) {
    Domain.between("hazard", hazard, Double.MIN_NORMAL, 1 - 0x1p-53);
    var points = new ArrayList<Point>(values.length);
    var runs = new Runs(prior, values.length);
    for (double value : values) {
      runs.see(Domain.finite("value", value), hazard);
      points.add(runs.point());
    }
    return points;
  }

  /// Every run length that is possible, side by side.
  private static final class Runs {
    private final Prior prior;
    private final double[] mean;
    private final double[] scale;
    private double[] probability;
    private int length = 1;

    Runs(Prior prior, int values) {
      this.prior = prior;
      mean = new double[values + 1];
      scale = new double[values + 1];
      probability = new double[values + 1];
      mean[0] = prior.mean();
      scale[0] = prior.scale();
      probability[0] = 1;
    }

    void see(double value, double hazard) {
      var next = new double[probability.length];
      double most = Double.NEGATIVE_INFINITY;
      var density = new double[length];
      for (int run = 0; run < length; run++) {
        density[run] = logDensity(run, value);
        most = Math.max(most, density[run]);
      }
      double total = 0;
      for (int run = 0; run < length; run++) {
        double joint = probability[run] * StrictMath.exp(density[run] - most);
        next[run + 1] = joint * (1 - hazard);
        next[0] += joint * hazard;
        total += joint;
      }
      for (int run = 0; run <= length; run++) {
        next[run] /= total;
      }
      probability = next;
      update(value);
      length++;
    }

    private void update(double value) {
      for (int run = length; run > 0; run--) {
        double weight = prior.meanWeight() + run - 1;
        double error = value - mean[run - 1];
        mean[run] = mean[run - 1] + error / (weight + 1);
        scale[run] = scale[run - 1] + weight * error * error / (2 * (weight + 1));
      }
    }

    private double logDensity(int run, double value) {
      double weight = prior.meanWeight() + run;
      double shape = prior.shape() + run / 2.0;
      double width = scale[run] * (weight + 1) / (shape * weight);
      double error = value - mean[run];
      return Gamma.logGamma(shape + 0.5)
          - Gamma.logGamma(shape)
          - 0.5 * StrictMath.log(2 * Math.PI * shape * width)
          - (shape + 0.5) * StrictMath.log1p(error * error / (2 * shape * width));
    }

    Point point() {
      int best = 0;
      double expected = 0;
      var all = new ArrayList<Double>(length);
      for (int run = 0; run < length; run++) {
        best = probability[run] > probability[best] ? run : best;
        expected += run * probability[run];
        all.add(probability[run]);
      }
      return new Point(best, probability[best], expected, all);
    }
  }
}
