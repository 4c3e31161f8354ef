package io.longhaul.stats;

import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Cases and controls within strata: by how much the odds of being a case rise with a covariate when
/// each stratum has odds of its own.
///
/// Equation, for a stratum with `d` cases among its rows `R`:
///
///     exact    Π_cases exp(b x) / Σ_{D ⊂ R, |D| = d} Π_D exp(b x)
///     Efron    Π_cases exp(b x) / Π_{l<d} (Σ_R exp(b x) - (l/d) Σ_cases exp(b x))
///
/// The sum over subsets is the elementary symmetric polynomial of degree `d`, by recursion over the
/// rows, together with its derivatives.
///
/// Sources: [1] Breslow and Day 1980, Statistical Methods in Cancer Research I, chapter 7. [2] Gail,
/// Lubin and Rubinstein 1981, Biometrika 68:703 (the recursion). [3] Efron 1977, J Am Stat Assoc
/// 72:557. [4] Maclure 1991, Am J Epidemiol 133:144 (case-crossover).
///
/// Limits: a stratum of only cases or only controls tells nothing; the exact sum takes time in
/// proportion to rows times cases.
public final class ConditionalLogit {
  /// How several cases in a stratum are treated.
  public enum Ties {
    EXACT,
    EFRON
  }

  private ConditionalLogit() {}

  /// Log odds ratios for one more of each covariate; empty when there is no estimate.
  ///
  /// @param panel outcomes of 1 are cases, of 0 controls
  public static Optional<List<Coefficient>> of(Panel panel, Ties ties) {
    var strata =
        panel.centred().groups().stream().map(Stratum::of).filter(Stratum::tellsSomething).toList();
    int terms = panel.terms().size();
    return strata.isEmpty()
        ? Optional.empty()
        : Newton.of(at -> value(strata, ties, at), terms)
            .map(maximum ->
                FixedEffectsPoisson.coefficients(panel.terms(), maximum, maximum.covariance()));
  }

  private static Newton.Value value(List<Stratum> strata, Ties ties, RealVector at) {
    double logLikelihood = 0;
    RealVector score = MatrixUtils.createRealVector(new double[at.getDimension()]);
    RealMatrix information = MatrixUtils.createRealMatrix(at.getDimension(), at.getDimension());
    for (var stratum : strata) {
      var part =
          switch (ties) {
            case EXACT -> stratum.exact(at);
            case EFRON -> stratum.efron(at);
          };
      logLikelihood += part.logLikelihood();
      score = score.add(part.score());
      information = information.add(part.information());
    }
    return new Newton.Value(logLikelihood, score, information);
  }
}
