package io.longhaul.source.wandb;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Launches;
import io.longhaul.source.Moment;
import io.longhaul.source.OnlyUser;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The folders `wandb/run-…` that Weights & Biases leaves where a program ran. A run is a machine
/// that works; that somebody started it is a weak act. A folder's name is the local time and
/// `startedAt` is UTC: their difference is where the machine's clock stood.
public final class Wandb implements Format {
  /// A run that says `running` for ever ends with the last that is known of it.
  private static final Duration LONGEST = Duration.ofDays(60);

  @Override
  public String name() {
    return "wandb";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?wandb-(metadata|summary)\\.json");
  }

  /// One run.
  ///
  /// @param end the last that is known of it, or null
  private record Run(
      String folder,
      Instant start,
      @Nullable Instant end,
      Offset offset,
      List<String> users,
      String project) {
    /// From its start to its end, as far as that is told.
    Interval ran(@Nullable Instant summary) {
      var last = end == null || (summary != null && summary.isAfter(end)) ? summary : end;
      boolean fits = last != null && !last.isBefore(start) && !last.isAfter(start.plus(LONGEST));
      return last != null && fits ? new Interval(start, last) : Interval.at(start);
    }
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var runs = new TreeMap<String, Run>();
    var ends = new HashMap<String, Instant>();
    for (var item : trove.items()) {
      var folder = item.name().replaceAll("(^|/)(files/)?[^/]*$", "");
      if (item.fileName().contains("summary")) {
        json.each(item, harvest, summary -> summary(summary, folder, ends));
      } else {
        json.walk(
            item,
            harvest,
            (place, each) -> {
              try {
                runs.put(place, run(each, folder, owner));
              } catch (Unusable e) {
                harvest.unusable(place, String.valueOf(e.getMessage()));
              }
            });
      }
    }
    finish(runs, ends, owner, harvest);
  }

  private void finish(
      Map<String, Run> runs, Map<String, Instant> ends, Owner owner, Harvest harvest) {
    var users = new OnlyUser(owner);
    for (var run : runs.values()) {
      var known = run.users().stream().filter(owner::is).findFirst();
      users.add(known.orElse(run.users().isEmpty() ? null : run.users().getFirst()));
    }
    var own = users.own();
    var launches = new HashMap<Launches.Launch, Run>();
    runs.forEach((place, run) ->
        harvest.record(
            place,
            () -> {
              if (run.users().stream().noneMatch(own::contains)) {
                return Outcome.passed(PassedOver.SOMEBODY_ELSE);
              }
              var ran = run.ran(ends.get(run.folder()));
              launches.put(new Launches.Launch(ran, place), run);
              return Outcome.used(evidence(run, ran, Kind.MACHINE, "run"));
            }));
    for (var launch : Launches.byHand(launches.keySet())) {
      var run = launches.get(launch);
      if (run != null) {
        harvest.add(evidence(run, Interval.at(run.start()), Kind.INSTANT, "start"));
      }
    }
    if (own.isEmpty() && !runs.isEmpty()) {
      harvest.note("it does not tell which runs are yours; --me LOGIN says it");
    }
  }

  private Evidence evidence(Run run, Interval when, Kind kind, String act) {
    var id = run.folder().substring(run.folder().lastIndexOf('/') + 1);
    var ref = Token.ref(name(), act, run.project(), Token.of(id));
    return new Evidence(when, run.offset(), kind, Strength.WEAK, ref, null);
  }

  private static Run run(JsonRecord json, String folder, Owner owner) throws Unusable {
    var utc = FolderTime.utc(owner);
    var start = Moment.of(json.text("startedAt"), utc).at();
    var heartbeat = json.text("heartbeatAt");
    var users = new ArrayList<String>();
    for (var field : List.of("username", "email")) {
      var user = json.text(field);
      if (user != null && !user.isBlank()) {
        users.add(user);
      }
    }
    return new Run(
        folder,
        start,
        heartbeat == null ? null : Moment.of(heartbeat, utc).at(),
        FolderTime.offset(folder, start, json.text("os")),
        List.copyOf(users),
        Token.project(json.text("git.remote")));
  }

  private static Outcome summary(JsonRecord json, String folder, Map<String, Instant> ends)
      throws Unusable {
    var at = json.decimal("_timestamp");
    if (at.isEmpty()) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    ends.put(folder, Moment.ofSeconds(at.getAsDouble()).at());
    return Outcome.used();
  }
}
