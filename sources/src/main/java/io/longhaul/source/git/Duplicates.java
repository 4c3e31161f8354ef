package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The same acts seen again: the same person, author's second and subject, in rebases, cherry-picks
/// and copies in other repositories. The one that was committed first counts.
final class Duplicates {
  /// The number of a proposal, which web pages put behind a subject.
  private static final Pattern PROPOSAL = Pattern.compile("\\s*\\(#[0-9]+\\)$");

  private final Map<Integer, Attributed> originals = new HashMap<>();
  private final BitSet again = new BitSet();

  private Duplicates() {}

  private record Act(Identity person, String subject) {}

  /// @param byTime the commits in the order of author times, then of committer times
  static Duplicates of(Attributed[] byTime, Function<Attributed, Identity> author) {
    var duplicates = new Duplicates();
    int from = 0;
    for (int to = 1; to <= byTime.length; to++) {
      if (to == byTime.length || byTime[to].authorSecond() != byTime[from].authorSecond()) {
        if (to - from > 1) {
          duplicates.compare(byTime, from, to, author);
        }
        from = to;
      }
    }
    return duplicates;
  }

  /// Compares commits of one second.
  private void compare(
      Attributed[] commits, int from, int to, Function<Attributed, Identity> author) {
    var acts = new HashMap<Act, Attributed>();
    var ids = new HashMap<String, Attributed>();
    for (int i = from; i < to; i++) {
      var act = new Act(author.apply(commits[i]), subject(commits[i]));
      var sameObject = ids.putIfAbsent(commits[i].commit().id(), commits[i]);
      var sameAct = acts.putIfAbsent(act, commits[i]);
      var first = sameObject == null ? sameAct : sameObject;
      if (first != null) {
        again.set(commits[i].number());
        originals.put(commits[i].number(), first);
      }
    }
  }

  private static String subject(Attributed commit) {
    var subject = commit.commit().subject();
    return subject.endsWith(")") ? PROPOSAL.matcher(subject).replaceFirst("") : subject;
  }

  boolean contains(Attributed commit) {
    return again.get(commit.number());
  }

  /// The commit that counts in the place of this one.
  Optional<Attributed> original(Attributed commit) {
    return Optional.ofNullable(originals.get(commit.number()));
  }
}
