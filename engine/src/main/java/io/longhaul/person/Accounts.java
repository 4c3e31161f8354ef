package io.longhaul.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which identities mean which account name: they write it before the `@` or as the only name, or
/// have a full name that it is short for. Figures at its end may be left out. Roles, short ones,
/// and words of full names that leave open whose, mean nobody.
final class Accounts {
  private static final int LETTERS = 4;

  private final Roll roll;
  private final FullNames fullNames;
  private final Map<String, Account> accounts = new HashMap<>();

  private Accounts(Roll roll, FullNames fullNames) {
    this.roll = roll;
    this.fullNames = fullNames;
  }

  static Collection<Account> of(Roll roll, FullNames fullNames) {
    var accounts = new Accounts(roll, fullNames);
    accounts.readWritten();
    accounts.readSpelt();
    return accounts.accounts.values();
  }

  private void readWritten() {
    for (int i = 0; i < roll.size(); i++) {
      if (!roll.isGuest(i)) {
        var account = roll.isShared(i) ? "" : roll.address(i).account();
        write(account, i, true);
        var name = roll.name(i);
        if (!name.isFull() && !name.parts().isEmpty()) {
          var only =
              name.parts().size() == 1 ? name.parts().getFirst() : String.join("", name.parts());
          if (!only.equals(account)) {
            write(only, i, false);
          }
        }
      }
    }
  }

  private void write(String written, int number, boolean isAddress) {
    int end = written.length();
    while (end > 0 && Letters.isDigit(written.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && !Address.isRole(written)) {
      add(written, number, isAddress);
      if (end < written.length()) {
        add(written.substring(0, end), number, isAddress);
      }
    }
  }

  private void add(String written, int number, boolean isAddress) {
    if (written.length() >= LETTERS && !fullNames.leavesOpen(written) && !Address.isRole(written)) {
      var account = accounts.computeIfAbsent(written, Account::new);
      account.members.add(number);
      account.isEnough |= isAddress;
    }
  }

  private void readSpelt() {
    for (var bearers : fullNames.bearers()) {
      for (int i = 0; i < bearers.size(); i++) {
        int number = bearers.get(i);
        var name = roll.name(number);
        spell(name.words(), number);
        if (name.parts().size() < name.words().size()) {
          spell(name.parts(), number);
        }
      }
    }
  }

  private void spell(List<String> name, int number) {
    var first = name.getFirst();
    var last = name.getLast();
    spelt(last, number);
    spelt(first.concat(last), number);
    spelt(last.concat(first), number);
    spelt(first.substring(0, 1).concat(last), number);
    spelt(last.concat(first.substring(0, 1)), number);
    spelt(first.concat(last.substring(0, 1)), number);
    if (name.size() > 2) {
      spelt(String.join("", name), number);
      var initials = new StringBuilder();
      name.subList(0, name.size() - 1).forEach(word -> initials.append(word.charAt(0)));
      spelt(initials.append(last).toString(), number);
    }
  }

  private void spelt(String spelling, int number) {
    var account = accounts.get(spelling);
    if (account != null) {
      account.members.add(number);
      account.isEnough = true;
    }
  }

  /// An account name and who means it.
  static final class Account {
    private final Members members = new Members();
    private boolean isEnough;

    private Account(String name) {
      isEnough = Letters.isDigit(name.charAt(name.length() - 1));
    }

    Members members() {
      return members;
    }

    /// Whether it is evidence: part of an address, short for a full name or ending in a figure. A
    /// word that is only written as a name may be a first name that two people have.
    boolean isEnough() {
      return isEnough;
    }

    /// The group of its first member.
    int group(Groups groups) {
      return groups.of(members.get(0));
    }

    boolean isInOne(Groups groups) {
      int first = group(groups);
      for (int i = 1; i < members.size(); i++) {
        if (groups.of(members.get(i)) != first) {
          return false;
        }
      }
      return true;
    }
  }
}
