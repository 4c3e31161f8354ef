package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Longhaul's own diary, `date,bed,asleep,awake,up,quality,note,zone`: the day on which one got up,
/// clock times of that sleep, and the zone where it is not the usual one. What happened before
/// waking up may lie on the day before. Without `asleep` the time in bed counts from `bed`, without
/// `awake` to `up`. `quality` and `note` are for the person alone.
final class OwnDiary implements RowReader {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

  @Override
  public boolean heads(Set<String> columns) {
    return columns.contains("date")
        && (columns.contains("asleep") || columns.contains("bed"))
        && (columns.contains("awake") || columns.contains("up"));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    var date = date(row.text("date"));
    var asleep = time(row.text("asleep"));
    var awake = time(row.text("awake"));
    var from = asleep == null ? time(row.text("bed")) : asleep;
    var to = awake == null ? time(row.text("up")) : awake;
    if (from == null || to == null) {
      throw new Unusable("it needs asleep or bed, and awake or up");
    }
    var end = date.atTime(to);
    var begin = date.atTime(from);
    var before = begin.isBefore(end) ? begin : begin.minusDays(1);
    var zone = row.text("zone");
    var told = asleep != null && awake != null ? Sleep.Told.SLEEP : Sleep.Told.IN_BED;
    return new Sleep(
            moment(before, zone, owner),
            moment(end, zone, owner),
            Sleep.Sort.UNTOLD,
            told,
            "diary",
            null)
        .outcome(owner);
  }

  /// What the person wrote down as the zone is told, not guessed.
  private static Moment moment(LocalDateTime time, @Nullable String zone, Owner owner)
      throws Unusable {
    if (zone == null) {
      return Moment.local(time, owner);
    }
    try {
      var there = new Owner(owner.names(), ZoneId.of(zone), owner.now());
      return Moment.local(time, there).in(zone);
    } catch (DateTimeException e) {
      throw new Unusable("its zone is not known");
    }
  }

  private static LocalDate date(@Nullable String text) throws Unusable {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw new Unusable("its date cannot be read; it is written as 2026-03-04");
    }
  }

  private static @Nullable LocalTime time(@Nullable String text) throws Unusable {
    try {
      return text == null ? null : LocalTime.parse(text, TIME);
    } catch (DateTimeParseException e) {
      throw new Unusable("its times cannot be read; they are written as 23:10");
    }
  }
}
