package io.longhaul.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows refs to commits: tags lead on to what they name, and what is no commit ends there.
final class Tips {
  /// What stands for no commit.
  static final ObjectName NOWHERE = new ObjectName(0, 0, 0);

  /// No place.
  static final long NONE = -1;

  private static final int LONGEST_CHAIN_OF_TAGS = 64;

  private final Map<ObjectName, ObjectName> tags = new HashMap<>();
  private final List<ObjectName> commits = new ArrayList<>();
  private final List<ObjectName> targets = new ArrayList<>();

  /// Follows as many of these objects as an earlier reading knows.
  Tips(Iterable<ObjectName> objects, Commits known) {
    for (var object : objects) {
      var behind = known.tags().get(object);
      if (known.find(object) >= 0) {
        commits.add(object);
      } else if (behind == null) {
        targets.add(object);
      } else {
        tags.put(object, behind);
        if (!behind.equals(NOWHERE)) {
          commits.add(behind);
        }
      }
    }
  }

  /// The commits that known objects lead to.
  List<ObjectName> commits() {
    return commits;
  }

  /// The other objects, which are to be followed.
  List<ObjectName> targets() {
    return targets;
  }

  /// The place of the commit that an object leads to, itself or one behind it; or [#NONE]. For
  /// several threads.
  long follow(long target, ObjectReader reader, Places places) throws IOException {
    long at = target;
    var kind = reader.kind(at);
    for (int depth = 0; kind == ObjectKind.TAG; depth++) {
      if (depth > LONGEST_CHAIN_OF_TAGS) {
        throw reader.damaged(at, "is a long chain of tags");
      }
      var next = reader.target(at);
      at = places.find(next.name());
      kind = places.isKnown(at) ? ObjectKind.COMMIT : reader.kind(at);
      if (kind != next.kind()) {
        throw reader.damaged(at, "is no " + next.kind().word() + " as its tag says");
      }
    }
    boolean isCommit = kind == ObjectKind.COMMIT;
    if (!isCommit || at != target) {
      synchronized (tags) {
        tags.put(places.name(target), isCommit ? places.name(at) : NOWHERE);
      }
    }
    return isCommit ? at : NONE;
  }

  /// What tags and other objects that are no commits lead to.
  Map<ObjectName, ObjectName> tags() {
    return tags;
  }
}
