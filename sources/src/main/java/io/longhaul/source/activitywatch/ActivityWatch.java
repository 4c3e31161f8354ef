package io.longhaul.source.activitywatch;

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
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Exports of ActivityWatch (`aw-server`, "Export all buckets as JSON"). The stretches in which
/// somebody was at the keyboard are the best proof of all; those of several machines are a union.
/// Where the watcher was alive it would have seen work; where it was not, nothing is known. Its
/// times are UTC: the zone comes from other sources.
///
/// An event that is longer than anybody sits at a keyboard is a clock that was set, and no proof.
public final class ActivityWatch implements Format {
  private static final Duration LONGEST = Duration.ofHours(16);
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "activitywatch";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?aw-[^/]*export[^/]*\\.json");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var present = new ArrayList<Interval>();
    for (var item : trove.items()) {
      json.walk(item, harvest, (place, export) -> export(place, export, owner, harvest, present));
    }
    for (var stretch : Stretches.union(present)) {
      harvest.add(
          new Evidence(
              stretch,
              new Offset.Unknown(),
              Kind.INTERVAL,
              Strength.STRONG,
              Token.ref(name(), "present", "-", "-"),
              null));
    }
  }

  private void export(
      String place, JsonRecord export, Owner owner, Harvest harvest, List<Interval> present) {
    var buckets = export.entries("buckets.*");
    if (buckets.isEmpty()) {
      harvest.unusable(place, "it holds no buckets; export them with \"Export all buckets\"");
    }
    for (var bucket : buckets.entrySet()) {
      int number = 0;
      boolean watches = "afkstatus".equals(bucket.getValue().text("type"));
      for (var event : bucket.getValue().list("events[]")) {
        number++;
        var at = place + " " + Token.of(bucket.getKey()) + "#" + number;
        harvest.record(
            at,
            () ->
                watches
                    ? event(event, owner, harvest, present)
                    : Outcome.passed(PassedOver.NOT_READ));
      }
    }
  }

  private static Outcome event(
      JsonRecord event, Owner owner, Harvest harvest, List<Interval> present) throws Unusable {
    var start = Moment.of(event.text("timestamp"), owner).at();
    double seconds = event.decimal("duration").orElseThrow(() -> new Unusable("it has no length"));
    if (!(seconds >= 0) || seconds > Duration.ofDays(366).toSeconds()) {
      throw new Unusable("its length cannot be");
    }
    var stretch = new Interval(start, start.plusNanos(Math.round(seconds * NANOS)));
    boolean isPresent = "not-afk".equals(event.text("data.status"));
    if (isPresent && stretch.duration().compareTo(LONGEST) > 0) {
      throw new Unusable("nobody is at a keyboard for longer than 16 hours");
    }
    harvest.cover(stretch);
    if (!isPresent || seconds == 0) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    present.add(stretch);
    return Outcome.used();
  }
}
