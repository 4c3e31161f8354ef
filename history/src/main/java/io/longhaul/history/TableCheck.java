package io.longhaul.history;

/// Looks whether commits that come from a file fit together, so that no number in them leads
/// astray.
final class TableCheck {
  private TableCheck() {}

  static boolean isWhole(Commits commits) {
    var table = commits.table();
    return IdIndex.isOrdered(table.ids, table.idBytes, 0, table.size)
        && isWhole(commits.peopleTable())
        && areBelow(commits.peopleTable().tags(), commits.encodingTable().size())
        && isWhole(commits.zoneTable())
        && isWhole(commits.encodingTable())
        && areWhole(commits)
        && doTagsLeadToCommits(commits);
  }

  private static boolean areWhole(Commits commits) {
    var table = commits.table();
    int people = commits.people();
    int zones = commits.zones();
    int encodings = commits.encodingTable().size();
    for (int commit = 0; commit < table.size; commit++) {
      if (!isOf(people, table.high(commit, CommitRows.PEOPLE))
          || !isOf(people, table.low(commit, CommitRows.PEOPLE))
          || !isOf(zones, table.high(commit, CommitRows.ZONES))
          || !isOf(zones, table.low(commit, CommitRows.ZONES))
          || !isBelow(table.high(commit, CommitRows.TEXT), encodings)
          || !isWhole(commits, commit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(Commits commits, int commit) {
    var table = commits.table();
    long parent = table.get(commit, CommitRows.PARENT);
    return TextPool.isRecord(
            commits.textSegments(), table.low(commit, CommitRows.TEXT), CommitChunk.TEXT_PARTS)
        && (parent == CommitRows.NO_PARENT || (parent >= 0 && parent < table.size))
        && table.furtherParents().isList(table.high(commit, CommitRows.LISTS), table.size)
        && table.credits().isList(table.low(commit, CommitRows.LISTS), commits.people());
  }

  /// Whether it is one of so many, or nobody.
  private static boolean isOf(int all, int number) {
    return number == Commits.NOBODY || isBelow(number, all);
  }

  private static boolean isBelow(int number, int limit) {
    return number >= 0 && number < limit;
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

  private static boolean areBelow(int[] numbers, int limit) {
    for (int number : numbers) {
      if (!isBelow(number, limit)) {
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
