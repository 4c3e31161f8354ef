package io.longhaul.model;

import io.longhaul.stats.ChangePoints;
import io.longhaul.stats.Coefficient;
import io.longhaul.stats.ConditionalLogit;
import io.longhaul.stats.Cusum;
import io.longhaul.stats.FixedEffectsPoisson;
import io.longhaul.stats.MeanShifts;
import io.longhaul.stats.Panel;
import io.longhaul.stats.SegmentedRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The statistics.
final class StatisticsModels {
  private static final Column VALUE = Column.of("value", "any", "one after the other");
  private static final Column TERM =
      Column.of(Rows.TERMS, "any", "further columns, each of them a term of the model");

  private static final List<Column> COEFFICIENTS =
      List.of(
          Column.of("term", "", "what the estimate belongs to"),
          Column.of("estimate", "of the model", "for one more of the term"),
          Column.of("error", "of the model", "standard error"),
          Column.of("z", "", "estimate / error"),
          Column.of("low", "of the model", "lower end of the 95 % interval"),
          Column.of("high", "of the model", "upper end of the 95 % interval"));

  private StatisticsModels() {}

  static List<Model> all() {
    return List.of(
        cusum(), changePoints(), meanShifts(), conditionalLogit(), poisson(), segmented());
  }

  private static Model cusum() {
    return new Model(
        "cusum",
        "whether a mean has moved away from a known one, value by value",
        "docs/models/change-points.md",
        List.of(VALUE),
        List.of(
            Setting.needed("mean", "any", "the mean that is held to be true"),
            Setting.needed("deviation", "any", "the standard deviation of single values"),
            Setting.of("slack", Cusum.Parameters.SLACK, "deviations", "half the shift sought"),
            Setting.of("limit", Cusum.Parameters.LIMIT, "deviations", "above which it signals")),
        List.of(
            VALUE,
            Column.of("above", "deviations", "sum upwards"),
            Column.of("above_since", "values", "for how long it has been above zero"),
            Column.of("below", "deviations", "sum downwards"),
            Column.of("below_since", "values", "for how long it has been above zero"),
            Column.of("signal", "0 or 1", "whether one of them exceeds the limit")),
        (in, settings, out) -> {
          var parameters =
              new Cusum.Parameters(
                  settings.get("mean"),
                  settings.get("deviation"),
                  settings.get("slack"),
                  settings.get("limit"));
          var values = in.numbers("value");
          var points = Cusum.of(values, parameters);
          for (int i = 0; i < values.length; i++) {
            var point = points.get(i);
            out.row(
                values[i],
                point.above(),
                point.aboveSince(),
                point.below(),
                point.belowSince(),
                point.signal());
          }
        });
  }

  private static Model changePoints() {
    return new Model(
        "change-points",
        "how long the present regime of a series has lasted (Adams and MacKay 2007)",
        "docs/models/change-points.md",
        List.of(VALUE),
        List.of(
            Setting.of("hazard", 0.01, "0 to 1", "chance that a regime ends after any value"),
            Setting.needed("mean", "any", "what is believed of the mean of a regime"),
            Setting.of("mean-weight", 0.1, "values", "what that belief is worth"),
            Setting.of("shape", 2, "", "shape of the belief about the variance"),
            Setting.needed("scale", "any²", "its scale: shape times the variance believed")),
        List.of(
            VALUE,
            Column.of("run", "values", "most probable length of the present regime"),
            Column.of("probability", "0 to 1", "of that length"),
            Column.of("expected", "values", "mean length")),
        (in, settings, out) -> {
          var prior =
              new ChangePoints.Prior(
                  settings.get("mean"),
                  settings.get("mean-weight"),
                  settings.get("shape"),
                  settings.get("scale"));
          var values = series(in, 20_000);
          var points = ChangePoints.of(values, prior, settings.get("hazard"));
          for (int i = 0; i < values.length; i++) {
            var point = points.get(i);
            out.row(values[i], point.run(), point.probability(), point.expected());
          }
        });
  }

  private static Model meanShifts() {
    return new Model(
        "mean-shifts",
        "where the mean of a finished series has changed (Bai and Perron 2003)",
        "docs/models/change-points.md",
        List.of(VALUE),
        List.of(
            Setting.of("least", 0.15, "0 to 1", "share of the series that a segment takes"),
            Setting.of("breaks", 5, "", "how many are tried at most")),
        List.of(
            Column.of("breaks", "", "how many"),
            Column.of("after", "values", "the last value before each, from 1"),
            Column.of("squared_error", "any²", "that is left"),
            Column.of("criterion", "", "Bayesian; the least is best"),
            Column.of("best", "0 or 1", "whether it is the least")),
        (in, settings, out) -> {
          var values = series(in, 20_000);
          int least = (int) Math.max(1, Math.floor(settings.get("least") * values.length));
          int most = settings.whole("breaks");
          if (most < 0 || most > 100) {
            throw new Unusable("parameter breaks takes 0 to 100, not " + most);
          }
          var all = MeanShifts.of(values, least, most);
          var best = MeanShifts.best(all);
          for (var each : all) {
            var after =
                each.breaks().stream().map(String::valueOf).collect(Collectors.joining(" "));
            out.row(
                each.breaks().size(),
                after,
                each.squaredError(),
                each.criterion(),
                each.equals(best));
          }
        });
  }

  /// A series whose work grows with the square of its length.
  private static double[] series(TableIn in, int most) throws Unusable {
    var values = in.numbers("value");
    if (values.length > most) {
      throw new Unusable("takes up to " + most + " values, not " + values.length);
    }
    return values;
  }

  private static Model conditionalLogit() {
    return new Model(
        "conditional-logit",
        "cases against controls of the same stratum; log odds ratios",
        "docs/models/regressions.md",
        List.of(
            Column.of("stratum", "", "cases are compared only within it"),
            Column.of("case", "0 or 1", "whether the row is a case"),
            TERM),
        List.of(Setting.of("efron", 0, "0 or 1", "1: Efron's approximation, else exact")),
        COEFFICIENTS,
        (in, settings, out) -> {
          var ties =
              settings.yes("efron") ? ConditionalLogit.Ties.EFRON : ConditionalLogit.Ties.EXACT;
          write(
              out,
              ConditionalLogit.of(panel(in, "stratum", "case", true), ties)
                  .orElseThrow(StatisticsModels::noEstimate));
        });
  }

  private static Model poisson() {
    return new Model(
        "poisson",
        "counts within groups, each with a level of its own; log rate ratios",
        "docs/models/regressions.md",
        List.of(
            Column.of("group", "", "counts are compared only within it"),
            Column.of("count", "", "how many"),
            TERM),
        List.of(Setting.of("clustered", 0, "0 or 1", "1: errors that let a group go together")),
        COEFFICIENTS,
        (in, settings, out) -> {
          boolean clustered = settings.yes("clustered");
          var fit =
              FixedEffectsPoisson.of(panel(in, "group", "count", false))
                  .orElseThrow(StatisticsModels::noEstimate);
          write(out, clustered ? fit.clustered() : fit.model());
        });
  }

  private static Panel panel(TableIn in, String group, String outcome, boolean binary)
      throws Unusable {
    var builder = new Panel.Builder(in.terms());
    in.all(row -> {
      double value = row.number(outcome);
      if (binary && value != 0 && value != 1) {
        throw new Unusable(outcome + " is " + value + ", not 0 or 1");
      }
      var terms = new ArrayList<Double>();
      for (var term : in.terms()) {
        terms.add(row.number(term));
      }
      return builder.add(row.text(group), value, terms);
    });
    return builder.build();
  }

  private static Model segmented() {
    return new Model(
        "segmented-regression",
        "level and slope before a known moment, and what changed there",
        "docs/models/regressions.md",
        List.of(Column.of("time", "any", "in any unit"), Column.of("value", "any", "at that time")),
        List.of(
            Setting.needed("moment", "of time", "the last time that is before the change"),
            Setting.of("lag", 0, "rows", "neighbours that go together (Newey and West); 0: none"),
            Setting.of("small-sample", 0, "0 or 1", "1: errors times n / (n - 4)")),
        COEFFICIENTS,
        (in, settings, out) -> {
          var rows = in.all(row -> List.of(row.number("time"), row.number("value")));
          int lag = settings.whole("lag");
          if (lag < 0) {
            throw new Unusable("parameter lag takes 0 or more, not " + lag);
          }
          boolean small = settings.yes("small-sample");
          var fit =
              SegmentedRegression.of(
                      rows.stream().mapToDouble(List::getFirst).toArray(),
                      rows.stream().mapToDouble(List::getLast).toArray(),
                      settings.get("moment"))
                  .orElseThrow(StatisticsModels::noEstimate);
          write(out, lag == 0 ? fit.classical() : fit.neweyWest(lag, small));
        });
  }

  private static Unusable noEstimate() {
    return new Unusable(
        "there is no estimate: too few rows, or terms that cannot be told apart or that separate"
            + " the outcomes");
  }

  private static void write(TableOut out, List<Coefficient> coefficients) {
    for (var each : coefficients) {
      out.row(
          each.term(), each.estimate(), each.standardError(), each.z(), each.low(), each.high());
    }
  }
}
