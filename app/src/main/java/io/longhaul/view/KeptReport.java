package io.longhaul.view;

import io.longhaul.plan.Kept;
import io.longhaul.plan.Reserved;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What came of the stretches of a plan.
///
/// @param schema of the JSON
/// @param zone on whose clock times stand
/// @param at the moment that is asked about
public record KeptReport(int schema, String zone, String at, List<Stretch> stretches) {
  private static final int SCHEMA = 1;

  static final String AHEAD = Words.key(Kept.Fate.AHEAD);

  public KeptReport {
    stretches = List.copyOf(stretches);
  }

  /// A stretch.
  ///
  /// @param kind `rest` or `focus`
  /// @param name what the work was for, or nothing
  /// @param from with its distance from UTC
  /// @param fate `kept`, `eaten`, `unused`, `unknown`, `ahead`
  public record Stretch(
      String kind,
      String name,
      String from,
      String until,
      double hours,
      String fate,
      List<Eater> eatenBy) {
    public Stretch {
      eatenBy = List.copyOf(eatenBy);
    }
  }

  /// A kind of evidence.
  ///
  /// @param what such as commit, meeting, page
  public record Eater(String what, int times, String first) {}

  public static KeptReport of(List<Kept> kept, ZoneId zone, Instant at) {
    return new KeptReport(
        SCHEMA,
        zone.getId(),
        local(at, zone),
        kept.stream().map(each -> stretch(each, zone)).toList());
  }

  private static Stretch stretch(Kept kept, ZoneId zone) {
    var reserved = kept.reserved();
    return new Stretch(
        reserved.kind().word(),
        reserved.name(),
        local(reserved.when().start(), zone),
        local(reserved.when().end(), zone),
        Hours.hours(reserved.when().duration()),
        Words.key(kept.fate()),
        kept.bites().stream()
            .map(bite -> new Eater(bite.what(), bite.times(), local(bite.first(), zone)))
            .toList());
  }

  private static String local(Instant moment, ZoneId zone) {
    return moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime().toString();
  }

  /// The reading of a clock that stands in it.
  static LocalDateTime reading(String text) {
    return OffsetDateTime.parse(text).toLocalDateTime();
  }

  /// What is over, in order of time.
  public List<Stretch> over() {
    return stretches.stream().filter(each -> !each.fate().equals(AHEAD)).toList();
  }

  /// What is still to come, in order of time.
  public List<Stretch> ahead() {
    return stretches.stream().filter(each -> each.fate().equals(AHEAD)).toList();
  }

  /// Those of a kind.
  public static List<Stretch> of(Reserved.Kind kind, List<Stretch> among) {
    return among.stream().filter(each -> each.kind().equals(kind.word())).toList();
  }
}
