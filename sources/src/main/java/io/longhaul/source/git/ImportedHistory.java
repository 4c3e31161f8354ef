package io.longhaul.source.git;

import org.jspecify.annotations.Nullable;

/// Part of a history that a tool imported: for long, everybody commits with one offset and is the
/// committer of each own commit at the same second.
record ImportedHistory() implements ActRule {
  @Override
  public @Nullable Judgement judge(Attributed commit, Surroundings surroundings) {
    return surroundings.isImported(commit) ? new Judgement.WithoutZone() : null;
  }

  @Override
  public String name() {
    return "imported history";
  }

  @Override
  public String reason(Attributed commit, Surroundings surroundings) {
    return "for at least half a year all commits of several people have one offset and no trace of"
        + " applying or amending: a tool imported them, and the offset is the tool's";
  }
}
