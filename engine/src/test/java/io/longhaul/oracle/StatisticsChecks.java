package io.longhaul.oracle;

import static io.longhaul.oracle.Check.TEN_DIGITS;

import io.longhaul.oracle.Check.Tolerance;
import io.longhaul.stats.Coefficient;
import io.longhaul.stats.ConditionalLogit;
import io.longhaul.stats.ConditionalLogit.Ties;
import io.longhaul.stats.Cusum;
import io.longhaul.stats.FixedEffectsPoisson;
import io.longhaul.stats.LinearRegression;
import io.longhaul.stats.MeanShifts;
import io.longhaul.stats.Panel;
import io.longhaul.stats.SegmentedRegression;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Statistics against what R says of the same data, and against textbooks.
final class StatisticsChecks {
  private static final String R = "stats_expected.csv";
  private static final List<String> TERMS = List.of("hours", "short_rest");

  private StatisticsChecks() {}

  static List<Check> all() {
    return List.of(
        new Check(
            "Cusum",
            "Montgomery, table 9.1",
            "cusum_montgomery_table9_1.csv",
            Tolerance.within(0.00005),
            StatisticsChecks::cusum),
        new Check(
            "ConditionalLogit",
            "R survival::clogit, exact",
            R,
            TEN_DIGITS,
            () -> logit("clogit_exact_strata_person", StatisticsChecks::person, Ties.EXACT)),
        new Check(
            "ConditionalLogit",
            "R survival::clogit, Efron",
            R,
            TEN_DIGITS,
            () -> logit("clogit_efron_strata_person", StatisticsChecks::person, Ties.EFRON)),
        new Check(
            "ConditionalLogit",
            "R survival::clogit, person × weekday × four weeks",
            R,
            TEN_DIGITS,
            () ->
                logit("casecrossover_timestratified_exact", StatisticsChecks::stratum, Ties.EXACT)),
        new Check(
            "FixedEffectsPoisson", "R glm with dummies", R, TEN_DIGITS, StatisticsChecks::poisson),
        new Check(
            "FixedEffectsPoisson",
            "R glm and sandwich::vcovCL, errors",
            R,
            new Tolerance(2.5e-5, true),
            StatisticsChecks::poissonErrors),
        new Check(
            "LinearRegression",
            "R lm with dummies, plm, sandwich::vcovCL",
            R,
            TEN_DIGITS,
            StatisticsChecks::withinPersons),
        new Check(
            "LinearRegression", "R lm, Mundlak's terms", R, TEN_DIGITS, StatisticsChecks::mundlak),
        new Check(
            "SegmentedRegression",
            "R lm, sandwich::NeweyWest, the Nile",
            R,
            TEN_DIGITS,
            StatisticsChecks::nile),
        new Check(
            "MeanShifts", "R strucchange, the Nile", R, TEN_DIGITS, StatisticsChecks::shifts));
  }

  private static Worst cusum() {
    var rows = OracleFile.read("cusum_montgomery_table9_1.csv");
    var points = Cusum.of(rows.column("x"), Cusum.Parameters.of(10, 1));
    var worst = new Worst();
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      var row = rows.rows().get(i);
      worst
          .absolute(point.above(), row.number("Cplus"))
          .absolute(point.aboveSince(), row.number("Nplus"))
          .absolute(point.below(), row.number("Cminus"))
          .absolute(point.belowSince(), row.number("Nminus"))
          .absolute(point.signal() ? 1 : 0, row.number("signal"));
    }
    return worst;
  }

  private static OracleFile people() {
    return OracleFile.read("stats_panel_input.csv");
  }

  private static String person(OracleFile.Row row) {
    return row.text("person");
  }

  private static String stratum(OracleFile.Row row) {
    int day = (int) row.number("day") - 1;
    return row.text("person") + "/" + day % 7 + "/" + day / 28;
  }

  private static Panel panel(String outcome, Function<OracleFile.Row, String> group) {
    var builder = new Panel.Builder(TERMS);
    for (var row : people().rows()) {
      builder.add(
          group.apply(row),
          row.number(outcome),
          List.of(row.number("hours"), row.number("short_rest")));
    }
    return builder.build();
  }

  private static Worst logit(String model, Function<OracleFile.Row, String> group, Ties ties) {
    var fit = ConditionalLogit.of(panel("bad_commit", group), ties).orElseThrow();
    return compare(new Worst(), model, fit);
  }

  private static Worst poisson() {
    var worst = new Worst();
    for (var each : poissonFit().model()) {
      worst.relative(
          each.estimate(), expected("poisson_FE_person_dummies", each.term()).number("estimate"));
    }
    return worst;
  }

  /// R takes the weights from before its last step, so that its errors are those of a point that is
  /// not quite the maximum.
  private static Worst poissonErrors() {
    var worst = new Worst();
    var fit = poissonFit();
    for (int i = 0; i < TERMS.size(); i++) {
      worst
          .relative(
              fit.model().get(i).standardError(),
              expected("poisson_FE_person_dummies", TERMS.get(i)).number("se"))
          .relative(
              fit.clustered().get(i).standardError(),
              expected("poisson_FE_cluster_robust_HC0_cadj", TERMS.get(i)).number("se"));
    }
    return worst;
  }

  private static FixedEffectsPoisson.Fit poissonFit() {
    return FixedEffectsPoisson.of(panel("n_defects", StatisticsChecks::person)).orElseThrow();
  }

  private static Worst withinPersons() {
    var rows = people().rows();
    var persons = rows.stream().map(StatisticsChecks::person).distinct().toList();
    var design =
        rows.stream()
            .map(row -> {
              var line = new double[2 + persons.size()];
              line[0] = row.number("hours");
              line[1] = row.number("short_rest");
              line[2 + persons.indexOf(person(row))] = 1;
              return line;
            })
            .toArray(double[][]::new);
    var names =
        IntStream.range(0, 2 + persons.size())
            .mapToObj(i -> i < 2 ? TERMS.get(i) : "person " + i)
            .toList();
    var cluster = rows.stream().mapToInt(row -> persons.indexOf(person(row))).toArray();
    var fit = LinearRegression.of(names, design, people().column("n_defects")).orElseThrow();
    var worst = compare(new Worst(), "ols_FE_person_dummies", fit.classical().subList(0, 2));
    compare(worst, "plm_within", fit.classical().subList(0, 2));
    return compare(worst, "ols_FE_cluster_HC1", fit.clustered(cluster).subList(0, 2));
  }

  private static Worst mundlak() {
    var rows = people().rows();
    var design =
        rows.stream()
            .map(row -> {
              double mean =
                  rows.stream()
                      .filter(other -> person(other).equals(person(row)))
                      .mapToDouble(other -> other.number("hours"))
                      .average()
                      .orElseThrow();
              return new double[] {1, row.number("hours") - mean, mean};
            })
            .toArray(double[][]::new);
    var fit =
        LinearRegression.of(
                List.of("(Intercept)", "hdev", "hbar"), design, people().column("n_defects"))
            .orElseThrow();
    return compare(new Worst(), "mundlak_ols", fit.classical());
  }

  private static Worst nile() {
    var rows = OracleFile.read("stats_nile_input.csv");
    var fit = SegmentedRegression.of(rows.column("t"), rows.column("flow"), 28).orElseThrow();
    var worst = compareInOrder(new Worst(), "ITS_nile_ols", fit.classical());
    compareInOrder(worst, "ITS_nile_NW_lag4_noPrewhite_noAdj", fit.neweyWest(4, false));
    compareInOrder(worst, "ITS_nile_NW_lag4_noPrewhite_adj", fit.neweyWest(4, true));
    return worst.relative(
        fit.durbinWatson(), expected("ITS_nile", "durbin_watson").number("estimate"));
  }

  private static Worst shifts() {
    var flow = OracleFile.read("stats_nile_input.csv").column("flow");
    var all = MeanShifts.of(flow, 15, 5);
    var worst = new Worst();
    for (int m = 0; m <= 5; m++) {
      var row = expected("strucchange_nile_mean", "m=" + m + "_RSS");
      worst
          .relative(all.get(m).squaredError(), row.number("estimate"))
          .relative(all.get(m).criterion(), Double.parseDouble(row.text("se").replace("BIC=", "")));
    }
    var best = MeanShifts.best(all).breaks();
    return worst.relative(best.size(), 1).relative(best.getFirst(), 28);
  }

  private static OracleFile.Row expected(String model, String term) {
    return OracleFile.read(R)
        .where(row -> row.text("model").equals(model) && row.text("term").equals(term))
        .rows()
        .getFirst();
  }

  private static Worst compare(Worst worst, String model, List<Coefficient> fit) {
    for (var each : fit) {
      compare(worst, each, expected(model, each.term()));
    }
    return worst;
  }

  private static Worst compareInOrder(Worst worst, String model, List<Coefficient> fit) {
    var terms = Arrays.asList("(Intercept)", "t", "post", "tp");
    for (int i = 0; i < terms.size(); i++) {
      compare(worst, fit.get(i), expected(model, terms.get(i)));
    }
    return worst;
  }

  private static void compare(Worst worst, Coefficient each, OracleFile.Row row) {
    worst
        .relative(each.estimate(), row.number("estimate"))
        .relative(each.standardError(), row.number("se"))
        .relative(each.low(), row.number("lo95"))
        .relative(each.high(), row.number("hi95"));
  }
}
