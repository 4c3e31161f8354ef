package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows refs to commits: tags lead on to what they name, and what is no commit ends there.
final class Tips {
  /// What stands for no commit.
  private static final ObjectName NOWHERE = new ObjectName(0, 0, 0);

  private static final int LONGEST_CHAIN_OF_TAGS = 64;

  private final Commits known;
  private final Map<ObjectName, ObjectName> tags = new HashMap<>();
  private final List<ObjectName> commits = new ArrayList<>();

  /// @param known what an earlier reading knows of commits and tags
  Tips(Commits known) {
    this.known = known;
  }

  /// Adds what is known of these objects and gives the rest.
  List<ObjectName> addKnown(Iterable<ObjectName> targets) {
    var rest = new ArrayList<ObjectName>();
    for (var target : targets) {
      var behind = known.tags().get(target);
      if (known.find(target) >= 0) {
        commits.add(target);
      } else if (behind != null) {
        add(target, behind);
      } else {
        rest.add(target);
      }
    }
    return rest;
  }

  private void add(ObjectName target, ObjectName commit) {
    tags.put(target, commit);
    if (!commit.equals(NOWHERE)) {
      commits.add(commit);
    }
  }

  /// Adds what these objects lead to.
  void add(Iterable<ObjectName> targets, ObjectReader reader, Places places) throws IOException {
    for (var target : targets) {
      var commit = behind(target, reader, places);
      if (commit.equals(target)) {
        commits.add(commit);
      } else {
        add(target, commit);
      }
    }
  }

  private static ObjectName behind(ObjectName target, ObjectReader reader, Places places)
      throws IOException {
    var name = target;
    var kind = reader.kind(places.find(name));
    for (int depth = 0; kind == ObjectKind.TAG; depth++) {
      if (depth > LONGEST_CHAIN_OF_TAGS) {
        throw reader.damaged(places.find(name), "is a long chain of tags");
      }
      var next = reader.target(places.find(name));
      long at = places.find(next.name());
      kind = places.isKnown(at) ? ObjectKind.COMMIT : reader.kind(at);
      if (kind != next.kind()) {
        throw reader.damaged(at, "is no " + next.kind().word() + " as its tag says");
      }
      name = next.name();
    }
    return kind == ObjectKind.COMMIT ? name : NOWHERE;
  }

  List<ObjectName> commits() {
    return commits;
  }

  /// What tags and other objects that are no commits lead to.
  Map<ObjectName, ObjectName> tags() {
    return tags;
  }
}
