package io.longhaul.source.git;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.source.Lines;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The reflogs of repositories: where `HEAD` went on this machine, in every work tree. They hold
/// what the history does not: rebases, checkouts, resets, and commits that were amended away. A
/// commit that stands in both counts once.
final class Reflogs {
  /// Moves closer than this are one act: a rebase moves once for every commit.
  private static final Duration ONE_ACT = Duration.ofSeconds(60);

  /// What is done so near to an agent's commit may be the agent's.
  private static final Duration BESIDE_AN_AGENT = Duration.ofMinutes(10);

  private static final int SHORT_ID = 12;

  private final Map<String, List<ReflogEntry>> entries = new LinkedHashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private Reflogs() {}

  static Reflogs of(Repositories repositories) throws IOException {
    var reflogs = new Reflogs();
    for (var repository : repositories.found()) {
      var all = new ArrayList<ReflogEntry>();
      for (var file : files(repository.store())) {
        reflogs.read(file, repository, all);
      }
      all.sort(Comparator.comparing(ReflogEntry::at).thenComparing(ReflogEntry::id));
      reflogs.entries.put(repository.label(), all);
    }
    return reflogs;
  }

  /// Those of the repository and of its further work trees, as far as they are there.
  static List<Path> files(Path store) throws IOException {
    var files = new ArrayList<Path>();
    files.add(store.resolve("logs/HEAD"));
    var worktrees = store.resolve("worktrees");
    if (Files.isDirectory(worktrees)) {
      try (var folders = Files.list(worktrees)) {
        folders.sorted().forEach(folder -> files.add(folder.resolve("logs/HEAD")));
      }
    }
    files.removeIf(file -> !Files.isRegularFile(file));
    return files;
  }

  private void read(Path file, Repository repository, List<ReflogEntry> all) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      Lines.each(
          stream,
          (number, line) -> {
            try {
              if (!line.isBlank()) {
                ReflogEntry.of(line.text()).ifPresent(all::add);
              }
            } catch (Unusable e) {
              var place = "git:" + repository.label() + " reflog:" + number;
              rejected.add(new Rejected(place, String.valueOf(e.getMessage())));
            }
          });
    }
  }

  /// The person's trace with the moves that the history does not tell.
  Trace beside(GitCommits commits, Trace mine) {
    var isAsker = commits.asking();
    var moves = new ArrayList<Evidence>();
    var made = new TreeSet<Instant>();
    entries.forEach((repository, all) -> {
      var agents = agents(repository, mine);
      Evidence last = null;
      for (var entry : all) {
        if (!isAsker.test(entry.who()) || isTold(entry, commits, repository)) {
          continue;
        }
        var move = evidence(entry, repository, agents);
        made.add(move.at());
        boolean isNew = last == null || last.at().plus(ONE_ACT).isBefore(move.at());
        if (isNew) {
          moves.add(move);
        } else if (last != null && move.strength().compareTo(moves.getLast().strength()) < 0) {
          moves.set(moves.size() - 1, move);
        }
        last = move;
      }
    });
    for (var piece : mine.evidence()) {
      moves.add(isSameAct(piece, made) ? piece.excluded(Exclusion.DUPLICATE) : piece);
    }
    var all = new ArrayList<>(mine.rejected());
    all.addAll(rejected);
    return Trace.of(moves, all);
  }

  /// Whether the history has the commit that was made then, with that time as its author's.
  private static boolean isTold(ReflogEntry entry, GitCommits commits, String repository) {
    return entry.move() == ReflogEntry.Move.COMMIT
        && commits.authorTimes(repository, entry.id()).stream()
            .anyMatch(at -> Duration.between(at, entry.at()).abs().compareTo(ONE_ACT) <= 0);
  }

  private static Evidence evidence(
      ReflogEntry entry, String repository, NavigableSet<Instant> agents) {
    var near = agents.ceiling(entry.at().minus(BESIDE_AN_AGENT));
    boolean isBesideAgent = near != null && !near.isAfter(entry.at().plus(BESIDE_AN_AGENT));
    var strength = entry.move().strength(entry.offset().isKnown());
    return new Evidence(
        Interval.at(entry.at()),
        entry.offset(),
        Kind.INSTANT,
        isBesideAgent ? Strength.WEAK : strength,
        "git:" + repository + "@" + entry.id().substring(0, SHORT_ID) + "#reflog",
        null);
  }

  /// When the person's commits were made with an agent's help, or by one.
  private static NavigableSet<Instant> agents(String repository, Trace mine) {
    var agents = new TreeSet<Instant>();
    for (var piece : mine.evidence()) {
      boolean isHere =
          piece.ref().startsWith("git:" + repository + "@") && !piece.ref().contains("#");
      boolean byAgent =
          piece.strength() == Strength.WEAK
              || (piece.exclusion() != null && piece.exclusion() != Exclusion.DUPLICATE);
      if (isHere && byAgent) {
        agents.add(piece.at());
      }
    }
    return agents;
  }

  /// Whether a commit was put where it is by a move that counts already.
  private static boolean isSameAct(Evidence piece, NavigableSet<Instant> made) {
    if (!piece.ref().endsWith("#committer") || piece.exclusion() != null) {
      return false;
    }
    var near = made.ceiling(piece.at().minus(ONE_ACT));
    return near != null && !near.isAfter(piece.at().plus(ONE_ACT));
  }

  /// When the oldest move was that a repository's reflogs still hold; git forgets.
  Map<String, Instant> begins() {
    var begins = new TreeMap<String, Instant>();
    entries.forEach((repository, all) -> {
      if (!all.isEmpty()) {
        begins.put(repository, all.getFirst().at());
      }
    });
    return begins;
  }

  /// Whether a piece is a move.
  static boolean isMove(Evidence piece) {
    return piece.ref().endsWith("#reflog");
  }

  /// Whether a piece is a move that the reflogs have forgotten.
  static boolean isForgotten(Evidence piece, Map<String, Instant> begins) {
    int end = Math.max(piece.ref().lastIndexOf('@'), "git:".length());
    var begin = begins.get(piece.ref().substring("git:".length(), end));
    return begin == null || piece.at().isBefore(begin);
  }
}
