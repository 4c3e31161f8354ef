package io.longhaul.simulate;

import io.longhaul.evidence.Trace;
import java.util.List;

/// A simulated person: what is hidden, and what is seen of it.
///
/// @param truth what really happened
/// @param commits what the person and machines around left in repositories, in committer's order
/// @param trace the evidence about the person, as reading those repositories and the calls gives it
public record Simulated(
    Scenario scenario, Sample sample, Truth truth, List<Commit> commits, Trace trace) {
  public Simulated {
    commits = List.copyOf(commits);
  }

  /// Draws a person from a scenario.
  public static Simulated of(Scenario scenario, Sample sample) {
    var chance = new Chance(sample.seed());
    var truth = TruthDraw.of(scenario.life(), sample, chance);
    var commits = CommitDraw.of(scenario, sample, truth, chance);
    var trace = Proofs.of(commits, truth, scenario.habits());
    return new Simulated(scenario, sample, truth, commits, trace);
  }

  /// What the same person did besides committing, as other tools see it.
  public Doings doings() {
    return DoingsDraw.of(truth, scenario.habits(), new Chance(sample.seed()));
  }
}
