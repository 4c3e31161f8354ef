package io.longhaul.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Counts within groups: by how much a count rises with a covariate when each group has a level of
/// its own.
///
/// Equation: `E(y_gi) = exp(a_g + b x_gi)`. The `a_g` are conditioned out: given the sum of a
/// group, its counts are multinomial with `p_i = exp(b x_i) / Σ_j exp(b x_j)`, and the `b` that
/// maximises `Σ_g Σ_i y_gi ln p_gi` is the one of a Poisson regression with a dummy for each group.
/// Clustered errors: `(G/(G-1)) V (Σ_g u_g u_g') V`, `u_g = Σ_i (y_gi - Y_g p_gi) x_gi`.
///
/// Sources: [1] Hausman, Hall and Griliches 1984, Econometrica 52:909. [2] Cameron and Trivedi,
/// Regression Analysis of Count Data, chapter 9.
///
/// Limits: a group without a count tells nothing and is left out; a covariate that never changes
/// within a group cannot be told from its level.
public final class FixedEffectsPoisson {
  private FixedEffectsPoisson() {}

  /// Coefficients, log of the ratio of rates for one more of the covariate: with the errors of the
  /// model, and with errors that allow the counts of a group to go together.
  public record Fit(List<Coefficient> model, List<Coefficient> clustered) {
    public Fit {
      model = List.copyOf(model);
      clustered = List.copyOf(clustered);
    }
  }

  /// Empty when there is no estimate.
  public static Optional<Fit> of(Panel panel) {
    var groups = panel.centred().groups().stream().map(Group::of).filter(Group::counts).toList();
    int terms = panel.terms().size();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    return Newton.of(at -> value(groups, at), terms)
        .map(maximum ->
            new Fit(
                coefficients(panel.terms(), maximum, maximum.covariance()),
                coefficients(panel.terms(), maximum, clustered(groups, maximum))));
  }

  private static Newton.Value value(List<Group> groups, RealVector at) {
    double logLikelihood = 0;
    RealVector score = MatrixUtils.createRealVector(new double[at.getDimension()]);
    RealMatrix information = MatrixUtils.createRealMatrix(at.getDimension(), at.getDimension());
    for (var group : groups) {
      var part = group.value(at);
      logLikelihood += part.logLikelihood();
      score = score.add(part.score());
      information = information.add(part.information());
    }
    return new Newton.Value(logLikelihood, score, information);
  }

  private static RealMatrix clustered(List<Group> groups, Newton.Maximum maximum) {
    int k = maximum.coefficients().getDimension();
    RealMatrix meat = MatrixUtils.createRealMatrix(k, k);
    for (var group : groups) {
      var score = group.value(maximum.coefficients()).score();
      meat = meat.add(score.outerProduct(score));
    }
    double factor = groups.size() / (groups.size() - 1.0);
    return maximum
        .covariance()
        .multiply(meat)
        .multiply(maximum.covariance())
        .scalarMultiply(factor);
  }

  static List<Coefficient> coefficients(
      List<String> terms, Newton.Maximum maximum, RealMatrix covariance) {
    var all = new ArrayList<Coefficient>();
    for (int i = 0; i < terms.size(); i++) {
      all.add(
          new Coefficient(
              terms.get(i),
              maximum.coefficients().getEntry(i),
              Math.sqrt(covariance.getEntry(i, i))));
    }
    return all;
  }

  /// The observations of a group as arrays.
  private record Group(RealMatrix covariates, RealVector outcomes, double total) {
    static Group of(List<Panel.Observation> rows) {
      var covariates =
          rows.stream()
              .map(row -> row.covariates().stream().mapToDouble(Double::doubleValue).toArray())
              .toArray(double[][]::new);
      var outcomes = rows.stream().mapToDouble(Panel.Observation::outcome).toArray();
      return new Group(
          MatrixUtils.createRealMatrix(covariates),
          MatrixUtils.createRealVector(outcomes),
          Arrays.stream(outcomes).sum());
    }

    boolean counts() {
      return total > 0;
    }

    Newton.Value value(RealVector at) {
      var linear = covariates.operate(at).toArray();
      double most = Arrays.stream(linear).max().orElse(0);
      double sum = 0;
      for (double each : linear) {
        sum += StrictMath.exp(each - most);
      }
      RealVector mean = MatrixUtils.createRealVector(new double[at.getDimension()]);
      RealMatrix second = MatrixUtils.createRealMatrix(at.getDimension(), at.getDimension());
      RealVector seen = mean;
      double logLikelihood = 0;
      for (int i = 0; i < linear.length; i++) {
        double share = StrictMath.exp(linear[i] - most) / sum;
        var row = covariates.getRowVector(i);
        mean = mean.add(row.mapMultiply(share));
        second = second.add(row.outerProduct(row).scalarMultiply(share));
        seen = seen.add(row.mapMultiply(outcomes.getEntry(i)));
        logLikelihood += outcomes.getEntry(i) * StrictMath.log(share);
      }
      var information = second.subtract(mean.outerProduct(mean)).scalarMultiply(total);
      return new Newton.Value(logLikelihood, seen.subtract(mean.mapMultiply(total)), information);
    }
  }
}
