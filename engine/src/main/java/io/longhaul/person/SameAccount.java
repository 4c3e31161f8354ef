package io.longhaul.person;

import io.longhaul.person.Accounts.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins who means the same account name.
///
/// It is evidence about the groups that addresses and full names have made before. Nothing is
/// joined by it that would put two full names into one group that one person would not write, not
/// even through a third group in between.
final class SameAccount {
  private final FullNames fullNames;
  private final Groups groups;
  private final int size;

  private SameAccount(FullNames fullNames, Groups groups, int size) {
    this.fullNames = fullNames;
    this.groups = groups;
    this.size = size;
  }

  static void join(Roll roll, Joins joins) {
    var fullNames = new FullNames(roll, joins.groups());
    var rule = new SameAccount(fullNames, joins.groups(), roll.size());
    var candidates = new ArrayList<Account>();
    for (var account : Accounts.of(roll, fullNames)) {
      if (account.isEnough()
          && !account.isInOne(joins.groups())
          && fullNames.mayBeOne(rule.peopleOf(account))) {
        candidates.add(account);
      }
    }
    rule.removeChains(candidates);
    candidates.forEach(account -> joins.add(JoinReason.SAME_ACCOUNT, account.members()));
  }

  /// Two account names may lead from one group to two people: then neither is believed.
  private void removeChains(List<Account> candidates) {
    var chains = new Groups(size);
    for (var account : candidates) {
      peopleOf(account).forEach(person -> chains.join(account.group(groups), person));
    }
    Map<Integer, Set<Integer>> chained = new HashMap<>();
    for (var account : candidates) {
      chained
          .computeIfAbsent(chains.of(account.group(groups)), _ -> new HashSet<>())
          .addAll(peopleOf(account));
    }
    var refused = new HashSet<Integer>();
    chained.forEach((chain, people) -> {
      if (!fullNames.mayBeOne(people)) {
        refused.add(chain);
      }
    });
    candidates.removeIf(account -> refused.contains(chains.of(account.group(groups))));
  }

  private Set<Integer> peopleOf(Account account) {
    var people = new HashSet<Integer>();
    for (int i = 0; i < account.members().size(); i++) {
      people.add(groups.of(account.members().get(i)));
    }
    return people;
  }
}
