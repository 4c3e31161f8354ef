package io.longhaul.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The full names of groups that were made before.
final class FullNames {
  /// More people than this are not compared: they are not one.
  private static final int PEOPLE_COMPARED = 8;

  private final Roll roll;
  private final Set<String> words = new HashSet<>();

  /// For each group one identity with each full name.
  private final Map<Integer, Members> byGroup = new HashMap<>();

  FullNames(Roll roll, Groups groups) {
    this.roll = roll;
    for (int i = 0; i < roll.size(); i++) {
      if (roll.hasFullName(i)) {
        var bearers = byGroup.computeIfAbsent(groups.of(i), _ -> new Members());
        if (isNew(roll.name(i), bearers)) {
          bearers.add(i);
          words.addAll(roll.name(i).words());
        }
      }
    }
  }

  private boolean isNew(PersonName name, Members bearers) {
    for (int i = 0; i < bearers.size(); i++) {
      if (roll.name(bearers.get(i)).words().equals(name.words())) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word is part of anybody's full name.
  boolean contains(String word) {
    return words.contains(word);
  }

  /// Identities that among them have every full name of every group.
  Collection<Members> bearers() {
    return byGroup.values();
  }

  /// Whether no two groups have full names that one person would not write.
  boolean mayBeOne(Set<Integer> people) {
    var named = new ArrayList<Members>();
    for (var person : people) {
      var bearers = byGroup.get(person);
      if (bearers != null) {
        named.add(bearers);
      }
    }
    return named.size() <= PEOPLE_COMPARED && allFit(named);
  }

  private boolean allFit(List<Members> named) {
    for (int i = 0; i < named.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!fit(named.get(i), named.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fit(Members a, Members b) {
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (roll.name(a.get(i)).fits(roll.name(b.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }
}
