package io.longhaul.oracle;

import static io.longhaul.oracle.Check.TWELVE_DIGITS;

import io.longhaul.load.AcuteChronicRatio;
import io.longhaul.load.DailyLoads;
import io.longhaul.load.HillSaturation;
import io.longhaul.load.ImpulseResponse;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.Monotony;
import io.longhaul.load.StepTaper;
import io.longhaul.load.VariableDoseResponse;
import io.longhaul.oracle.Check.Tolerance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;

/// The models of load against their oracles.
final class LoadChecks {
  private static final String CLARKE = "Clarke and Skiba 2013, figure ";

  private LoadChecks() {}

  static List<Check> all() {
    return List.of(
        new Check(
            "LoadSeries",
            "GoldenCheetah's convention, constant load",
            "pmc_goldencheetah_constant.csv",
            TWELVE_DIGITS,
            () -> series("constant")),
        new Check(
            "LoadSeries",
            "GoldenCheetah's convention, hours",
            "pmc_goldencheetah_hours.csv",
            TWELVE_DIGITS,
            () -> series("hours")),
        new Check(
            "Monotony",
            "the definition, five weeks",
            "foster_monotony_strain.csv",
            TWELVE_DIGITS,
            LoadChecks::monotony),
        new Check(
            "AcuteChronicRatio",
            "R package ACWR, three athletes",
            "acwr_menaspa_williams2017.csv",
            TWELVE_DIGITS,
            LoadChecks::ratio),
        new Check(
            "AcuteChronicRatio",
            "Williams et al. 2017, Menaspà 2017",
            "",
            Tolerance.within(0.005),
            LoadChecks::williams),
        new Check(
            "ImpulseResponse",
            CLARKE + "6",
            "banister_clarke2013_fig6.csv",
            TWELVE_DIGITS,
            LoadChecks::figure6),
        new Check(
            "ImpulseResponse",
            CLARKE + "8",
            "banister_clarke2013_fig8_fit.csv",
            TWELVE_DIGITS,
            LoadChecks::figure8),
        new Check(
            "ImpulseResponse",
            CLARKE + "8, influence",
            "banister_clarke2013_fig8_influence.csv",
            TWELVE_DIGITS,
            LoadChecks::influence),
        new Check(
            "ImpulseResponse",
            CLARKE + "9",
            "banister_clarke2013_fig9_sims.csv",
            TWELVE_DIGITS,
            LoadChecks::figure9),
        new Check(
            "ImpulseResponse",
            CLARKE + "8, days of harm and of most good",
            "",
            Tolerance.within(0.00005),
            LoadChecks::crossings),
        new Check(
            "HillSaturation",
            CLARKE + "10",
            "hill_saturation_clarke2013_fig10.csv",
            TWELVE_DIGITS,
            LoadChecks::hill),
        new Check(
            "VariableDoseResponse",
            "a grid of tapers",
            "taper_grid_busso_meanparams.csv",
            TWELVE_DIGITS,
            LoadChecks::tapers),
        new Check(
            "StepTaper",
            "Thomas and Busso 2005, best reduction (per cent)",
            "",
            Tolerance.within(9.9),
            LoadChecks::bestReduction),
        new Check(
            "StepTaper",
            "Thomas and Busso 2005, best length (days)",
            "",
            Tolerance.within(2.3),
            LoadChecks::bestLength));
  }

  private static Worst series(String name) {
    var expected = OracleFile.read("pmc_goldencheetah_" + name + ".csv");
    var loads = OracleFile.read("pmc_in_" + name + ".csv").column("load");
    var series =
        LoadSeries.of(
            DailyLoads.exactly(LocalDate.of(2024, 1, 1), loads),
            LoadSeries.Parameters.USUAL.from(0));
    var worst = new Worst();
    for (int i = 0; i < loads.length; i++) {
      var point = series.points().get(i);
      var row = expected.rows().get(i);
      double base = point.base().likely();
      worst
          .relative(base, row.number("lts_ctl"))
          .relative(point.recent().likely(), row.number("sts_atl"))
          .relative(point.balance().likely(), row.number("sb_tsb_next_day_convention"))
          .relative(base - point.recent().likely(), row.number("sb_tsb_today_convention"))
          .relative(point.ramp().likely(), row.number("ramp_rr7"));
    }
    return worst;
  }

  private static Worst monotony() {
    var worst = new Worst();
    for (var row : OracleFile.read("foster_monotony_strain.csv").rows()) {
      var days = new double[7];
      for (int i = 0; i < days.length; i++) {
        days[i] = row.number("d" + (i + 1));
      }
      var week = Monotony.of(days);
      worst
          .relative(week.weekly(), row.number("weekly_load"))
          .relative(week.mean(), row.number("mean"))
          .relative(week.deviation(), row.number("sd_sample_n1"));
      if (row.has("monotony_sample")) {
        worst
            .relative(week.monotony().orElseThrow(), row.number("monotony_sample"))
            .relative(week.strain().orElseThrow(), row.number("strain_sample"));
      } else {
        worst.relative(week.monotony().isEmpty() ? 0 : 1, 0);
      }
    }
    return worst;
  }

  private static Worst ratio() {
    var worst = new Worst();
    for (var athlete : List.of("1", "2", "3")) {
      var rows =
          OracleFile.read("acwr_menaspa_williams2017.csv")
              .where(row -> row.text("id").equals(athlete));
      var ratios = AcuteChronicRatio.of(rows.column("load"));
      for (int i = 0; i < ratios.size(); i++) {
        var row = rows.rows().get(i);
        worst
            .relative(ratios.get(i).acute(), row.number("ewma_acute"))
            .relative(ratios.get(i).chronic(), row.number("ewma_chronic"))
            .relative(ratios.get(i).weighted().orElseThrow(), row.number("ewma_acwr"));
        if (row.has("plain_ra_coupled")) {
          worst
              .relative(ratios.get(i).coupled().orElseThrow(), row.number("plain_ra_coupled"))
              .relative(ratios.get(i).uncoupled().orElseThrow(), row.number("plain_ra_uncoupled"));
        }
      }
    }
    return worst;
  }

  /// The loads of the three athletes, whose four weeks and last week are alike on average.
  private static Worst williams() {
    var steady = DoubleStream.concat(of(30, 21), of(50, 7)).toArray();
    var rising =
        new double[] {
          15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40,
          40, 45, 45, 50, 60, 70
        };
    var late =
        new double[] {
          55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15,
          45, 90, 95, 95
        };
    var worst = new Worst();
    var expected = new double[] {1.25, 1.41, 1.55};
    var athletes = List.of(steady, rising, late);
    for (int i = 0; i < expected.length; i++) {
      var last = AcuteChronicRatio.of(athletes.get(i)).getLast();
      worst
          .absolute(last.weighted().orElseThrow(), expected[i])
          .absolute(last.coupled().orElseThrow(), 1.43);
    }
    return worst;
  }

  private static DoubleStream of(double load, int days) {
    return DoubleStream.generate(() -> load).limit(days);
  }

  private static Worst figure6() {
    var rows = OracleFile.read("banister_clarke2013_fig6.csv");
    var points =
        ImpulseResponse.of(
            rows.column("w"),
            new ImpulseResponse.Parameters(500, 1, 2, 27, 10),
            ImpulseResponse.Timing.SAME_DAY);
    var worst = new Worst();
    for (int i = 0; i < points.size(); i++) {
      var row = rows.rows().get(i);
      worst
          .relative(points.get(i).fitness(), row.number("g"))
          .relative(points.get(i).fatigue(), row.number("h"))
          .relative(points.get(i).performance(), row.number("p"));
    }
    return worst;
  }

  private static ImpulseResponse.Parameters fitted() {
    return new ImpulseResponse.Parameters(
        261.927372108977, 0.182581906901441, 0.230163271210953, 35.8210344414721, 21.3397145829788);
  }

  private static Worst figure8() {
    var rows = OracleFile.read("banister_clarke2013_fig8_fit.csv");
    var points =
        ImpulseResponse.of(
            rows.columnOrZero("bikescore"), fitted(), ImpulseResponse.Timing.SAME_DAY);
    var worst = new Worst();
    double squares = 0;
    for (int i = 0; i < points.size(); i++) {
      var row = rows.rows().get(i);
      double performance = points.get(i).performance();
      worst
          .relative(points.get(i).fitness(), row.number("g"))
          .relative(points.get(i).fatigue(), row.number("h"))
          .relative(performance, row.number("p_model"));
      if (row.has("test_power_5min")) {
        double residual = performance - row.number("test_power_5min");
        squares += residual * residual;
      }
    }
    return worst.relative(squares, 20.2545586600215);
  }

  private static Worst influence() {
    var worst = new Worst();
    for (var row : OracleFile.read("banister_clarke2013_fig8_influence.csv").rows()) {
      worst.relative(fitted().influence(row.number("days_before_target")), row.number("L"));
    }
    return worst;
  }

  private static Worst crossings() {
    return new Worst()
        .absolute(fitted().harmDays(), 12.2247)
        .absolute(fitted().bestDays(), 39.5660);
  }

  /// The spreadsheet lets day 0 have a load that leaves nothing behind: it is the state before the
  /// first day.
  private static Worst figure9() {
    var rows = OracleFile.read("banister_clarke2013_fig9_sims.csv");
    var worst = new Worst();
    for (int simulation = 1; simulation <= 4; simulation++) {
      var loads = rows.column(simulation <= 2 ? "w_A" : "w_B");
      loads[0] = 0;
      boolean wide = simulation % 2 == 0;
      var points =
          ImpulseResponse.of(
              loads,
              new ImpulseResponse.Parameters(500, 1, 2, wide ? 30 : 25, wide ? 5 : 10),
              ImpulseResponse.Timing.SAME_DAY);
      for (int i = 0; i < loads.length; i++) {
        var row = rows.rows().get(i);
        worst
            .relative(points.get(i).fitness(), row.number("g" + simulation))
            .relative(points.get(i).fatigue(), row.number("h" + simulation))
            .relative(points.get(i).performance(), row.number("p" + simulation));
      }
    }
    return worst;
  }

  private static Worst hill() {
    var worst = new Worst();
    for (var row : OracleFile.read("hill_saturation_clarke2013_fig10.csv").rows()) {
      double load = row.number("w");
      worst
          .relative(
              HillSaturation.TEXTBOOK.of(load), row.number("w_p(gamma1.55,delta200,kappa400)"))
          .relative(new HillSaturation(1000, 1.55, 200).of(load), row.number("w_n(kappa1000)"));
    }
    return worst;
  }

  private static StepTaper.Before before(boolean overload) {
    double load = VariableDoseResponse.Parameters.MEAN.bestDailyLoad();
    return new StepTaper.Before(load, overload ? 28 : 0, 1.2);
  }

  private static Worst tapers() {
    var worst = new Worst();
    for (var row : OracleFile.read("taper_grid_busso_meanparams.csv").rows()) {
      var taper =
          StepTaper.of(
              before(!row.text("preload").equals("none")),
              row.number("reduction_pct") / 100,
              (int) row.number("duration_d"),
              VariableDoseResponse.Parameters.MEAN);
      worst.relative(taper.performance(), row.number("performance"));
    }
    return worst;
  }

  private static StepTaper best(boolean overload) {
    return StepTaper.best(before(overload), 60, VariableDoseResponse.Parameters.MEAN);
  }

  private static Worst bestReduction() {
    return new Worst()
        .absolute(100 * best(false).reduction(), 30.8)
        .absolute(100 * best(true).reduction(), 39.3);
  }

  private static Worst bestLength() {
    return new Worst().absolute(best(false).days(), 19.3).absolute(best(true).days(), 28.0);
  }
}
