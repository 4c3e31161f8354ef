package io.longhaul.model;

import io.longhaul.recovery.SleepReservoir;
import io.longhaul.recovery.ThreeProcess;
import io.longhaul.recovery.TwoProcess;
import io.longhaul.recovery.UnifiedModel;
import java.util.List;
import java.util.stream.Stream;

/// The models of sleep.
final class SleepModels {
  private static final List<Column> TIME =
      List.of(
          Column.of("time", "YYYY-MM-DDThh:mm±hh:mm", "the moment"),
          Column.of("asleep", "0 or 1", "whether asleep then"));

  private SleepModels() {}

  static List<Model> all() {
    return List.of(twoProcess(), threeProcess(), unified(), reservoir());
  }

  private static <T> List<T> joined(List<T> first, List<T> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }

  private static Model twoProcess() {
    var usual = TwoProcess.Parameters.PUBLISHED;
    return new Model(
        "two-process",
        "pressure to sleep between two thresholds (Borbély; Daan, Beersma and Borbély)",
        "docs/models/two-process.md",
        SleepTable.COLUMNS,
        joined(
            SleepTable.SETTINGS,
            List.of(
                Setting.of("start", usual.start(), "0 to 1", "pressure at the beginning"),
                Setting.of("wake-hours", usual.wakeHours(), "h", "time constant awake"),
                Setting.of("sleep-hours", usual.sleepHours(), "h", "time constant asleep"),
                Setting.of("upper", usual.upper(), "0 to 1", "where one falls asleep"),
                Setting.of("lower", usual.lower(), "0 to 1", "where one wakes up"),
                Setting.of("swing", usual.swing(), "0 to 1", "how far the clock moves both"),
                Setting.of("phase", usual.phase(), "h", "when the clock rises through zero"))),
        joined(
            TIME,
            List.of(
                Column.of("pressure", "0 to 1", "pressure to sleep"),
                Column.of("upper", "0 to 1", "where one falls asleep"),
                Column.of("lower", "0 to 1", "where one wakes up"))),
        (in, settings, out) -> {
          var parameters =
              new TwoProcess.Parameters(
                  settings.get("start"),
                  settings.get("wake-hours"),
                  settings.get("sleep-hours"),
                  settings.get("upper"),
                  settings.get("lower"),
                  settings.get("swing"),
                  settings.get("phase"));
          var table = SleepTable.read(in, settings);
          for (var point : TwoProcess.of(table.history(), table.step(), parameters)) {
            out.row(
                table.time(point.hours()),
                point.asleep(),
                point.pressure(),
                point.upper(),
                point.lower());
          }
        });
  }

  private static Model threeProcess() {
    var usual = ThreeProcess.Parameters.PUBLISHED;
    return new Model(
        "three-process",
        "alertness and sleepiness (Åkerstedt and Folkard; Ingre et al. 2014)",
        "docs/models/three-process.md",
        SleepTable.COLUMNS,
        joined(
            SleepTable.SETTINGS,
            List.of(
                Setting.of("start", usual.start(), "alertness", "S at the beginning"),
                Setting.of("low", usual.low(), "alertness", "what S tends to awake"),
                Setting.of("high", usual.high(), "alertness", "what S tends to asleep"),
                Setting.of("bend", usual.bend(), "alertness", "where recovery slows down"),
                Setting.of("wake-rate", usual.wakeRate(), "1/h", "of S awake"),
                Setting.of("sleep-rate", usual.sleepRate(), "1/h", "of S asleep"),
                Setting.of("as-printed", 0, "0 or 1", "1: early sleep drops S, as printed"))),
        joined(
            TIME,
            List.of(
                Column.of("s", "alertness", "what sleep has left"),
                Column.of("c", "alertness", "the clock's day"),
                Column.of("u", "alertness", "the clock's half day"),
                Column.of("w", "alertness", "what waking up takes away"),
                Column.of("alertness", "1 to 21", "s + c + u; 7 is the threshold of sleepiness"),
                Column.of("kss", "1 to 9", "sleepiness, 10.6 - 0.6 (s + c + u + w)"),
                Column.of("kss_refit_low", "1 to 9", "refit less one standard deviation"),
                Column.of("kss_refit", "1 to 9", "sleepiness, 9.68 - 0.46 (s + c + u)"),
                Column.of("kss_refit_high", "1 to 9", "refit and one standard deviation"))),
        SleepModels::runThreeProcess);
  }

  private static void runThreeProcess(TableIn in, Settings settings, TableOut out) throws Unusable {
    var parameters =
        new ThreeProcess.Parameters(
            settings.get("start"),
            settings.get("low"),
            settings.get("high"),
            settings.get("bend"),
            settings.get("wake-rate"),
            settings.get("sleep-rate"),
            settings.yes("as-printed")
                ? ThreeProcess.EarlySleep.AS_PRINTED
                : ThreeProcess.EarlySleep.CONTINUOUS);
    var table = SleepTable.read(in, settings);
    for (var point : ThreeProcess.of(table.history(), table.step(), parameters)) {
      var refit = point.refitted();
      out.row(
          table.time(point.hours()),
          point.asleep(),
          point.homeostatic(),
          point.circadian(),
          point.ultradian(),
          point.inertia(),
          point.alertness(),
          point.sleepiness(),
          refit.low(),
          refit.likely(),
          refit.high());
    }
  }

  private static Model unified() {
    var usual = UnifiedModel.Parameters.PUBLISHED;
    return new Model(
        "unified",
        "lapses of attention with a debt of many days (Rajdev et al. 2013)",
        "docs/models/unified.md",
        SleepTable.COLUMNS,
        joined(
            SleepTable.SETTINGS,
            List.of(
                Setting.of("ceiling", usual.homeostat().ceiling(), "lapses", "upper asymptote"),
                Setting.of("wake-hours", usual.homeostat().wakeHours(), "h", "of S awake"),
                Setting.of("sleep-hours", usual.homeostat().sleepHours(), "h", "of S asleep"),
                Setting.of("debt-hours", usual.homeostat().debtHours(), "h", "of L"),
                Setting.of("floor", usual.homeostat().floor(), "", "least L / ceiling; -2: none"),
                Setting.of("amplitude", usual.clock().amplitude(), "lapses", "of the clock"),
                Setting.of("phase", usual.clock().phase(), "h", "of the clock"),
                Setting.of("fifth", usual.clock().fifth(), "", "weight of the fifth harmonic"))),
        joined(
            TIME,
            List.of(
                Column.of("s", "lapses", "pressure to sleep"),
                Column.of("l", "lapses", "sleep debt"),
                Column.of("c", "", "the clock"),
                Column.of("w", "lapses", "what waking up adds, apart"),
                Column.of("lapses", "in 10 min", "s + amplitude × c"))),
        SleepModels::runUnified);
  }

  private static void runUnified(TableIn in, Settings settings, TableOut out) throws Unusable {
    var parameters =
        new UnifiedModel.Parameters(
            new UnifiedModel.Homeostat(
                settings.get("ceiling"),
                settings.get("wake-hours"),
                settings.get("sleep-hours"),
                settings.get("debt-hours"),
                settings.get("floor")),
            new UnifiedModel.Clock(
                settings.get("amplitude"), settings.get("phase"), settings.get("fifth")));
    var table = SleepTable.read(in, settings);
    for (var point : UnifiedModel.of(table.history(), table.step(), parameters)) {
      out.row(
          table.time(point.hours()),
          point.asleep(),
          point.pressure(),
          point.debt(),
          point.circadian(),
          point.inertia(),
          point.lapses());
    }
  }

  private static Model reservoir() {
    var usual = SleepReservoir.Parameters.PUBLISHED;
    return new Model(
        "sleep-reservoir",
        "a reservoir that sleep fills and waking drains (Hursh et al. 2004)",
        "docs/models/sleep-reservoir.md",
        SleepTable.COLUMNS,
        joined(
            SleepTable.SETTINGS,
            List.of(
                Setting.of("capacity", usual.capacity(), "units", "a full reservoir"),
                Setting.of("start", usual.start(), "units", "level at the beginning"),
                Setting.of("drain", usual.drain(), "units/min", "awake"),
                Setting.of("want", usual.wantOfSleep(), "1/min", "how want of sleep fills"),
                Setting.of("most-filling", usual.mostFilling(), "units/min", "asleep at most"),
                Setting.of("acrophase", usual.acrophase(), "h", "when the clock peaks"),
                Setting.of("settle", usual.settleMinutes(), "min", "of sleep that fill nothing"))),
        joined(
            TIME,
            List.of(
                Column.of("level", "units", "of the reservoir"),
                Column.of("c", "", "the clock"),
                Column.of("inertia", "%", "what waking up takes away"),
                Column.of("effectiveness", "%", "of somebody rested, at the clock's mean"),
                Column.of("relative", "%", "effectiveness / 0.967, as in print"))),
        SleepModels::runReservoir);
  }

  private static void runReservoir(TableIn in, Settings settings, TableOut out) throws Unusable {
    var parameters =
        new SleepReservoir.Parameters(
            settings.get("capacity"),
            settings.get("start"),
            settings.get("drain"),
            settings.get("want"),
            settings.get("most-filling"),
            settings.get("acrophase"),
            settings.get("settle"));
    var table = SleepTable.read(in, settings);
    for (var point : SleepReservoir.of(table.history(), table.step(), parameters)) {
      out.row(
          table.time(point.hours()),
          point.asleep(),
          point.level(),
          point.circadian(),
          point.inertia(),
          point.effectiveness(),
          point.relative());
    }
  }
}
