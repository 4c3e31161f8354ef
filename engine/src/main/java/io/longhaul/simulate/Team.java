package io.longhaul.simulate;

import io.longhaul.evidence.Trace;
import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A simulated person whose repositories are those of a team.
///
/// @param person who asks
/// @param commits everybody's, in committer's order, colleagues under names of their own
public record Team(Simulated person, List<Commit> commits) {
  public Team {
    commits = List.copyOf(commits);
  }

  /// Puts a person among colleagues.
  public static Team of(Simulated person, List<Simulated> colleagues) {
    var commits = new ArrayList<>(person.commits());
    for (int i = 0; i < colleagues.size(); i++) {
      var names = Cast.colleague(i);
      colleagues.get(i).commits().forEach(commit -> commits.add(commit.by(names)));
    }
    commits.sort(CommitDraw.ORDER);
    return new Team(person, commits);
  }

  /// The person's evidence, found among everybody's as a source finds it: by all identities that
  /// are one person with the configured one.
  public Trace trace() {
    var counts = new HashMap<Identity, Integer>();
    for (var commit : commits) {
      counts.merge(commit.author().who(), 1, Integer::sum);
      counts.merge(commit.committer().who(), 1, Integer::sum);
    }
    var people = People.of(counts, List.of());
    var asking = people.representative(Cast.PERSON.getFirst());
    var own =
        commits.stream()
            .filter(commit -> people.representative(commit.author().who()).equals(asking))
            .toList();
    return Proofs.of(own, person.truth(), person.scenario().habits());
  }
}
