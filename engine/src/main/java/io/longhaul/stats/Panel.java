package io.longhaul.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Observations in groups that are compared only with themselves: a person, a stratum.
///
/// @param terms a name for each covariate
/// @param groups the observations of each group
public record Panel(List<String> terms, List<List<Observation>> groups) {
  /// One observation.
  ///
  /// @param outcome a count, or 1 for a case and 0 for none
  /// @param covariates one value for each term
  public record Observation(double outcome, List<Double> covariates) {
    public Observation {
      Domain.notNegative("outcome", outcome);
      covariates = List.copyOf(covariates);
    }
  }

  public Panel {
    terms = List.copyOf(terms);
    groups = groups.stream().map(List::copyOf).toList();
    for (var group : groups) {
      for (var row : group) {
        if (row.covariates().size() != terms.size()) {
          throw new IllegalArgumentException(row + " has not the covariates " + terms);
        }
      }
    }
  }

  /// Collects observations by the name of their group, in the order in which names appear.
  public static final class Builder {
    private final List<String> terms;
    private final LinkedHashMap<String, List<Observation>> groups = new LinkedHashMap<>();

    public Builder(List<String> terms) {
      this.terms = terms;
    }

    public Builder add(String group, double outcome, List<Double> covariates) {
      groups
          .computeIfAbsent(group, _ -> new ArrayList<>())
          .add(new Observation(outcome, covariates));
      return this;
    }

    public Panel build() {
      return new Panel(terms, List.copyOf(groups.values()));
    }
  }

  /// The same with each covariate measured from the mean of its group, which changes no estimate
  /// within groups and keeps exponentials small.
  Panel centred() {
    return new Panel(terms, groups.stream().map(this::centred).toList());
  }

  private List<Observation> centred(List<Observation> group) {
    var mean = new double[terms.size()];
    for (var row : group) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row.covariates().get(i) / group.size();
      }
    }
    var centred = new ArrayList<Observation>(group.size());
    for (var row : group) {
      var covariates = new ArrayList<Double>(mean.length);
      for (int i = 0; i < mean.length; i++) {
        covariates.add(row.covariates().get(i) - mean[i]);
      }
      centred.add(new Observation(row.outcome(), covariates));
    }
    return centred;
  }
}
