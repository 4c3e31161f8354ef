package io.longhaul.accuracy;

/// A share with its Monte-Carlo error. The cases of one person are alike (thirteen weeks of the
/// same habits), so the error comes from how people differ: the interval is that of Wilson (1927,
/// J. Am. Stat. Assoc. 22:209-212) at 95 %, with the number of independent cases that would give
/// the same variance of the ratio (Kish 1965, Survey Sampling, section 8.2) instead of the number
/// of cases.
///
/// @param hits among the cases
/// @param of cases
/// @param people with a case
/// @param deviation sum over the people of the square of (hits - share * cases)
public record Share(long hits, long of, int people, double deviation) {
  public static final Share NONE = new Share(0, 0, 0, 0);

  private static final double Z = 1.959964;
  private static final double MILLION = 1e6;

  public Share {
    if (hits < 0 || hits > of || people > of || !(deviation >= 0)) {
      throw new IllegalArgumentException(
          hits + " hits of " + of + " in " + people + " people, deviation " + deviation);
    }
  }

  /// From the hits and cases of each person.
  static Share over(Iterable<Mark.Count> counts) {
    long hits = 0;
    long of = 0;
    int people = 0;
    for (var count : counts) {
      hits += count.hits();
      of += count.of();
      people += count.of() > 0 ? 1 : 0;
    }
    double share = of == 0 ? 0 : hits / (double) of;
    double deviation = 0;
    for (var count : counts) {
      double off = count.hits() - share * count.of();
      deviation += off * off;
    }
    return new Share(hits, of, people, Math.round(deviation * MILLION) / MILLION);
  }

  /// Both together, as strata: differences between them are no error of chance.
  public Share plus(Share other) {
    return new Share(
        hits + other.hits, of + other.of, people + other.people, deviation + other.deviation);
  }

  public boolean isEmpty() {
    return of == 0;
  }

  public double value() {
    return of == 0 ? Double.NaN : hits / (double) of;
  }

  public double low() {
    return of == 0 ? 0 : Math.max(0, centre() - margin());
  }

  public double high() {
    return of == 0 ? 1 : Math.min(1, centre() + margin());
  }

  /// So many independent cases would have the same error.
  double independentCases() {
    double spread = value() * (1 - value()) * of * (double) of;
    return deviation == 0 || spread == 0 ? people : Math.clamp(spread / deviation, 1, (double) of);
  }

  private double centre() {
    double n = independentCases();
    return (value() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double margin() {
    double n = independentCases();
    double p = value();
    return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
  }
}
