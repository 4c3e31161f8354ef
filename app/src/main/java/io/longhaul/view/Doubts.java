package io.longhaul.view;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.source.git.GitReading;
import io.longhaul.time.Offset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The person's own pieces of evidence that do not count, or count weakly, one by one; nobody else
/// is in it.
///
/// @param excluded those that do not count, by reason, the most frequent first
/// @param weak those that count as weak or without their zone, likewise
/// @param others what machines committed under names of their own, or null for evidence lines
public record Doubts(List<Group> excluded, List<Group> weak, @Nullable Others others) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final String GIT = "git:";
  private static final String COMMITTER = "#committer";
  private static final String STATED = "weak, as the tool that wrote it says";

  public Doubts {
    excluded = List.copyOf(excluded);
    weak = List.copyOf(weak);
  }

  /// Pieces with one reason.
  ///
  /// @param pieces the newest first
  public record Group(String reason, List<Piece> pieces) {
    public Group {
      pieces = List.copyOf(pieces);
    }
  }

  /// One piece of evidence.
  ///
  /// @param at date and time on the person's clock
  /// @param offset where that clock stood, or null: then it is the time in UTC
  /// @param commit the first digits of the commit's name, or null where there is none
  /// @param place the repository, else what the tool says
  public record Piece(String at, @Nullable String offset, @Nullable String commit, String place) {
    static Piece of(Evidence piece) {
      var ref = piece.ref();
      int name = ref.lastIndexOf('@');
      boolean git = ref.startsWith(GIT) && name > 0;
      return new Piece(
          AT.format(piece.localTime()),
          piece.offset() instanceof Offset.Unknown
              ? null
              : piece.offset().value().getTotalSeconds() == 0
                  ? "+00:00"
                  : piece.offset().value().getId(),
          git ? ref.substring(name + 1).replace(COMMITTER, "") : null,
          git ? ref.substring(GIT.length(), name) : ref);
    }
  }

  /// Commits under the names of machines, of all times, to two digits.
  public record Others(long botsAbout, long agentsAbout) {
    static Others of(GitReading reading) {
      var agents = reading.machines().exclusions().getOrDefault(Exclusion.AGENT, 0);
      return new Others(Words.about(reading.count().bots()), Words.about(agents));
    }
  }

  /// Finds them.
  ///
  /// @param trace the person's own evidence, as it was used
  /// @param reading what was read from git, or null when evidence lines were
  public static Doubts of(Trace trace, @Nullable GitReading reading) {
    var reasons = reading == null ? Map.<String, String>of() : reading.reasons();
    var excluded = new HashMap<String, List<Piece>>();
    var weak = new HashMap<String, List<Piece>>();
    for (var piece : trace.evidence().reversed()) {
      var reason = reason(piece, reasons);
      if (reason != null) {
        (piece.exclusion() == null ? weak : excluded)
            .computeIfAbsent(reason, _ -> new ArrayList<>())
            .add(Piece.of(piece));
      }
    }
    return new Doubts(groups(excluded), groups(weak), reading == null ? null : Others.of(reading));
  }

  /// Why a piece does not count, or not fully; null when it does.
  private static @Nullable String reason(Evidence piece, Map<String, String> reasons) {
    var rule = reasons.get(piece.ref());
    return switch (piece.exclusion()) {
      case null -> rule == null && piece.strength() == Strength.WEAK ? STATED : rule;
      // what only another piece, the moment of asking or the person tells
      case DUPLICATE, IMPLAUSIBLE_TIME, NOT_ME, WAS_RESTING -> piece.exclusion().reason();
      case BOT, AGENT, MERGE_BUTTON, STATED_TIME, MACHINE, NOT_USED, STATED ->
          rule == null ? piece.exclusion().reason() : rule;
    };
  }

  private static List<Group> groups(Map<String, List<Piece>> pieces) {
    return pieces.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Group group) -> -group.pieces().size())
                .thenComparing(Group::reason))
        .toList();
  }
}
