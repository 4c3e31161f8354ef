package io.longhaul.shock;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.evidence.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Dates of the field that evidence tells: releases of models, deadlines of conferences. What is
/// known by its month only has no date.
public final class FieldCalendar {
  /// Longer ones are known by their month, or are conferences.
  private static final Duration LONGEST = Duration.ofDays(14);

  private FieldCalendar() {}

  /// Those up to now, newest first.
  ///
  /// @param word part of their names, in any case
  public static List<Shock> of(Trace trace, Instant now, ZoneId zone, String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    return trace.evidence().stream()
        .filter(piece -> piece.is(Kind.CONTEXT) && !piece.at().isAfter(now))
        .filter(piece -> piece.when().duration().compareTo(LONGEST) <= 0)
        .map(piece -> new Shock(name(piece), date(piece, zone)))
        .filter(shock -> shock.name().toLowerCase(Locale.ROOT).contains(wanted))
        .distinct()
        .sorted(Comparator.comparing(Shock::on).reversed().thenComparing(Shock::name))
        .toList();
  }

  /// A stretch is one of days, a moment one on the person's clock.
  private static LocalDate date(Evidence piece, ZoneId zone) {
    return piece
        .at()
        .atZone(piece.when().duration().isZero() ? zone : ZoneOffset.UTC)
        .toLocalDate();
  }

  private static String name(Evidence piece) {
    var ref = Ref.of(piece.ref());
    var name = (ref.id() + " " + ref.words()).replaceAll("\\p{Cntrl}+", " ").strip();
    return name.isEmpty()
        ? ref.source()
        : name.substring(0, Math.min(Shock.LONGEST_NAME, name.length()));
  }
}
