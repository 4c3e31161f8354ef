package io.longhaul.view;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.git.CommitExplanation;
import io.longhaul.time.Offset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is concluded from one commit, in words. Of a commit that is not the asker's own there is
/// neither a name nor a time.
///
/// @param act what kind of act it is
/// @param author name and address, of one's own commit only
/// @param countsInstead the commit that counts in its place, or null
public record ExplainedCommit(
    String repository,
    String id,
    boolean own,
    String act,
    String reason,
    String handling,
    @Nullable String author,
    @Nullable String countsInstead,
    List<Proof> proves,
    List<Rule> rules) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

  public ExplainedCommit {
    proves = List.copyOf(proves);
    rules = List.copyOf(rules);
  }

  /// One piece of evidence about the person who asks.
  public record Proof(String at, String zone, String strength, boolean counts) {}

  /// What one rule says.
  public record Rule(String name, boolean speaks, @Nullable String reason) {}

  public static ExplainedCommit of(CommitExplanation commit) {
    var author = commit.author();
    return new ExplainedCommit(
        commit.repository(),
        commit.id(),
        author != null,
        commit.classification(),
        commit.reason(),
        commit.handling(),
        author == null ? null : author.name() + " <" + author.address() + ">",
        commit.original(),
        commit.evidence().stream().map(ExplainedCommit::proof).toList(),
        commit.rules().stream()
            .map(said -> new Rule(said.rule(), said.reason() != null, said.reason()))
            .toList());
  }

  private static Proof proof(Evidence piece) {
    var zone =
        switch (piece.offset()) {
          case Offset.Told told -> told.value() + ", as the commit says";
          case Offset.Declared declared -> declared.value() + ", as you said";
          case Offset.Inferred inferred ->
              inferred.value() + ", from an act of yours within two weeks";
          case Offset.Unknown _ -> "unknown, shown in UTC";
        };
    boolean committed = piece.ref().endsWith("#committer");
    return new Proof(
        AT.format(piece.localTime()),
        zone,
        piece.strength().word() + (committed ? ", as its committer" : ", as its author"),
        piece.isAct());
  }
}
