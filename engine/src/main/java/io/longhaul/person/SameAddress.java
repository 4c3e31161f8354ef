package io.longhaul.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins who carries one address that is one person's.
///
/// An address is nobody's when its form says so, when work of others is relayed under it, or when
/// three people share it, who are full names that have no word in common; but not when a code host
/// gives it to one account. Under one person's address a full name may be a guest: unlike the name
/// that is used most, and with more commits under other addresses than here. A guest counts as the
/// address's owner, but its name leads to nobody else.
final class SameAddress {
  private static final int PEOPLE_WHO_SHARE = 3;

  private final Roll roll;
  private final Map<String, Members> byAddress = new HashMap<>();
  private final Map<String, Integer> commitsByName = new HashMap<>();

  private SameAddress(Roll roll) {
    this.roll = roll;
    for (int i = 0; i < roll.size(); i++) {
      if (roll.address(i).isPersonal()) {
        byAddress.computeIfAbsent(roll.address(i).canonical(), _ -> new Members()).add(i);
      }
    }
  }

  private int commitsUnder(PersonName name) {
    if (commitsByName.isEmpty()) {
      for (int i = 0; i < roll.size(); i++) {
        if (roll.name(i).isFull()) {
          commitsByName.merge(roll.name(i).key(), roll.commits(i), Integer::sum);
        }
      }
    }
    return commitsByName.getOrDefault(name.key(), 0);
  }

  static void join(Roll roll, Joins joins) {
    var rule = new SameAddress(roll);
    rule.byAddress.values().forEach(members -> rule.join(members, joins));
    rule.joinNamesThatAreAddresses(joins);
  }

  private void join(Members members, Joins joins) {
    var people = unlike(members);
    if (isShared(members, people.size())) {
      for (int i = 0; i < members.size(); i++) {
        roll.markShared(members.get(i));
      }
      return;
    }
    joins.add(JoinReason.SAME_ADDRESS, members);
    if (people.size() > 1) {
      markGuests(members, people.getFirst());
    }
  }

  private boolean isShared(Members members, int people) {
    return !Identity.isOfOneAccount(roll.address(members.get(0)).canonical())
        && (people >= PEOPLE_WHO_SHARE || isRelay(members));
  }

  private boolean isRelay(Members members) {
    for (int i = 0; i < members.size(); i++) {
      if (PersonName.isRelayed(roll.identity(members.get(i)).name())) {
        return true;
      }
    }
    return false;
  }

  /// Full names that have no word in common, the most used first; none when there is one at most.
  private List<PersonName> unlike(Members members) {
    if (isOneName(members)) {
      return List.of();
    }
    var commits = commitsHere(members);
    var names = new ArrayList<>(commits.keySet());
    names.sort(
        Comparator.comparingInt((PersonName name) -> -commits.getOrDefault(name, 0))
            .thenComparing(PersonName::key)
            .thenComparing(PersonName::keyWithInitials));
    var unlike = new ArrayList<PersonName>();
    for (var name : names) {
      if (unlike.stream().noneMatch(name::isRelatedTo)) {
        unlike.add(name);
      }
    }
    return unlike;
  }

  private boolean isOneName(Members members) {
    var key = "";
    for (int i = 0; i < members.size(); i++) {
      var name = roll.name(members.get(i));
      if (name.isFull() && !name.key().equals(key)) {
        if (!key.isEmpty()) {
          return false;
        }
        key = name.key();
      }
    }
    return true;
  }

  private Map<PersonName, Integer> commitsHere(Members members) {
    var commits = new HashMap<PersonName, Integer>();
    for (int i = 0; i < members.size(); i++) {
      int number = members.get(i);
      if (roll.name(number).isFull()) {
        commits.merge(roll.name(number), roll.commits(number), Integer::sum);
      }
    }
    return commits;
  }

  private void markGuests(Members members, PersonName owner) {
    var here = new HashMap<String, Integer>();
    commitsHere(members).forEach((name, commits) -> here.merge(name.key(), commits, Integer::sum));
    for (int i = 0; i < members.size(); i++) {
      int number = members.get(i);
      var name = roll.name(number);
      int commits = here.getOrDefault(name.key(), 0);
      if (name.isFull() && !name.isRelatedTo(owner) && commitsUnder(name) - commits > commits) {
        roll.markGuest(number);
      }
    }
  }

  /// A name that is a whole address means the person of that address.
  private void joinNamesThatAreAddresses(Joins joins) {
    for (int i = 0; i < roll.size(); i++) {
      var name = roll.identity(i).name();
      var owner = PersonName.isAddress(name) ? byAddress.get(Identity.canonical(name)) : null;
      if (owner != null && !roll.isShared(owner.get(0))) {
        var members = new Members();
        members.add(i);
        members.add(owner.get(0));
        joins.add(JoinReason.NAME_IS_ADDRESS, members);
      }
    }
  }
}
