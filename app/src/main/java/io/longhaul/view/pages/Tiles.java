package io.longhaul.view.pages;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.load.Week;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import io.longhaul.view.Hours;
import io.longhaul.view.RestFacts;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The days of a range as tiles of a calendar.
final class Tiles {
  private final Shown shown;
  private final DateRange range;
  private final Map<LocalDate, RestFacts.Night> rests = new HashMap<>();
  private final Map<LocalDate, Integer> pages = new HashMap<>();
  private final Map<LocalDate, List<String>> notes = new HashMap<>();
  private final Map<LocalDate, Week> weeks = new HashMap<>();
  private final Set<LocalDate> traced = new HashSet<>();

  private Tiles(Shown shown) {
    this.shown = shown;
    range = shown.range().dates(shown.answer());
  }

  static Tiles of(Shown shown) {
    var tiles = new Tiles(shown);
    tiles.readDays();
    tiles.readPages();
    tiles.readNotes();
    return tiles;
  }

  private void readDays() {
    shown.answer().calendar().in(range).forEach(day -> traced.add(day.date()));
    for (var gap : Rest.of(shown.timeline().proven(), range).between()) {
      rests.put(gap.after(), RestFacts.Night.of(gap));
    }
    shown.timeline().weeks().forEach(week -> weeks.put(week.monday(), week));
  }

  private void readPages() {
    for (var piece : Evidence.around(range, shown.answer().trace().evidence())) {
      if (piece.kind() == Kind.PAGE && piece.exclusion() == null) {
        var date = shown.answer().calendar().turn().dayOf(piece.localTime());
        pages.merge(date, 1, Integer::sum);
      }
    }
  }

  private void readNotes() {
    for (var mark : Marks.in(range, shown.answer())) {
      note(mark.date(), mark.words());
    }
    for (var checkIn : shown.checkIns()) {
      note(checkIn.day(), checkIn.item() + " " + checkIn.value());
    }
    var said = new HashMap<LocalDate, Integer>();
    for (var correction : shown.corrections()) {
      said.merge(SaidOfDay.date(correction, shown), 1, Integer::sum);
    }
    said.forEach((date, count) -> note(date, Words.count(count, "correction")));
  }

  private void note(LocalDate date, String words) {
    notes.computeIfAbsent(date, _ -> new ArrayList<>()).add(words);
  }

  DateRange range() {
    return range;
  }

  YearMonth firstMonth() {
    return YearMonth.from(range.from());
  }

  YearMonth lastMonth() {
    return YearMonth.from(range.until().minusDays(1));
  }

  Tile on(LocalDate date) {
    if (!range.contains(date)) {
      return new Tile(date, null, Tile.State.OUTSIDE, null, null, 0, List.of());
    }
    var hours = shown.timeline().hours().get(date);
    boolean has = traced.contains(date);
    return new Tile(
        date,
        shown.link("/day/" + date),
        has ? Tile.State.TRACE : Tile.State.NO_TRACE,
        has ? load(date, hours == null ? null : Hours.of(hours)) : null,
        rests.get(date),
        pages.getOrDefault(date, 0),
        notes.getOrDefault(date, List.of()));
  }

  /// Of the final day, which is not over, what its sessions hold so far.
  private @Nullable Hours load(LocalDate date, @Nullable Hours hours) {
    if (date.isBefore(shown.timeline().today())) {
      return hours;
    }
    var day = shown.answer().calendar().day(date);
    return day == null ? null : Hours.of(day.hours());
  }

  @Nullable Week week(LocalDate monday) {
    return weeks.get(monday);
  }

  boolean isOver(LocalDate monday) {
    return !monday.plusWeeks(1).isAfter(WeekView.today(shown.answer()));
  }
}
