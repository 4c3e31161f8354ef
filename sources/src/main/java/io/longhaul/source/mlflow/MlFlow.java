package io.longhaul.source.mlflow;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Launches;
import io.longhaul.source.Lines;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/// MLflow's file store (`mlruns`) and the answers of its search. A run is a machine that works;
/// that somebody started it is a weak act. Runs of a sweep start by themselves: its parent was
/// started.
public final class MlFlow implements Format {
  private static final String METRICS = "/metrics/";

  @Override
  public String name() {
    return "mlflow";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches(
        "(.*/)?(meta\\.yaml|metrics/.+|tags/mlflow\\.(user|parentRunId|source\\.type)"
            + "|mlflow[^/]*\\.json)");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var runs = new TreeMap<String, Run>();
    for (var item : trove.items()) {
      if (item.name().endsWith(".json")) {
        answer(item, harvest, runs);
      } else {
        file(item, harvest, runs);
      }
    }
    runs.values().removeIf(run -> !run.isComplete());
    var users = new OnlyUser(owner);
    runs.values().forEach(run -> users.add(run.user()));
    var own = users.own();
    runs.forEach((place, run) -> harvest.record(place, () -> whole(run, own)));
    acts(runs.values().stream().filter(run -> isOf(own, run)).toList()).forEach(harvest::add);
    if (runs.isEmpty()) {
      harvest.note("it holds no runs");
    }
    if (own.isEmpty() && !runs.isEmpty()) {
      harvest.note("it does not tell which runs are yours; --me LOGIN says it");
    }
  }

  private static boolean isOf(Set<String> own, Run run) {
    var user = run.user();
    return user != null && own.contains(user);
  }

  private Outcome whole(Run run, Set<String> own) {
    return isOf(own, run)
        ? Outcome.used(evidence(run, run.ran(), Kind.MACHINE, run.failed() ? "failed" : "run"))
        : Outcome.passed(PassedOver.SOMEBODY_ELSE);
  }

  private List<Evidence> acts(List<Run> own) {
    var byId = own.stream().collect(Collectors.toMap(Run::id, run -> run, (one, _) -> one));
    var byHand = new TreeMap<String, Run>();
    for (var run : own) {
      var parent = run.parent();
      if (run.isJob() || (parent != null && byId.containsKey(parent))) {
        continue;
      }
      // Of a sweep whose parent lies elsewhere the first run stands for it.
      byHand.merge(parent == null ? run.id() : parent, run, MlFlow::earlier);
    }
    var launches =
        byHand.values().stream().map(run -> new Launches.Launch(run.ran(), run.id())).toList();
    return Launches.byHand(launches).stream()
        .map(launch -> byId.get(launch.id()))
        .filter(Objects::nonNull)
        .map(run -> evidence(run, Interval.at(run.ran().start()), Kind.INSTANT, "start"))
        .toList();
  }

  private static Run earlier(Run one, Run other) {
    return other.ran().start().isBefore(one.ran().start()) ? other : one;
  }

  private Evidence evidence(Run run, Interval when, Kind kind, String act) {
    var ref = Token.ref(name(), act, Token.project(run.experiment()), run.id());
    return new Evidence(when, new Offset.Unknown(), kind, Strength.WEAK, ref, null);
  }

  private void file(Trove.Item item, Harvest harvest, Map<String, Run> runs) throws IOException {
    var name = item.name();
    int metrics = ("/" + name).lastIndexOf(METRICS);
    try {
      if (metrics >= 0) {
        metrics(item, harvest, run(runs, name.substring(0, metrics)));
      } else if (name.endsWith("meta.yaml")) {
        var values = new Yaml(contract()).read(item);
        harvestMeta(name, values, harvest, runs);
      } else {
        int tags = ("/" + name).lastIndexOf("/tags/");
        tag(item, run(runs, name.substring(0, Math.max(0, tags))));
      }
    } catch (ZipException | Unusable e) {
      harvest.unusable(name, e instanceof Unusable ? "it cannot be read" : "it cannot be unpacked");
    }
  }

  private static Run run(Map<String, Run> runs, String folder) {
    var key = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    return runs.computeIfAbsent(key, _ -> new Run());
  }

  private static void harvestMeta(
      String name, Map<String, String> values, Harvest harvest, Map<String, Run> runs) {
    var id = values.getOrDefault("run_id", values.get("run_uuid"));
    if (id == null) {
      harvest.record(name, () -> experiment(values));
      return;
    }
    var run = run(runs, name.substring(0, name.length() - "meta.yaml".length()));
    try {
      run.times(values.get("start_time"), values.get("end_time"));
      run.identify(id, values.get("experiment_id"));
      run.status(values.get("status"));
      run.user(values.get("user_id"));
    } catch (Unusable e) {
      harvest.unusable(name, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome experiment(Map<String, String> values) throws Unusable {
    if (!values.containsKey("experiment_id")) {
      throw new Unusable("it describes neither a run nor an experiment");
    }
    return Outcome.passed(PassedOver.NO_ACT);
  }

  private static void tag(Trove.Item item, Run run) throws IOException {
    var text = Yaml.begin(item).strip();
    switch (item.fileName()) {
      case "mlflow.user" -> run.user(text);
      case "mlflow.parentRunId" -> run.parent(text.isEmpty() ? null : text);
      default -> run.sourceType(text.toUpperCase(Locale.ROOT));
    }
  }

  /// Lines of `milliseconds value step`; those that are damaged are rejected.
  private static void metrics(Trove.Item item, Harvest harvest, Run run) throws IOException {
    try (var stream = item.open()) {
      Lines.each(
          stream,
          (number, line) -> {
            if (line.isBlank()) {
              return;
            }
            try {
              var text = line.text().strip();
              int end = text.indexOf(' ');
              run.metric(Run.Millis.of(end < 0 ? text : text.substring(0, end)));
            } catch (Unusable e) {
              harvest.unusable(item.name() + ":" + number, String.valueOf(e.getMessage()));
            }
          });
    }
  }

  private void answer(Trove.Item item, Harvest harvest, Map<String, Run> runs) throws IOException {
    new Json(contract(), "runs")
        .walk(
            item,
            harvest,
            (place, json) -> {
              try {
                runs.putIfAbsent(place, answered(json));
              } catch (Unusable e) {
                harvest.unusable(place, String.valueOf(e.getMessage()));
              }
            });
  }

  private static Run answered(JsonRecord json) throws Unusable {
    var run = new Run();
    run.times(json.text("info.start_time"), json.text("info.end_time"));
    run.identify(
        json.has("info.run_id") ? json.text("info.run_id") : json.text("info.run_uuid"),
        json.text("info.experiment_id"));
    if (!run.isComplete()) {
      throw new Unusable("it has no run_id");
    }
    run.status(json.text("info.status"));
    run.user(json.text("info.user_id"));
    for (var tag : json.list("data.tags[]")) {
      switch (String.valueOf(tag.text("key"))) {
        case "mlflow.user" -> run.user(tag.text("value"));
        case "mlflow.parentRunId" -> run.parent(tag.text("value"));
        case "mlflow.source.type" -> run.sourceType(tag.text("value"));
        default -> {}
      }
    }
    for (var metric : json.list("data.metrics[]")) {
      var at = metric.text("timestamp");
      if (at != null) {
        run.metric(Run.Millis.of(at));
      }
    }
    return run;
  }
}
