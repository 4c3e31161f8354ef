package io.longhaul.recovery;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Recorded sleep, a night for each date on which somebody woke up: naps and parts of a night that
/// end on one date are one. Where several devices recorded the same sleep, the night has their
/// disagreement: the least is the shortest of them, likely their mean, the most the longest.
///
/// @param byDate the nights, by the date on which they ended on the person's clock
public record Nights(NavigableMap<LocalDate, Night> byDate) {
  public static final Nights NONE = new Nights(new TreeMap<>());

  /// A longer one is a mistake of its device.
  private static final Duration LONGEST = Duration.ofHours(24);

  public Nights {
    byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
  }

  /// Sleep that ended on one date.
  ///
  /// @param length asleep
  /// @param asleep when, likely, in order
  public record Night(Estimate length, List<Interval> asleep) {
    public Night {
      asleep = List.copyOf(asleep);
    }

    private Night plus(Night other) {
      var both = new ArrayList<>(asleep);
      both.addAll(other.asleep);
      return new Night(length.plus(other.length), both);
    }

    private Night later(int days) {
      var by = Duration.ofDays(days);
      return new Night(
          length,
          asleep.stream().map(it -> new Interval(it.start().plus(by), it.end().plus(by))).toList());
    }
  }

  /// The nights that evidence records.
  ///
  /// @param evidence in time order
  public static Nights of(List<Evidence> evidence) {
    var nights = new TreeMap<LocalDate, Night>();
    var open = new ArrayList<Evidence>();
    Instant end = Instant.MIN;
    for (var piece : evidence) {
      var length = piece.when().duration();
      if (piece.is(Kind.SLEEP) && !length.isZero() && length.compareTo(LONGEST) <= 0) {
        if (!piece.at().isBefore(end)) {
          close(open, nights);
          end = piece.when().end();
        }
        open.add(piece);
        end = piece.when().end().isAfter(end) ? piece.when().end() : end;
      }
    }
    close(open, nights);
    return new Nights(nights);
  }

  /// Makes one sleep of records that overlap, and forgets them.
  private static void close(List<Evidence> records, TreeMap<LocalDate, Night> nights) {
    if (records.isEmpty()) {
      return;
    }
    var byDevice = new TreeMap<String, List<Interval>>();
    var last = records.getFirst();
    for (var record : records) {
      byDevice
          .computeIfAbsent(Ref.of(record.ref()).source(), _ -> new ArrayList<>())
          .add(record.when());
      last = record.when().end().isAfter(last.when().end()) ? record : last;
    }
    byDevice.replaceAll((_, sleeps) -> Stretches.union(sleeps));
    var woke = last.offset().localTime(last.when().end()).toLocalDate();
    nights.merge(woke, night(List.copyOf(byDevice.values())), Night::plus);
    records.clear();
  }

  private static Night night(List<List<Interval>> devices) {
    var lengths = devices.stream().map(Nights::length).sorted().toList();
    long sum = lengths.stream().mapToLong(Duration::toSeconds).sum();
    var likely = Duration.ofSeconds(sum / lengths.size());
    var shortest = min(lengths.getFirst(), likely);
    long start = devices.stream().mapToLong(it -> it.getFirst().start().getEpochSecond()).sum();
    long end = devices.stream().mapToLong(it -> it.getLast().end().getEpochSecond()).sum();
    int count = devices.size();
    return new Night(
        new Estimate(shortest, likely, max(likely, lengths.getLast())),
        count == 1
            ? devices.getFirst()
            : List.of(
                new Interval(
                    Instant.ofEpochSecond(start / count), Instant.ofEpochSecond(end / count))));
  }

  private static Duration length(List<Interval> sleeps) {
    return sleeps.stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /// The night after a day, if it was recorded.
  public Optional<Night> after(LocalDate day) {
    return Optional.ofNullable(byDate.get(day.plusDays(1)));
  }

  /// The nights after the days of a range.
  public List<Night> after(DateRange days) {
    return List.copyOf(byDate.subMap(days.from().plusDays(1), days.until().plusDays(1)).values());
  }

  /// When somebody slept, likely, in order and apart.
  List<Interval> asleep() {
    return Stretches.union(
        byDate.values().stream().flatMap(night -> night.asleep().stream()).toList());
  }

  /// The nights up to a day, and those of so many days before it again and again after it.
  public Nights repeating(LocalDate today, int days, int until) {
    var repeated = new TreeMap<>(byDate.headMap(today, true));
    for (int day = 1; day <= until; day++) {
      int back = (day + days - 1) / days * days;
      var night = byDate.get(today.plusDays(day).minusDays(back));
      if (night != null) {
        repeated.put(today.plusDays(day), night.later(back));
      }
    }
    return new Nights(repeated);
  }
}
