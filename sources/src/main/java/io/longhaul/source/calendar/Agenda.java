package io.longhaul.source.calendar;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Harvest;
import io.longhaul.source.Token;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the calendars of one person come to. Meetings at the same time are a union, and what is
/// weak counts only where nothing better does.
final class Agenda {
  /// Back-to-back meetings are joined up to this length; no stretch of work is longer than a day.
  private static final Duration LONGEST = Duration.ofHours(16);

  /// More stretches of one calendar are not read.
  private static final int MOST = 300_000;

  private final List<Piece> past = new ArrayList<>();
  private final List<Piece> ahead = new ArrayList<>();
  private final Harvest harvest;
  private final Instant now;
  private int count;

  Agenda(Harvest harvest, Instant now) {
    this.harvest = harvest;
    this.now = now;
  }

  /// A stretch of work.
  private record Piece(Interval when, Offset offset, Meaning meaning, String id) {
    Piece at(Interval other) {
      return new Piece(other, offset, meaning, id);
    }

    Evidence as(Kind kind) {
      var ref = Token.ref("calendar", meaning.act(), "-", id);
      return new Evidence(when, offset, kind, meaning.strength(), ref, null);
    }
  }

  /// Takes one stretch, and says whether it is used.
  boolean add(Interval when, Offset offset, Meaning meaning, String id) {
    if (meaning == Meaning.NOTHING || when.start().equals(when.end())) {
      return false;
    }
    count++;
    if (count > MOST) {
      harvest.note("more than 300,000 stretches; the rest is left out");
      return false;
    }
    var piece = new Piece(when, offset, meaning, id);
    return switch (meaning) {
      case LEAVE -> kept(piece, Kind.REST);
      case SHIFT -> kept(piece, Kind.CONTEXT);
      case MEETING, UNANSWERED, APPOINTMENT, FOCUS, BUSY -> work(piece);
      case NOTHING -> false;
    };
  }

  private boolean kept(Piece piece, Kind kind) {
    harvest.add(piece.as(kind));
    return true;
  }

  /// What has not happened is planned; what is under way has happened up to now.
  private boolean work(Piece piece) {
    var when = piece.when();
    if (when.start().isBefore(now)) {
      var end = when.end().isBefore(now) ? when.end() : now;
      past.add(piece.at(new Interval(when.start(), end)));
    }
    if (when.end().isAfter(now)) {
      var start = when.start().isAfter(now) ? when.start() : now;
      ahead.add(piece.at(new Interval(start, when.end())));
    }
    return true;
  }

  /// Gives the harvest the union of all work.
  void close() {
    give(past, Kind.INTERVAL);
    give(ahead, Kind.PLANNED);
  }

  private void give(List<Piece> pieces, Kind kind) {
    var sure = united(pieces.stream().filter(piece -> !isWeak(piece)).toList());
    var weak = united(pieces.stream().filter(Agenda::isWeak).toList());
    sure.forEach(piece -> harvest.add(piece.as(kind)));
    var taken = Stretches.union(sure.stream().map(Piece::when).toList());
    for (var piece : weak) {
      for (var left : Stretches.without(List.of(piece.when()), near(piece.when(), taken))) {
        harvest.add(piece.at(left).as(kind));
      }
    }
  }

  /// Those of stretches that can touch one, found by halving.
  private static List<Interval> near(Interval when, List<Interval> taken) {
    int from = Stretches.firstEndingAfter(when.start(), taken);
    int to = Stretches.firstEndingAfter(when.end(), taken);
    return taken.subList(from, Math.min(taken.size(), to + 1));
  }

  private static boolean isWeak(Piece piece) {
    return piece.meaning().strength() == Strength.WEAK;
  }

  private static List<Piece> united(List<Piece> pieces) {
    var united = new ArrayList<Piece>();
    for (var next :
        pieces.stream()
            .sorted(
                Comparator.comparing((Piece piece) -> piece.when().start())
                    .thenComparing(piece -> piece.when().end())
                    .thenComparing(Piece::id))
            .toList()) {
      if (united.isEmpty() || next.when().start().isAfter(united.getLast().when().end())) {
        united.add(next);
      } else {
        join(united, next);
      }
    }
    return united;
  }

  private static void join(List<Piece> united, Piece next) {
    var last = united.getLast();
    var both = last.when().span(next.when());
    if (both.duration().compareTo(LONGEST) <= 0) {
      united.set(united.size() - 1, last.at(both));
    } else if (next.when().end().isAfter(last.when().end())) {
      united.add(next.at(new Interval(last.when().end(), next.when().end())));
    }
  }
}
