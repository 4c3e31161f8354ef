package io.longhaul.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// Joins who carries the same first and last name, whatever the order, case, accents, hyphens and
/// initials. Where one name occurs with different initials, they count.
final class SameName {
  private SameName() {}

  static void join(Roll roll, Joins joins) {
    var byName = new HashMap<String, Members>();
    for (int i = 0; i < roll.size(); i++) {
      if (roll.hasFullName(i)) {
        byName.computeIfAbsent(roll.name(i).key(), _ -> new Members()).add(i);
      }
    }
    for (var members : byName.values()) {
      if (members.size() > 1) {
        join(roll, members, joins);
      }
    }
  }

  private static void join(Roll roll, Members members, Joins joins) {
    var initials = new HashSet<String>();
    for (int i = 0; i < members.size(); i++) {
      var name = roll.name(members.get(i));
      if (!name.keyWithInitials().equals(name.key())) {
        initials.add(name.keyWithInitials());
      }
    }
    if (initials.size() < 2) {
      joins.add(JoinReason.SAME_NAME, members);
      return;
    }
    Map<String, Members> apart = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      apart
          .computeIfAbsent(roll.name(members.get(i)).keyWithInitials(), _ -> new Members())
          .add(members.get(i));
    }
    apart.values().forEach(same -> joins.add(JoinReason.SAME_NAME, same));
  }
}
