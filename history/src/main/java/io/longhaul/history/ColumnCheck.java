package io.longhaul.history;

/// Looks whether columns that come from a file fit together, so that no number in them leads
/// astray.
final class ColumnCheck {
  private ColumnCheck() {}

  static boolean isWhole(Commits commits) {
    var columns = commits.columns();
    int size = columns.size;
    int people = commits.people();
    int zones = commits.zones();
    return new IdIndex(columns).isOrdered()
        && areEnds(columns.parentEnds, columns.parents.length)
        && areEnds(columns.creditEnds, columns.credits.length)
        && areBelow(columns.parents, 0, size)
        && areBelow(columns.credits, 0, people)
        && areBelow(columns.authors, Commits.NOBODY, people)
        && areBelow(columns.committers, Commits.NOBODY, people)
        && areBelow(columns.authorZones, Commits.NOBODY, zones)
        && areBelow(columns.committerZones, Commits.NOBODY, zones)
        && areBelow(columns.encodings, 0, commits.encodingTable().size())
        && isWhole(commits.peopleTable())
        && areBelow(commits.peopleTable().tags(), 0, commits.encodingTable().size())
        && isWhole(commits.zoneTable())
        && isWhole(commits.encodingTable())
        && TextPool.areRecords(commits.textSegments(), columns.texts, CommitChunk.TEXT_PARTS)
        && doTagsLeadToCommits(commits);
  }

  private static boolean doTagsLeadToCommits(Commits commits) {
    for (var commit : commits.tags().values()) {
      if (!commit.equals(Tips.NOWHERE) && commits.find(commit) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(ByteTable table) {
    return areEnds(table.ends(), table.capacity());
  }

  private static boolean areBelow(int[] numbers, int least, int limit) {
    for (int number : numbers) {
      if (number < least || number >= limit) {
        return false;
      }
    }
    return true;
  }

  /// Whether they go up from 0 at least to the number of all.
  private static boolean areEnds(int[] ends, int all) {
    int before = 0;
    for (int end : ends) {
      if (end < before) {
        return false;
      }
      before = end;
    }
    return before == all;
  }
}
