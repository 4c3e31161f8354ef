package io.longhaul.model;

import io.longhaul.load.AcuteChronicRatio;
import io.longhaul.load.HillSaturation;
import io.longhaul.load.ImpulseResponse;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.Monotony;
import io.longhaul.load.StepTaper;
import io.longhaul.load.VariableDoseResponse;
import java.util.List;
import java.util.Optional;

/// The models of load.
final class LoadModels {
  private static final Column DATE = Column.of("date", "YYYY-MM-DD", "the day");

  private LoadModels() {}

  static List<Model> all() {
    return List.of(
        loadSeries(),
        monotony(),
        acuteChronicRatio(),
        impulseResponse(),
        variableDoseResponse(),
        stepTaper(),
        hillSaturation());
  }

  private static Model loadSeries() {
    return new Model(
        "load-series",
        "Base, Recent, Balance and Ramp of daily load, with bounds for unknown days",
        "docs/models/load-series.md",
        DailyTable.COLUMNS,
        List.of(
            Setting.of("base-days", 42, "d", "time constant of Base"),
            Setting.of("recent-days", 7, "d", "time constant of Recent"),
            Setting.of("seed-days", 28, "d", "known days whose mean the series starts from"),
            Setting.of("seed", -1, "h/d", "load to start from; -1 is the mean of the first days")),
        List.of(
            DATE,
            Column.of("known", "0 or 1", "whether the load of the day is known"),
            Column.of("warming_up", "0 or 1", "whether too few days are known yet"),
            Column.of("base_low", "h/d", "Base in the evening, at least"),
            Column.of("base", "h/d", "Base in the evening"),
            Column.of("base_high", "h/d", "Base in the evening, at most"),
            Column.of("recent_low", "h/d", "Recent in the evening, at least"),
            Column.of("recent", "h/d", "Recent in the evening"),
            Column.of("recent_high", "h/d", "Recent in the evening, at most"),
            Column.of("balance_low", "h/d", "Balance in the morning, at least"),
            Column.of("balance", "h/d", "Balance in the morning: Base less Recent of yesterday"),
            Column.of("balance_high", "h/d", "Balance in the morning, at most"),
            Column.of("ramp_low", "h/d", "Base less Base of a week ago, at least"),
            Column.of("ramp", "h/d", "Base less Base of a week ago"),
            Column.of("ramp_high", "h/d", "Base less Base of a week ago, at most")),
        LoadModels::runLoadSeries);
  }

  private static void runLoadSeries(TableIn in, Settings settings, TableOut out) throws Unusable {
    double seed = settings.get("seed");
    var parameters =
        new LoadSeries.Parameters(
            settings.get("base-days"),
            settings.get("recent-days"),
            settings.whole("seed-days"),
            seed == -1 ? Optional.empty() : Optional.of(seed));
    for (var point : LoadSeries.of(DailyTable.read(in), parameters).points()) {
      out.row(
          point.date(),
          point.known(),
          point.warmingUp(),
          point.base().low(),
          point.base().likely(),
          point.base().high(),
          point.recent().low(),
          point.recent().likely(),
          point.recent().high(),
          point.balance().low(),
          point.balance().likely(),
          point.balance().high(),
          point.ramp().low(),
          point.ramp().likely(),
          point.ramp().high());
    }
  }

  private static Model monotony() {
    return new Model(
        "monotony",
        "Foster's monotony and strain of the seven days that end on each day, and bounded forms",
        "docs/models/monotony.md",
        DailyTable.COLUMNS,
        List.of(),
        List.of(
            DATE,
            Column.of("weekly", "h", "load of the seven days"),
            Column.of("mean", "h/d", "mean a day"),
            Column.of("deviation", "h/d", "standard deviation (n - 1)"),
            Column.of("monotony", "", "mean / deviation; nothing for seven equal days"),
            Column.of("strain", "h", "weekly × monotony"),
            Column.of("evenness", "0 to 1", "mean / (mean + deviation)"),
            Column.of("even_strain", "h", "weekly × evenness")),
        (in, _, out) -> {
          var complete = DailyTable.complete(in);
          var weeks = Monotony.trailing(complete.loads());
          for (int day = 0; day < weeks.size(); day++) {
            var date = complete.from().plusDays(day);
            weeks
                .get(day)
                .ifPresent(week ->
                    out.row(
                        date,
                        week.weekly(),
                        week.mean(),
                        week.deviation(),
                        week.monotony(),
                        week.strain(),
                        week.evenness(),
                        week.evenStrain()));
          }
        });
  }

  private static Model acuteChronicRatio() {
    return new Model(
        "acute-chronic-ratio",
        "the last week's load against the last four weeks', a criticised metric",
        "docs/models/acute-chronic-ratio.md",
        DailyTable.COLUMNS,
        List.of(),
        List.of(
            DATE,
            Column.of("acute", "h/d", "weighted load of the last days"),
            Column.of("chronic", "h/d", "weighted load of the last weeks"),
            Column.of("weighted", "", "acute / chronic"),
            Column.of("coupled", "", "mean of 7 days / mean of 28 days"),
            Column.of("uncoupled", "", "mean of 7 days / mean of the 21 before")),
        (in, _, out) -> {
          var complete = DailyTable.complete(in);
          var ratios = AcuteChronicRatio.of(complete.loads());
          for (int day = 0; day < ratios.size(); day++) {
            var ratio = ratios.get(day);
            out.row(
                complete.from().plusDays(day),
                ratio.acute(),
                ratio.chronic(),
                ratio.weighted(),
                ratio.coupled(),
                ratio.uncoupled());
          }
        });
  }

  private static Model impulseResponse() {
    var usual = ImpulseResponse.Parameters.TEXTBOOK;
    return new Model(
        "impulse-response",
        "fitness, fatigue and performance after Banister, a simulator",
        "docs/models/impulse-response.md",
        DailyTable.COLUMNS,
        List.of(
            Setting.of("start", usual.start(), "any", "performance without load"),
            Setting.of("gain", usual.gain(), "performance/h", "gain of one unit of load"),
            Setting.of("loss", usual.loss(), "performance/h", "loss of one unit of load"),
            Setting.of("gain-days", usual.gainDays(), "d", "how long the gain lasts"),
            Setting.of("loss-days", usual.lossDays(), "d", "how long the loss lasts"),
            Setting.of("before", 0, "0 or 1", "1: a day's load counts from the next day on")),
        List.of(
            DATE,
            Column.of("fitness", "h", "what is left of past load as gain"),
            Column.of("fatigue", "h", "what is left of past load as loss"),
            Column.of("performance", "any", "start + gain × fitness - loss × fatigue")),
        LoadModels::runImpulseResponse);
  }

  private static void runImpulseResponse(TableIn in, Settings settings, TableOut out)
      throws Unusable {
    var parameters =
        new ImpulseResponse.Parameters(
            settings.get("start"),
            settings.get("gain"),
            settings.get("loss"),
            settings.get("gain-days"),
            settings.get("loss-days"));
    var timing =
        settings.yes("before")
            ? ImpulseResponse.Timing.DAYS_BEFORE
            : ImpulseResponse.Timing.SAME_DAY;
    var complete = DailyTable.complete(in);
    var points = ImpulseResponse.of(complete.loads(), parameters, timing);
    for (int day = 0; day < points.size(); day++) {
      var point = points.get(day);
      out.row(complete.from().plusDays(day), point.fitness(), point.fatigue(), point.performance());
    }
  }

  private static List<Setting> doseSettings() {
    var usual = VariableDoseResponse.Parameters.MEAN;
    return List.of(
        Setting.of("start", usual.start(), "W", "performance without load"),
        Setting.of("gain", usual.gain(), "W/load", "gain of one unit of load"),
        Setting.of("raise", usual.raise(), "W/load²", "how load raises the loss"),
        Setting.of("gain-days", usual.gainDays(), "d", "how long the gain lasts"),
        Setting.of("loss-days", usual.lossDays(), "d", "how long the loss lasts"),
        Setting.of("raise-days", usual.raiseDays(), "d", "how long the raise lasts"));
  }

  private static VariableDoseResponse.Parameters dose(Settings settings) {
    return new VariableDoseResponse.Parameters(
        settings.get("start"),
        settings.get("gain"),
        settings.get("raise"),
        settings.get("gain-days"),
        settings.get("loss-days"),
        settings.get("raise-days"));
  }

  private static Model variableDoseResponse() {
    return new Model(
        "variable-dose-response",
        "fitness and fatigue after Busso, where load on load fatigues more, a simulator",
        "docs/models/variable-dose-response.md",
        DailyTable.COLUMNS,
        doseSettings(),
        List.of(
            DATE,
            Column.of("fitness", "load", "what is left of past load, in the morning"),
            Column.of("fatigue", "W", "what past load takes away, in the morning"),
            Column.of("performance", "W", "start + gain × fitness - fatigue, in the morning")),
        (in, settings, out) -> {
          var parameters = dose(settings);
          var complete = DailyTable.complete(in);
          var states =
              VariableDoseResponse.of(
                  complete.loads(), VariableDoseResponse.State.NONE, parameters);
          for (int day = 0; day < states.size(); day++) {
            var state = states.get(day);
            out.row(
                complete.from().plusDays(day),
                state.fitness(),
                state.fatigue(),
                state.performance(parameters));
          }
        });
  }

  private static Model stepTaper() {
    return new Model(
        "step-taper",
        "performance after less load for some days, under the variable dose response",
        "docs/models/step-taper.md",
        List.of(
            Column.of("load", "load/d", "every day before"),
            Column.optional("overload_days", "d", "days of more, just before; 0 if not given"),
            Column.optional("overload", "", "by which factor more; 1 if not given"),
            Column.of("reduction", "0 to 1", "share of the load before that is left out"),
            Column.of("days", "d", "how long")),
        doseSettings(),
        List.of(
            Column.of("reduction", "0 to 1", "as given"),
            Column.of("days", "d", "as given"),
            Column.of("performance", "W", "in the morning after")),
        (in, settings, out) -> {
          var parameters = dose(settings);
          for (var taper : in.all(row -> taper(row, parameters))) {
            out.row(taper.reduction(), taper.days(), taper.performance());
          }
        });
  }

  private static StepTaper taper(Rows.Row row, VariableDoseResponse.Parameters parameters)
      throws Unusable {
    int overloadDays = days(row.numberOr("overload_days", 0), "overload_days");
    var before =
        new StepTaper.Before(row.number("load"), overloadDays, row.numberOr("overload", 1));
    return StepTaper.of(
        before, row.number("reduction"), days(row.number("days"), "days"), parameters);
  }

  private static double load(Rows.Row row) throws Unusable {
    return row.number("load");
  }

  private static int days(double value, String column) throws Unusable {
    if (value != Math.rint(value) || value < 0 || value > 36_525) {
      throw new Unusable(column + " is " + value + ", not a whole number of days, up to 36525");
    }
    return (int) value;
  }

  private static Model hillSaturation() {
    var usual = HillSaturation.TEXTBOOK;
    return new Model(
        "hill-saturation",
        "load that counts for less the more there is of it",
        "docs/models/hill-saturation.md",
        List.of(Column.of("load", "load", "of a day")),
        List.of(
            Setting.of("most", usual.most(), "load", "what it tends to"),
            Setting.of("steepness", usual.steepness(), "", "γ"),
            Setting.of("half", usual.half(), "load", "the load that counts for half of the most")),
        List.of(
            Column.of("load", "load", "as given"),
            Column.of("saturated", "load", "what it counts for")),
        (in, settings, out) -> {
          var hill =
              new HillSaturation(
                  settings.get("most"), settings.get("steepness"), settings.get("half"));
          for (var row : in.all(each -> List.of(load(each), hill.of(load(each))))) {
            out.row(row.getFirst(), row.getLast());
          }
        });
  }
}
