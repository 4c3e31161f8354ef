package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.source.git.Judgement.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands out every commit with what is concluded from it, in the order of author times.
final class JudgedCommits {
  private static final String MACHINE = "machine";

  private final Attribution attribution;
  private final Surroundings surroundings;
  private final Map<Identity, String> tokens = new HashMap<>();

  JudgedCommits(Attribution attribution, Surroundings surroundings) {
    this.attribution = attribution;
    this.surroundings = surroundings;
  }

  JudgedCommit of(Attributed commit) {
    var columns = commit.history().commits();
    int row = commit.row();
    var verdict = attribution.verdict(commit);
    return new JudgedCommit(
        commit.repository(),
        commit.commit().id(),
        parents(commit),
        token(attribution.authorOf(commit)),
        token(attribution.committerOf(commit)),
        commit.author(),
        commit.committer(),
        columns.authorTimeText(row),
        commit.history().zone(commit.authorZone()),
        columns.committerTimeText(row),
        commit.history().zone(commit.committerZone()),
        verdict.exclusion() == null ? "act" : verdict.exclusion().word(),
        verdict.strength().word(),
        reason(commit, verdict));
  }

  private static List<String> parents(Attributed commit) {
    var columns = commit.history().commits();
    int row = commit.row();
    var parents = new ArrayList<String>();
    for (int i = 0; i < columns.parents(row); i++) {
      int parent = columns.parent(row, i);
      if (parent >= 0) {
        parents.add(columns.id(parent));
      }
    }
    return parents;
  }

  private String token(@Nullable Identity person) {
    return person == null
        ? MACHINE
        : tokens.computeIfAbsent(person, _ -> "p" + (tokens.size() + 1));
  }

  private @Nullable String reason(Attributed commit, Verdict verdict) {
    var rule = verdict.rule();
    if (rule != null) {
      return rule.reason(commit, surroundings);
    }
    return verdict.exclusion() == null ? null : verdict.exclusion().reason();
  }
}
