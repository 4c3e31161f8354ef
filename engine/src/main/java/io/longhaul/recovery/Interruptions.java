package io.longhaul.recovery;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How often somebody was called. Calls within five minutes are one interruption, however many ways
/// they came: by telephone, message and mail.
///
/// @param all interruptions
/// @param clockKnown those whose time of day is known
/// @param offHours those of them in the person's own hours off ([OffHours]); nothing where these
///   are not known
/// @param atNight those of them from 23 to 7 on the person's clock
/// @param nights the nights with any
public record Interruptions(
    int all, int clockKnown, Optional<Integer> offHours, int atNight, int nights) {
  private static final Duration ONE = Duration.ofMinutes(5);
  private static final int NIGHT_FROM = 23;
  private static final int NIGHT_UNTIL = 7;

  /// Over the days that are asked about.
  ///
  /// @param evidence in time order
  /// @param asked whether a piece lies in the days that are asked about
  public static Interruptions of(
      List<Evidence> evidence, Predicate<Evidence> asked, Optional<OffHours> hours) {
    int all = 0;
    int known = 0;
    int off = 0;
    int atNight = 0;
    var nights = new HashSet<Object>();
    Instant until = Instant.MIN;
    for (var piece : evidence) {
      if (!piece.is(Kind.PAGE) || !asked.test(piece) || piece.at().isBefore(until)) {
        continue;
      }
      until = piece.at().plus(ONE);
      all++;
      if (piece.offset().isKnown()) {
        var local = piece.localTime();
        known++;
        off += hours.isPresent() && hours.get().contains(local.getHour()) ? 1 : 0;
        if (isNight(local)) {
          atNight++;
          nights.add(local.minusHours(NIGHT_UNTIL).toLocalDate());
        }
      }
    }
    return new Interruptions(all, known, off(hours, off), atNight, nights.size());
  }

  private static Optional<Integer> off(Optional<OffHours> hours, int off) {
    return hours.map(_ -> off);
  }

  private static boolean isNight(LocalDateTime local) {
    return local.getHour() >= NIGHT_FROM || local.getHour() < NIGHT_UNTIL;
  }
}
