package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/// Pieces of one source that belong to one sleep. It reaches from the first to the last piece of
/// the most telling kind, so that time awake at either end and time in bed are no part of it.
///
/// @param pieces in time order
/// @param best the most telling kind among them
/// @param from the begin of the first piece of that kind
/// @param to the end of the last piece of that kind
record Episode(List<Piece> pieces, Piece.What best, Moment from, Moment to) {
  /// Who is up for longer begins another sleep.
  private static final Duration LONGEST_GAP = Duration.ofHours(1);

  /// More telling ones first; among equals the longer.
  private static final Comparator<Episode> PRIORITY =
      Comparator.comparing(Episode::best)
          .thenComparing(Episode::length, Comparator.reverseOrder())
          .thenComparing(episode -> episode.from.at())
          .thenComparing(Episode::source);

  Episode {
    pieces = List.copyOf(pieces);
  }

  String source() {
    return pieces.getFirst().source();
  }

  private Duration length() {
    return Duration.between(from.at(), to.at());
  }

  boolean overlaps(Episode other) {
    return from.at().isBefore(other.to.at()) && other.from.at().isBefore(to.at());
  }

  /// The episodes of pieces in any order, those of each source apart.
  static List<Episode> of(Collection<Piece> pieces) {
    var sources = new LinkedHashMap<String, List<Piece>>();
    for (var piece : pieces) {
      sources.computeIfAbsent(piece.source(), _ -> new ArrayList<>()).add(piece);
    }
    var episodes = new ArrayList<Episode>();
    for (var own : sources.values()) {
      own.sort(
          Comparator.comparing((Piece piece) -> piece.begin().at())
              .thenComparing(piece -> piece.end().at())
              .thenComparingLong(Piece::number));
      episodes.addAll(ofOneSource(own));
    }
    return episodes;
  }

  private static List<Episode> ofOneSource(List<Piece> ordered) {
    var episodes = new ArrayList<Episode>();
    int first = 0;
    var end = Instant.MIN;
    for (int i = 0; i < ordered.size(); i++) {
      var piece = ordered.get(i);
      if (i > first && piece.begin().at().isAfter(end.plus(LONGEST_GAP))) {
        episodes.add(of(ordered.subList(first, i)));
        first = i;
        end = Instant.MIN;
      }
      end = piece.end().at().isAfter(end) ? piece.end().at() : end;
    }
    if (!ordered.isEmpty()) {
      episodes.add(of(ordered.subList(first, ordered.size())));
    }
    return episodes;
  }

  private static Episode of(List<Piece> pieces) {
    var best = pieces.stream().map(Piece::what).min(Comparator.naturalOrder()).orElseThrow();
    var telling = pieces.stream().filter(piece -> isLike(piece.what(), best)).toList();
    var from = telling.getFirst().begin();
    var to = telling.stream().map(Piece::end).max(Comparator.comparing(Moment::at)).orElseThrow();
    return new Episode(pieces, best, from, to);
  }

  /// An app may write a stretch of sleep beside its stages; they are of one kind.
  private static boolean isLike(Piece.What what, Piece.What best) {
    return what == best || (best == Piece.What.STAGE && what == Piece.What.ASLEEP);
  }

  /// Those of one source for each sleep, by priority: none overlaps another.
  static List<Episode> oneForEachSleep(List<Episode> all) {
    var chosen = new TreeMap<Instant, Episode>();
    for (var episode : all.stream().sorted(PRIORITY).toList()) {
      var before = chosen.floorEntry(episode.from.at());
      var after = chosen.ceilingEntry(episode.from.at());
      if ((before == null || !before.getValue().overlaps(episode))
          && (after == null || !after.getValue().overlaps(episode))) {
        chosen.put(episode.from.at(), episode);
      }
    }
    return List.copyOf(chosen.values());
  }
}
