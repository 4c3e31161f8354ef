package io.longhaul.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins who means the same account name: writes it before the `@` or as the only name, or has a
/// full name that it is short for (`annlee`, `alee`, `lee.ann`, `annl`). Figures at its end do not
/// count, and roles, words of anybody's full name and short ones lead nowhere.
///
/// It is evidence about the groups that addresses and full names have made before. Nothing is
/// joined by it that would put two full names into one group that one person would not write, not
/// even through a third group in between.
final class SameAccount {
  private static final int LETTERS = 4;

  /// As many letters make a name that is written as the only one enough by itself.
  private static final int LETTERS_OF_A_LONE_NAME = 6;

  /// More people than this are not looked at: they are not one.
  private static final int PEOPLE_COMPARED = 8;

  private final Roll roll;
  private final Groups groups;
  private final Map<Integer, List<PersonName>> namesOfGroups = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, Account> accounts = new HashMap<>();

  private SameAccount(Roll roll, Groups groups) {
    this.roll = roll;
    this.groups = groups;
  }

  static void join(Roll roll, Joins joins) {
    var rule = new SameAccount(roll, joins.groups());
    rule.readFullNames();
    rule.readAccounts();
    rule.readSpellings();
    rule.accepted().forEach(account -> joins.add(JoinReason.SAME_ACCOUNT, account.members));
  }

  private void readFullNames() {
    for (int i = 0; i < roll.size(); i++) {
      var name = roll.name(i);
      if (roll.hasFullName(i)) {
        words.addAll(name.words());
        var names = namesOfGroups.computeIfAbsent(groups.of(i), _ -> new ArrayList<>(2));
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
  }

  private void readAccounts() {
    for (int i = 0; i < roll.size(); i++) {
      if (!roll.isGuest(i)) {
        var account = roll.address(i).account();
        write(account, i, true);
        var name = roll.name(i);
        if (!name.isFull()) {
          var only = String.join("", name.parts());
          write(only, i, only.equals(account));
        }
      }
    }
  }

  private void write(String written, int number, boolean isAddress) {
    if (!Address.isRole(written)) {
      add(written, number, isAddress);
      int end = written.length();
      while (end > 0 && Letters.isDigit(written.charAt(end - 1))) {
        end--;
      }
      if (end < written.length() && end > 0) {
        add(written.substring(0, end), number, isAddress);
      }
    }
  }

  private void add(String written, int number, boolean isAddress) {
    if (written.length() >= LETTERS && !words.contains(written) && !Address.isRole(written)) {
      var account = accounts.computeIfAbsent(written, Account::new);
      account.members.add(number);
      account.isAddress |= isAddress;
    }
  }

  private void readSpellings() {
    var read = new HashSet<String>();
    for (int i = 0; i < roll.size(); i++) {
      var name = roll.name(i);
      if (roll.hasFullName(i) && read.add(groups.of(i) + " " + String.join(" ", name.words()))) {
        spell(name.words(), i);
        if (name.parts().size() < name.words().size()) {
          spell(name.parts(), i);
        }
      }
    }
  }

  private void spell(List<String> name, int number) {
    var first = name.getFirst();
    var last = name.getLast();
    spelt(first + last, number);
    spelt(last + first, number);
    spelt(first.charAt(0) + last, number);
    spelt(last + first.charAt(0), number);
    spelt(first + last.charAt(0), number);
    if (name.size() > 2) {
      spelt(String.join("", name), number);
      var initials = new StringBuilder();
      name.subList(0, name.size() - 1).forEach(word -> initials.append(word.charAt(0)));
      spelt(initials + last, number);
    }
  }

  private void spelt(String spelling, int number) {
    var account = accounts.get(spelling);
    if (account != null) {
      account.members.add(number);
      account.isSpelt = true;
    }
  }

  /// The accounts that join groups, without those that would chain two people together.
  private List<Account> accepted() {
    var candidates = new ArrayList<Account>();
    var chains = new Groups(roll.size());
    for (var account : accounts.values()) {
      var people = account.members.size() > 1 && account.isEnough() ? peopleOf(account) : null;
      if (people != null && people.size() > 1 && mayBeOne(people)) {
        candidates.add(account);
        people.forEach(person -> chains.join(account.group(groups), person));
      }
    }
    var chained = new HashMap<Integer, Set<Integer>>();
    for (var account : candidates) {
      chained
          .computeIfAbsent(chains.of(account.group(groups)), _ -> new HashSet<>())
          .addAll(peopleOf(account));
    }
    var refused = new HashSet<Integer>();
    chained.forEach((chain, people) -> {
      if (!mayBeOne(people)) {
        refused.add(chain);
      }
    });
    candidates.removeIf(account -> refused.contains(chains.of(account.group(groups))));
    return candidates;
  }

  private Set<Integer> peopleOf(Account account) {
    var people = new HashSet<Integer>();
    for (int i = 0; i < account.members.size(); i++) {
      people.add(groups.of(account.members.get(i)));
    }
    return people;
  }

  /// Whether no two groups have full names that one person would not write.
  private boolean mayBeOne(Set<Integer> people) {
    var named = new ArrayList<List<PersonName>>();
    for (var person : people) {
      var names = namesOfGroups.get(person);
      if (names != null) {
        named.add(names);
      }
    }
    for (int i = 0; i < named.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (named.size() > PEOPLE_COMPARED || !fit(named.get(i), named.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean fit(List<PersonName> a, List<PersonName> b) {
    return a.stream().anyMatch(name -> b.stream().anyMatch(name::fits));
  }

  /// An account name and who means it.
  private static final class Account {
    private final String name;
    private final Members members = new Members();
    private boolean isAddress;
    private boolean isSpelt;

    Account(String name) {
      this.name = name;
    }

    boolean isEnough() {
      return isAddress || isSpelt || name.length() >= LETTERS_OF_A_LONE_NAME;
    }

    int group(Groups groups) {
      return groups.of(members.get(0));
    }
  }
}
