package io.longhaul.source.wakatime;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Dumps of WakaTime and Wakapi ("export heartbeats"). Heartbeats that are at most 15 minutes
/// apart, as the tool itself joins them, are a stretch at the keyboard; those of coding agents are
/// a machine's.
public final class WakaTime implements Format {
  private static final Duration JOINED = Duration.ofMinutes(15);
  private static final String ZONE = "user.timezone";
  private static final int BASE = 36;

  @Override
  public String name() {
    return "wakatime";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?[^/]*(wakatime|wakapi|heartbeats)[^/]*\\.json(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract(), "days");
    var typed = new TreeSet<Instant>();
    var agents = new TreeSet<Instant>();
    ZoneId zone = null;
    for (var item : trove.items()) {
      zone = zone == null ? zone(item) : zone;
      json.walk(
          item,
          harvest,
          (place, day) -> {
            int number = 0;
            for (var heartbeat : day.list("heartbeats[]")) {
              number++;
              harvest.record(
                  place + " heartbeat " + number, () -> heartbeat(heartbeat, typed, agents));
            }
            if (number == 0) {
              harvest.record(place, () -> Outcome.passed(PassedOver.NO_ACT));
            }
          });
    }
    for (var stretch : joined(typed)) {
      harvest.add(present(stretch, zone));
    }
    for (var stretch : joined(agents)) {
      if (!stretch.duration().isZero()) {
        harvest.add(evidence(stretch, new Offset.Unknown(), Kind.MACHINE, "run"));
      }
    }
  }

  private static Outcome heartbeat(
      JsonRecord heartbeat, Set<Instant> typed, Set<Instant> agents) throws Unusable {
    var seconds = heartbeat.decimal("time");
    if (seconds.isEmpty()) {
      throw new Unusable("it has no time");
    }
    var at = Moment.ofSeconds(seconds.getAsDouble()).at();
    if (isOfAnAgent(heartbeat)) {
      agents.add(at);
      return Outcome.passed(PassedOver.MACHINE);
    }
    return typed.add(at) ? Outcome.used() : Outcome.passed(PassedOver.SEEN_BEFORE);
  }

  private static boolean isOfAnAgent(JsonRecord heartbeat) {
    return "ai coding".equals(heartbeat.text("category"))
        || (heartbeat.decimal("ai_line_changes").orElse(0) != 0
            && heartbeat.decimal("human_line_changes").orElse(0) == 0);
  }

  /// The zone that the account is set to, which its owner chose.
  private @Nullable ZoneId zone(Trove.Item item) throws IOException {
    var whole = contract();
    var head =
        new Contract(
            whole.title(),
            whole.about(),
            whole.fields().stream().filter(field -> field.path().equals(ZONE)).toList(),
            List.of(),
            List.of());
    var found = new ArrayList<String>();
    new Json(head)
        .walk(
            item,
            new Harvest(name(), Progress.SILENT),
            (_, dump) -> {
              var told = dump.text(ZONE);
              if (told != null) {
                found.add(told);
              }
            });
    try {
      return found.isEmpty() ? null : ZoneId.of(found.getFirst());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Interval> joined(SortedSet<Instant> moments) {
    var stretches = new ArrayList<Interval>();
    Interval open = null;
    for (var at : moments) {
      if (open != null && Duration.between(open.end(), at).compareTo(JOINED) <= 0) {
        open = new Interval(open.start(), at);
      } else {
        if (open != null) {
          stretches.add(open);
        }
        open = Interval.at(at);
      }
    }
    if (open != null) {
      stretches.add(open);
    }
    return stretches;
  }

  private static Evidence present(Interval stretch, @Nullable ZoneId zone) {
    var offset =
        zone == null
            ? new Offset.Unknown()
            : new Offset.Declared(zone.getRules().getOffset(stretch.start()));
    boolean isInstant = stretch.duration().isZero();
    return evidence(stretch, offset, isInstant ? Kind.INSTANT : Kind.INTERVAL, "coding");
  }

  private static Evidence evidence(Interval stretch, Offset offset, Kind kind, String act) {
    return new Evidence(
        stretch,
        offset,
        kind,
        kind == Kind.MACHINE ? Strength.WEAK : Strength.STRONG,
        Token.ref("wakatime", act, "-", Long.toString(stretch.start().toEpochMilli(), BASE)),
        null);
  }
}
