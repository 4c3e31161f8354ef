package io.longhaul.simulate;

/// A person as data: a hidden life, the habits that leave traces of it, and what an answer may
/// claim. Whether there is overwork and which names are right follows from the life: [Truth].
///
/// @param name what to call it
/// @param title one line for lists
/// @param life when and where the person works
/// @param habits what leaves a trace
/// @param claim what an answer may claim
public record Scenario(String name, String title, Life life, Habits habits, Claim claim) {
  /// The same person with other habits.
  public Scenario with(Habits other) {
    return new Scenario(name, title, life, other, claim);
  }
}
