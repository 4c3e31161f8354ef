package io.longhaul.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everybody who occurs, numbered, with names and addresses taken apart.
final class Roll {
  private final List<Identity> identities;
  private final Map<Identity, Integer> numbers;
  private final PersonName[] names;
  private final Address[] addresses;
  private final int[] commits;
  private final boolean[] guests;
  private final boolean[] shared;

  private Roll(List<Identity> identities, Map<Identity, Integer> numbers, int[] commits) {
    this.identities = identities;
    this.numbers = numbers;
    this.commits = commits;
    this.names = new PersonName[identities.size()];
    this.addresses = new Address[identities.size()];
    this.guests = new boolean[identities.size()];
    this.shared = new boolean[identities.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = PersonName.of(identities.get(i).name());
      addresses[i] = Address.of(identities.get(i).address());
    }
  }

  static Roll of(Map<Identity, Integer> commits, Collection<Identity> more) {
    var identities = new ArrayList<>(commits.keySet());
    for (var identity : more) {
      if (!commits.containsKey(identity)) {
        identities.add(identity);
      }
    }
    var numbers = HashMap.<Identity, Integer>newHashMap(identities.size());
    identities.removeIf(identity -> numbers.putIfAbsent(identity, numbers.size()) != null);
    var counts = new int[identities.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = commits.getOrDefault(identities.get(i), 0);
    }
    return new Roll(identities, numbers, counts);
  }

  int size() {
    return identities.size();
  }

  Identity identity(int number) {
    return identities.get(number);
  }

  /// The number of an identity, or -1 when it does not occur.
  int number(Identity identity) {
    return numbers.getOrDefault(identity, -1);
  }

  PersonName name(int number) {
    return names[number];
  }

  Address address(int number) {
    return addresses[number];
  }

  int commits(int number) {
    return commits[number];
  }

  /// Whether a full name stands at an address where somebody else's belongs, so that it says
  /// nothing about who the address is.
  boolean isGuest(int number) {
    return guests[number];
  }

  void markGuest(int number) {
    guests[number] = true;
  }

  /// Whether several people use the address, so that it says nothing about who the identity is.
  boolean isShared(int number) {
    return shared[number];
  }

  void markShared(int number) {
    shared[number] = true;
  }

  /// Whether the name is a full one that says who the identity is.
  boolean hasFullName(int number) {
    return names[number].isFull() && !guests[number];
  }
}
