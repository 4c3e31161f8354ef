package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Ref;
import io.longhaul.load.LoadSeries;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The days that the charts of load show: those of the range, and after them a third as many to
/// come, in whole weeks, two at least and as many as the outlook looks at.
///
/// @param shown whose days they are
/// @param all one after the other, none left out; of a [LongPast], weeks in their place
/// @param past how many of them are over
/// @param areWeeks whether they are weeks
record DayLines(Shown shown, List<DayLine> all, int past, boolean areWeeks) {
  private static final int WEEK_DAYS = 7;
  private static final int LEAST_WEEKS_AHEAD = 2;
  private static final int MOST_WEEKS_AHEAD = 17;
  private static final int AHEAD_PART = 3;
  private static final int MANY = 250;
  private static final double NARROW = 0.12;

  DayLines {
    all = List.copyOf(all);
  }

  /// As they are drawn.
  static DayLines of(Shown shown) {
    var days = daily(shown);
    var range = shown.range().dates(shown.answer());
    if (!LongPast.is(range)) {
      return days;
    }
    var weeks = LongPast.weeks(days.all, LongPast.weeksTogether(range));
    int past = (int) weeks.stream().filter(week -> !week.isAhead()).count();
    return new DayLines(shown, weeks, past, true);
  }

  /// Each day, however many there are.
  static DayLines daily(Shown shown) {
    var today = shown.answer().today();
    var from = shown.range().dates(shown.answer()).from();
    var past = new DateRange(from, today);
    var dates = new DateRange(from, today.plusWeeks(weeksAhead(past)));
    var points = new HashMap<LocalDate, LoadSeries.Point>();
    shown.timeline().load().points().forEach(point -> points.put(point.date(), point));
    var fatigue = new HashMap<LocalDate, DailyFatigue>();
    shown.timeline().fatigue().forEach(day -> fatigue.put(day.date(), day));
    var marks = new HashMap<LocalDate, List<Marks.Mark>>();
    Marks.in(dates, shown.answer())
        .forEach(mark -> marks.computeIfAbsent(mark.date(), _ -> new ArrayList<>()).add(mark));
    var acts = acts(shown, past);
    var days = new HashMap<LocalDate, Day>();
    shown.answer().calendar().in(past).forEach(day -> days.put(day.date(), day));
    var lines =
        dates
            .dates()
            .map(date ->
                new DayLine(
                    date,
                    !date.isBefore(today),
                    days.get(date),
                    acts.getOrDefault(date, Map.of()),
                    shown.timeline().hours().get(date),
                    points.get(date),
                    fatigue.get(date),
                    marks.getOrDefault(date, List.of())))
            .toList();
    return new DayLines(shown, lines, past.days(), false);
  }

  private static int weeksAhead(DateRange past) {
    return Math.clamp(
        Math.ceilDiv(past.days(), WEEK_DAYS * AHEAD_PART), LEAST_WEEKS_AHEAD, MOST_WEEKS_AHEAD);
  }

  private static Map<LocalDate, Map<String, Integer>> acts(Shown shown, DateRange dates) {
    var acts = new HashMap<LocalDate, Map<String, Integer>>();
    var turn = shown.answer().calendar().turn();
    for (var piece : Evidence.around(dates, shown.answer().trace().evidence())) {
      if (piece.isAct()) {
        acts.computeIfAbsent(turn.dayOf(piece.localTime()), _ -> new HashMap<>())
            .merge(source(piece.ref()), 1, Integer::sum);
      }
    }
    return acts;
  }

  /// The source of a piece, as its reference names it; else what stands before its first colon.
  static String source(String ref) {
    var source = Ref.of(ref).source();
    if (!source.isEmpty()) {
      return source;
    }
    int colon = ref.indexOf(':');
    return colon > 0 && ref.substring(0, colon).chars().allMatch(DayLines::isOfName)
        ? ref.substring(0, colon)
        : "other";
  }

  private static boolean isOfName(int letter) {
    return letter == '-' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
  }

  DateAxis axis() {
    return new DateAxis(all.stream().map(DayLine::date).toList());
  }

  int columns() {
    return all.size();
  }

  /// The days of each of which nothing is known, hatched from `top` to `bottom`.
  void hatch(Plot plot, double top, double bottom) {
    for (int from = 0; from < all.size(); from++) {
      int until = from;
      while (until < all.size() && !all.get(until).isKnown()) {
        until++;
      }
      if (until > from) {
        plot.hatched(from, until, top, bottom);
        from = until;
      }
    }
  }

  /// The line between what was and what may come.
  void today(Plot plot, double top, double bottom) {
    plot.upright("today", past, top, bottom);
  }

  /// What that line is called.
  String todayWords() {
    var now = WeekView.today(shown.answer());
    return shown.answer().today().isBefore(now) ? "last trace" : "today";
  }

  private boolean hasUnknown() {
    return all.stream().anyMatch(day -> !day.isKnown());
  }

  /// Bars of many days stand too close for outlines.
  boolean areMany() {
    return all.size() > MANY;
  }

  /// What the marks of a chart mean, with what is not known where there is such a day.
  List<Key> key(Key... keys) {
    var all = new ArrayList<>(List.of(keys));
    if (hasUnknown()) {
      all.add(Key.unknown("no trace in that week: not known"));
    }
    return all;
  }

  /// The key of what comes.
  Key ahead() {
    return new Key(
        Key.Shape.BAR, areMany() ? "bar-many" : "bar-ahead", "if the last four weeks repeat");
  }

  /// One row for each day.
  Sheet sheet(String caption, List<String> columns, Function<DayLine, List<String>> cells) {
    var names = new ArrayList<>(List.of(areWeeks ? "From" : "Day"));
    names.addAll(columns);
    var rows = new ArrayList<Sheet.Row>();
    for (var day : all) {
      var date = day.date().toString();
      rows.add(
          new Sheet.Row(
              date,
              Figures.weekday(day.date()),
              day.isAhead() ? null : shown.link("/day/" + date),
              cells.apply(day)));
    }
    return new Sheet(caption, names, rows);
  }

  /// The bars of some figure from zero, those of the past and those that may come apart.
  Bars bars(Function<DayLine, @Nullable Double> value, Scale scale) {
    var bars = new Bars(new Pen(), new Pen(), new Pen(), new Pen());
    for (int column = 0; column < all.size(); column++) {
      var day = all.get(column);
      var of = value.apply(day);
      if (of != null && of != 0) {
        var pen = bars.of(day, of);
        double y = scale.y(of);
        double zero = scale.y(0);
        pen.box(column + NARROW, column + 1 - NARROW, Math.min(y, zero), Math.max(y, zero));
      }
    }
    return bars;
  }

  /// Bars above zero, of days with a trace and of those without; below it; and those that may come.
  record Bars(Pen up, Pen untraced, Pen down, Pen ahead) {
    private Pen of(DayLine day, double value) {
      if (day.isAhead()) {
        return ahead;
      }
      return value < 0 ? down : day.day() == null ? untraced : up;
    }
  }
}
