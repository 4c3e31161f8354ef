package io.longhaul.source.sleep;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import java.time.Duration;
import java.util.List;

/// Sleep of Oura's API or account export. The time in bed is told with its offset, and what the
/// ring saw in every five minutes of it: time awake at either end (4) is taken off.
final class Oura implements JsonReader {
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final char AWAKE = '4';

  @Override
  public List<JsonRecord> sleeps(JsonRecord object) {
    if (object.has("bedtime_start")) {
      return List.of(object);
    }
    var data = object.list("data[]");
    return data.isEmpty() ? object.list("sleep[]") : data;
  }

  @Override
  public Outcome take(JsonRecord sleep, Owner owner) throws Unusable {
    var type = String.valueOf(sleep.text("type"));
    if (type.equals("deleted") || type.equals("rest")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var begin = Moment.of(sleep.text("bedtime_start"), owner);
    var end = Moment.of(sleep.text("bedtime_end"), owner);
    var phases = String.valueOf(sleep.text("sleep_phase_5_min"));
    boolean staged = phases.matches("[1-4]*[1-3][1-4]*") && isAsLong(phases, begin, end);
    return new Sleep(
            staged ? later(begin, STEP.multipliedBy(leading(phases))) : begin,
            staged ? later(end, STEP.multipliedBy(trailing(phases)).negated()) : end,
            sort(type),
            staged ? Sleep.Told.SLEEP : Sleep.Told.STRETCH,
            "oura",
            sleep.text("id"))
        .outcome(owner);
  }

  /// Whether the phases are those of the whole time in bed.
  private static boolean isAsLong(String phases, Moment begin, Moment end) {
    var length = Duration.between(begin.at(), end.at());
    return STEP.multipliedBy(phases.length()).minus(length).abs().compareTo(STEP) <= 0;
  }

  private static int leading(String phases) {
    int count = 0;
    while (phases.charAt(count) == AWAKE) {
      count++;
    }
    return count;
  }

  private static int trailing(String phases) {
    int count = 0;
    while (phases.charAt(phases.length() - 1 - count) == AWAKE) {
      count++;
    }
    return count;
  }

  private static Moment later(Moment moment, Duration by) throws Unusable {
    return Moment.of(moment.at().plus(by), moment.offset());
  }

  private static Sleep.Sort sort(String type) {
    return switch (type) {
      case "long_sleep" -> Sleep.Sort.NIGHT;
      case "late_nap" -> Sleep.Sort.NAP;
      default -> Sleep.Sort.UNTOLD;
    };
  }
}
