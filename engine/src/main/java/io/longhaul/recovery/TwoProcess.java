package io.longhaul.recovery;

import io.longhaul.recovery.SleepHistory.Course;
import io.longhaul.recovery.SleepHistory.Moment;
import io.longhaul.recovery.SleepHistory.Span;
import io.longhaul.stats.Domain;
import java.time.Duration;
import java.util.List;

/// The two-process model: a pressure to sleep that rises awake and falls asleep, between two
/// thresholds that the body's clock moves.
///
/// Equations, `t` hours into waking or sleep, `ω = 2π/24`:
///
///     awake   S = 1 - (1 - S0) e^(-t/τw)          asleep   S = S0 e^(-t/τs)
///     C = 0.97 sin ωt + 0.22 sin 2ωt + 0.07 sin 3ωt + 0.03 sin 4ωt + 0.001 sin 5ωt
///     upper = 0.67 + 0.1 C, where one falls asleep       lower = 0.17 + 0.1 C, where one wakes up
///
/// | symbol | what | unit | value |
/// |---|---|---|---|
/// | S | pressure to sleep | 0 to 1 | starts at 0.2 |
/// | τw, τs | time constants | h | 18.18, 4.2 |
/// | phase | time of day at which C rises through zero | h | 8.6 |
///
/// Sources: [1] Borbély 1982, Hum Neurobiol 1:195. [2] Daan, Beersma and Borbély 1984, Am J Physiol
/// 246:R161. [3] Skeldon, Dijk and Derks 2014, PLoS ONE 9:e103877 (thresholds). The phase is not
/// from them: with it, somebody who sleeps from 23:00 to 7:00 meets both thresholds within 0.012.
///
/// Limits: it forgets a short night within a day, so it cannot show chronic short sleep (McCauley et
/// al. 2009, J Theor Biol 256:227).
public final class TwoProcess {
  private TwoProcess() {}

  /// The constants of the model.
  ///
  /// @param start `S` at the beginning
  /// @param wakeHours `τw`, hours
  /// @param sleepHours `τs`, hours
  /// @param upper threshold in the mean, 0 to 1
  /// @param lower threshold in the mean, 0 to 1
  /// @param swing how far the clock moves the thresholds
  /// @param phase time of day at which the clock's curve rises through zero, hours
  public record Parameters(
      double start,
      double wakeHours,
      double sleepHours,
      double upper,
      double lower,
      double swing,
      double phase) {
    public static final Parameters PUBLISHED =
        new Parameters(0.2, 18.18, 4.2, 0.67, 0.17, 0.1, 8.6);

    public Parameters {
      Domain.between("start", start, 0, 1);
      Domain.positive("wakeHours", wakeHours);
      Domain.positive("sleepHours", sleepHours);
      Domain.between("upper", upper, lower, 1);
      Domain.between("lower", lower, 0, 1);
      Domain.between("swing", swing, 0, 1);
      Domain.finite("phase", phase);
    }
  }

  /// The model at one moment.
  ///
  /// @param hours since the beginning
  /// @param pressure `S`
  /// @param upper where one would fall asleep
  /// @param lower where one would wake up
  public record Point(double hours, boolean asleep, double pressure, double upper, double lower) {}

  public static List<Point> of(SleepHistory history, Duration step, Parameters parameters) {
    return history.points(new Pressure(parameters), step);
  }

  private record Pressure(Parameters p) implements Course<Double, Point> {
    @Override
    public Double start() {
      return p.start();
    }

    @Override
    public Double advance(Double state, Span span) {
      return span.asleep()
          ? state * StrictMath.exp(-span.hours() / p.sleepHours())
          : 1 - (1 - state) * StrictMath.exp(-span.hours() / p.wakeHours());
    }

    @Override
    public Point point(Double state, Moment moment) {
      double clock = p.swing() * BodyClock.skewed(moment.clock() - p.phase(), BodyClock.FIFTH);
      return new Point(
          moment.hours(), moment.asleep(), state, p.upper() + clock, p.lower() + clock);
    }
  }
}
