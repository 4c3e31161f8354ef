package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import java.util.List;

/// What one record of a trace came to. A record that cannot be used ends in [Unusable].
public sealed interface Outcome {
  /// It gave evidence, now or with records to come.
  record Used(List<Evidence> evidence) implements Outcome {
    public Used {
      evidence = List.copyOf(evidence);
    }
  }

  /// It gives none, rightly.
  record Passed(PassedOver reason) implements Outcome {}

  static Outcome used(Evidence... evidence) {
    return new Used(List.of(evidence));
  }

  static Outcome passed(PassedOver reason) {
    return new Passed(reason);
  }
}
