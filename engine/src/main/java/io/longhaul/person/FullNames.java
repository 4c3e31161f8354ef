package io.longhaul.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The full names of groups that were made before.
final class FullNames {
  /// More people than this are not compared: they are not one.
  private static final int PEOPLE_COMPARED = 8;

  /// As many letters make a last name rare.
  private static final int LETTERS_OF_A_RARE_NAME = 7;

  private static final int SEVERAL = -1;

  private final Roll roll;

  /// Each word with the group whose last name it is, or [#SEVERAL].
  private final Map<String, Integer> words = new HashMap<>();

  /// For each group one identity with each full name.
  private final Map<Integer, Members> byGroup = new HashMap<>();

  FullNames(Roll roll, Groups groups) {
    this.roll = roll;
    for (int i = 0; i < roll.size(); i++) {
      if (roll.hasFullName(i)) {
        var bearers = byGroup.computeIfAbsent(groups.of(i), _ -> new Members());
        if (isNew(roll.name(i), bearers)) {
          bearers.add(i);
          read(roll.name(i).words(), groups.of(i));
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

  private void read(List<String> name, int group) {
    for (int i = 0; i < name.size(); i++) {
      int bearer = i == name.size() - 1 ? group : SEVERAL;
      words.merge(name.get(i), bearer, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
  }

  /// Whether a word is part of anybody's full name and does not tell whose: only a long last name
  /// that one person has, and nobody as a first name, does.
  boolean leavesOpen(String word) {
    var bearer = words.get(word);
    return bearer != null && (bearer == SEVERAL || word.length() < LETTERS_OF_A_RARE_NAME);
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
