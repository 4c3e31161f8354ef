package io.longhaul.view.pages;

import io.longhaul.session.Session;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sessions of a day over the 24 hours from its turn, with their margins, and each piece of
/// evidence as a tick.
final class SessionsGraph {
  private static final String NAME = "sessions";
  private static final String HEADING = "Sessions and their evidence";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int HOURS = 24;
  private static final int STEP = 3;
  private static final double TOP = 22;
  private static final double BOTTOM = 96;
  private static final double MIDDLE = 52;

  private SessionsGraph() {}

  static Graph of(DayEvidence evidence) {
    if (evidence.pieces().isEmpty()) {
      return Graph.nothing(
          NAME, HEADING, "Nothing to draw: no piece of evidence lies on this day.");
    }
    var plot =
        new Plot(
            NAME,
            Figures.weekday(evidence.date()) + ": sessions and their evidence",
            "The 24 hours of the day on your clock. Thick bars are sessions from the first act to"
                + " the last, paler ones the likely work before the first act, thin ones how far"
                + " work may have reached. Ticks above are acts, dashed ticks below do not count.",
            BOTTOM + 6,
            HOURS);
    clock(evidence, plot);
    var margins = new Pen();
    var leads = new Pen();
    var seen = new Pen();
    var day = evidence.day();
    if (day != null) {
      for (var session : day.sessions()) {
        double start = evidence.hour(session.localStart());
        double end = Math.max(start + 0.03, evidence.hour(session.localEnd()));
        double before = Math.max(0, start - session.before().toMinutes() / 60.0);
        double lead = Math.max(0, start - session.leadIn().toMinutes() / 60.0);
        double after = Math.min(HOURS, end + session.after().toMinutes() / 60.0);
        margins.level(before, after, MIDDLE);
        leads.level(lead, start, MIDDLE);
        seen.level(start, end, MIDDLE);
      }
    }
    plot.path("margin-span", margins).path("session-lead", leads).path("session", seen);
    ticks(evidence, plot);
    return Graph.of(NAME, HEADING, plot, key(), sheet(evidence));
  }

  private static void clock(DayEvidence evidence, Plot plot) {
    int from = evidence.turn().at().getHour();
    for (int hour = 0; hour <= HOURS; hour++) {
      int clock = (from + hour) % HOURS;
      if (clock % STEP == 0) {
        plot.upright(clock == 0 ? "rule" : "fine", hour, TOP, BOTTOM);
        var style = clock % (2 * STEP) == 0 ? "tick" : "tick roomy";
        plot.text(style, hour, TOP - 8, String.format(Locale.ROOT, "%02d:00", clock));
      }
    }
  }

  private static void ticks(DayEvidence evidence, Plot plot) {
    var acts = new Pen();
    var others = new Pen();
    for (var piece : evidence.pieces()) {
      double at = evidence.hour(piece.evidence().localTime());
      if (piece.counts()) {
        acts.upright(at, MIDDLE - 22, MIDDLE - 10);
      } else {
        others.upright(at, MIDDLE + 14, MIDDLE + 28);
      }
    }
    plot.path("act", acts).path("not-act", others);
  }

  private static List<Key> key() {
    return List.of(
        new Key(Key.Shape.BAR, "key-session", "session, first act to last"),
        new Key(Key.Shape.BAR, "key-lead", "likely before the first act"),
        new Key(Key.Shape.LINE, "margin-span", "at most"),
        new Key(Key.Shape.UPRIGHT, "act", "act"),
        new Key(Key.Shape.UPRIGHT, "not-act", "does not count"));
  }

  private static Sheet sheet(DayEvidence evidence) {
    var rows = new ArrayList<Sheet.Row>();
    var day = evidence.day();
    if (day != null) {
      for (var session : day.sessions()) {
        var cells = new ArrayList<String>();
        cells.add(TIME.format(session.localEnd()));
        cells.addAll(Figures.cells(Hours.of(session.duration())));
        cells.add(String.valueOf(session.acts()));
        cells.add(zone(session));
        var start = TIME.format(session.localStart());
        rows.add(new Sheet.Row(session.localStart().toString(), start, null, cells));
      }
    }
    return new Sheet(
        "Sessions of the day",
        List.of("First act", "Last act", "At least, h", "Likely, h", "At most, h", "Acts", "Zone"),
        rows);
  }

  private static String zone(Session session) {
    return session.offset().isKnown() ? session.offset().value().getId() : "unknown, in UTC";
  }
}
