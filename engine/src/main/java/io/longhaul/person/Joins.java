package io.longhaul.person;

import java.util.ArrayList;
import java.util.List;

/// What has been joined so far, and for which reasons.
final class Joins {
  private final Groups groups;
  private final List<Join> joins = new ArrayList<>();

  Joins(int size) {
    groups = new Groups(size);
  }

  void add(JoinReason reason, Members members) {
    if (members.size() > 1) {
      groups.join(members);
      joins.add(new Join(reason, members));
    }
  }

  Groups groups() {
    return groups;
  }

  List<Join> all() {
    return joins;
  }

  /// Numbers that are one person for one reason.
  record Join(JoinReason reason, Members members) {}
}
