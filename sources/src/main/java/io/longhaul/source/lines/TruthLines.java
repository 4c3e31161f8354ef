package io.longhaul.source.lines;

import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.RegimeTruth;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.WeekTruth;
import io.longhaul.simulate.ZoneTruth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the truth about a simulated person as JSON lines, with the fields that
/// `docs/models/simulator.md` describes: what it was drawn from, regimes, zones, weeks, days.
public final class TruthLines {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double HOUR = 3600;

  private TruthLines() {}

  /// Lines of JSON, without their ends.
  public static List<String> write(Simulated simulated) {
    var truth = simulated.truth();
    return Stream.of(
            Stream.of(sample(simulated)),
            truth.regimes().stream().map(TruthLines::regime),
            truth.zones().stream().map(TruthLines::zone),
            truth.weeks().stream().map(TruthLines::week),
            truth.days().stream().map(day -> day(day, truth.zoneOn(day.date()))))
        .flatMap(lines -> lines)
        .map(ObjectNode::toString)
        .toList();
  }

  private static ObjectNode sample(Simulated simulated) {
    var sample = simulated.sample();
    return line("sample")
        .put("scenario", simulated.scenario().name())
        .put("from", sample.from().toString())
        .put("weeks", sample.weeks())
        .put("actsADay", sample.actsADay())
        .put("seed", sample.seed())
        .put("claim", simulated.scenario().claim().word())
        .put("overwork", simulated.truth().hasOverwork());
  }

  private static ObjectNode regime(RegimeTruth regime) {
    var line = dates(line("regime"), regime.dates());
    var days = line.putArray("days");
    regime.days().stream().sorted().map(TruthLines::weekday).forEach(days::add);
    var plan = regime.plan();
    line.put("start", plan == null ? null : regime.start().toString());
    line.put("end", plan == null ? null : regime.endOn(regime.dates().from()).toString());
    line.put("spanHours", plan == null ? null : plan.span().toSeconds() / HOUR);
    line.put("workedHoursAWeek", hours(regime.workedAWeek(regime.dates().from())));
    line.put("creepMinutesAMonth", regime.creepAMonth().toMinutes());
    var names = line.putArray("names");
    regime.names().right().stream().sorted().forEach(name -> names.add(name.label()));
    line.put("nameRequired", regime.names().required());
    return line.put("overwork", regime.isOverworkOn(regime.dates().until().minusDays(1)));
  }

  private static ObjectNode zone(ZoneTruth zone) {
    return dates(line("zone"), zone.dates()).put("zone", zone.zone().getId());
  }

  private static ObjectNode week(WeekTruth week) {
    return line("week")
        .put("from", week.from().toString())
        .put("workedHours", hours(week.worked()))
        .put("spanHours", hours(week.span()))
        .put("daysWorked", week.daysWorked());
  }

  private static ObjectNode day(DayTruth day, ZoneId zone) {
    var line =
        line("day")
            .put("date", day.date().toString())
            .put("kind", day.kind().word())
            .put("workedSeconds", day.worked().toSeconds())
            .put("spanSeconds", day.span().toSeconds())
            .put("start", bound(day.spell().map(Interval::start), zone))
            .put("end", bound(day.spell().map(Interval::end), zone));
    stretches(line.putArray("shift"), day.shift(), zone);
    stretches(line.putArray("calls"), day.calls(), zone);
    stretches(line.putArray("sleep"), day.sleep(), zone);
    return line;
  }

  private static ObjectNode line(String what) {
    return JSON.createObjectNode().put("what", what);
  }

  private static ObjectNode dates(ObjectNode line, DateRange dates) {
    return line.put("from", dates.from().toString()).put("until", dates.until().toString());
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / HOUR;
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
  }

  private static void stretches(ArrayNode array, List<Interval> stretches, ZoneId zone) {
    for (var stretch : stretches) {
      array.addArray().add(time(stretch.start(), zone)).add(time(stretch.end(), zone));
    }
  }

  private static @Nullable String bound(Optional<Instant> at, ZoneId zone) {
    return at.map(instant -> time(instant, zone)).orElse(null);
  }

  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
