package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for everybody in several repositories, after their mailmaps: the same identity has the
/// same number in each.
final class Authors {
  private final List<Identity> identities = new ArrayList<>();
  private final Map<Identity, Integer> known = new HashMap<>();
  private final int[][] numbers;

  Authors(List<RepositoryHistory> histories) {
    numbers = new int[histories.size()][];
    for (var history : histories) {
      var own = new int[history.commits().people()];
      for (int person = 0; person < own.length; person++) {
        own[person] = number(history.mapped(person));
      }
      numbers[history.number()] = own;
    }
  }

  private int number(Identity identity) {
    var before = known.putIfAbsent(identity, identities.size());
    if (before != null) {
      return before;
    }
    identities.add(identity);
    return identities.size() - 1;
  }

  int size() {
    return identities.size();
  }

  Identity identity(int number) {
    return identities.get(number);
  }

  int author(Attributed commit) {
    return numbers[commit.history().number()][commit.authorNumber()];
  }

  int committer(Attributed commit) {
    return numbers[commit.history().number()][commit.committerNumber()];
  }
}
