package io.longhaul.day;

import io.longhaul.time.Estimate;
import io.longhaul.time.Normal;
import java.time.Duration;
import java.util.Arrays;

/// Adds up the hours of days to an interval that holds the truth nine times in ten.
///
/// The hours of a usual day are uncertain, but alike on all days: their quantiles are added, as if
/// all errors went the same way. Around each of them the sum is normal: days differ, a day may have
/// been free, patterns drift, and the model is wrong by something.
final class HoursSum {
  /// Of all intervals as many hold the truth.
  private static final double LEVEL = 0.9;

  /// What the method cannot see of the shape of a day, a share of the hours. Tuned.
  private static final double MODEL = 0.04;

  /// How patterns drift within a stretch, a share of the hours for the square root of a week.
  /// Tuned.
  private static final double DRIFT = 0.02;

  /// Of the common error of chances that days without a trace were worked. Tuned.
  private static final double COMMON_ERROR = 0.5;

  /// By how much intervals are wider or narrower than that, over the number of marks that the
  /// pattern rests on; between them on a logarithmic scale. Calibrated on simulated people.
  private static final double[] MARKS = {60, 250, 700, 2000};

  private static final double[] WIDTH = {1, 0.72, 0.72, 1};

  /// Within so many standard deviations lie nine tenths of a normal distribution.
  private static final double TAIL_DEVIATIONS = 1.645;

  private static final int MOST_STEPS = 40;
  private static final double NEAR_HOURS = 1e-6;

  private final double[] usual = new double[WorkCurve.POINTS];
  private double variance;
  private double commonDeviation;
  private double commonSeen;
  private double proven;
  private double seen;
  private double weak;
  private double unseen;
  private double drift;
  private double marks;
  private double most;

  /// @param chance that the day was worked
  /// @param deviation common error of that chance
  void addDay(WorkPattern pattern, double chance, double deviation, double weeksFromMiddle) {
    var hours = pattern.hours();
    for (int i = 0; i < usual.length; i++) {
      usual[i] += chance * hours[i];
    }
    double median = hours[hours.length / 2];
    double spread = pattern.hoursDeviation();
    variance += chance * (1 - chance) * median * median + chance * spread * spread;
    commonDeviation += deviation * COMMON_ERROR * median;
    drift = Math.max(drift, DRIFT * DRIFT * weeksFromMiddle);
    marks = Math.max(marks, pattern.marks());
    most += 24;
  }

  /// A day whose hours were seen.
  void addSeen(WatchedDays.Seen day) {
    seen += day.hours();
    variance += day.variance();
    commonSeen += day.common();
    most += 24;
  }

  /// Hours of a day that rest on the belief that work left no trace. The more often it does, the
  /// less can it be told from a free day, so they need not have been.
  void addUnseen(WorkPattern pattern, double chance) {
    var hours = pattern.hours();
    unseen += chance * pattern.attendance().unseen() * hours[hours.length / 2];
  }

  /// Hours that acts beyond the usual ones prove.
  void addBeyond(double hours) {
    proven += hours;
  }

  /// Hours that weak acts allow for, but do not prove.
  void addWeak(double hours) {
    weak += hours;
  }

  Estimate estimate() {
    double centre = Arrays.stream(usual).average().orElse(0);
    double width = width(marks);
    double common = (MODEL * MODEL + drift) * centre * centre + commonDeviation * commonDeviation;
    double deviation = width * Math.sqrt(variance + common + commonSeen * commonSeen) + 1e-6;
    double median = usual[usual.length / 2];
    for (int i = 0; i < usual.length; i++) {
      usual[i] = median + (usual[i] - median) * width;
    }
    double beyond = proven + seen;
    double least = Math.max(proven, beyond - unseen + quantile((1 - LEVEL) / 2, deviation));
    double upper = beyond + weak + quantile((1 + LEVEL) / 2, deviation);
    double likely = Math.clamp(beyond + median, least, upper);
    return new Estimate(duration(least), duration(likely), duration(upper));
  }

  private Duration duration(double hours) {
    return Duration.ofSeconds(Math.round(3600 * Math.clamp(hours, 0, most)));
  }

  private static double width(double marks) {
    for (int i = 0; i < MARKS.length; i++) {
      if (marks < MARKS[i]) {
        double part =
            i == 0 ? 0 : Math.log(marks / MARKS[i - 1]) / Math.log(MARKS[i] / MARKS[i - 1]);
        return i == 0 ? WIDTH[0] : WIDTH[i - 1] + part * (WIDTH[i] - WIDTH[i - 1]);
      }
    }
    return WIDTH[WIDTH.length - 1];
  }

  /// By Newton's method, or by halving where that would leave the bracket.
  private double quantile(double chance, double deviation) {
    double low = usual[0] - 6 * deviation;
    double high = usual[usual.length - 1] + 6 * deviation;
    double at = start(chance, deviation);
    for (int i = 0; i < MOST_STEPS; i++) {
      double below = -chance * usual.length;
      double density = 0;
      for (double each : usual) {
        double z = (at - each) / deviation;
        below += Normal.below(z);
        density += Normal.density(z) / deviation;
      }
      low = below < 0 ? at : low;
      high = below < 0 ? high : at;
      double next = at - below / density;
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - at) < NEAR_HOURS) {
        return next;
      }
      at = next;
    }
    return at;
  }

  /// Where the quantile would be if the sum were normal.
  private double start(double chance, double deviation) {
    double mean = Arrays.stream(usual).average().orElse(0);
    double variance = deviation * deviation;
    for (double each : usual) {
      variance += (each - mean) * (each - mean) / usual.length;
    }
    return mean + (2 * chance - 1) / LEVEL * TAIL_DEVIATIONS * Math.sqrt(variance);
  }
}
