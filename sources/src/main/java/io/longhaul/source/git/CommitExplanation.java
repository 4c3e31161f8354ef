package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.person.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is concluded from one commit, and why. Of a commit of somebody else it holds
/// what kind of act it is and the reasons, and neither who nor when.
///
/// @param author who wrote it, when that is the person who asks; else null
/// @param classification `act`, or the word of the reason why it is none
/// @param reason the sentence behind it
/// @param handling how it came to be where it is
/// @param rules what each rule says, in order
/// @param original the repository and name of the commit that counts in its place, or null
/// @param evidence what it proves about the person who asks, with its clock as it is understood
public record CommitExplanation(
    String repository,
    String id,
    @Nullable Identity author,
    String classification,
    String reason,
    String handling,
    List<Said> rules,
    @Nullable String original,
    List<Evidence> evidence) {
  public CommitExplanation {
    rules = List.copyOf(rules);
    evidence = List.copyOf(evidence);
  }

  /// What one rule says.
  ///
  /// @param reason why it speaks, or null when it is silent
  public record Said(String rule, @Nullable String reason) {}
}
