package io.longhaul.recovery;

import io.longhaul.recovery.SleepHistory.Course;
import io.longhaul.recovery.SleepHistory.Moment;
import io.longhaul.recovery.SleepHistory.Span;
import io.longhaul.stats.Domain;
import java.time.Duration;
import java.util.List;

/// The unified model of performance: lapses of attention in a ten-minute reaction test, from the
/// sleep pressure of the day (S), a sleep debt that takes days to build up and to pay (L), and the
/// body's clock.
///
/// Equations, `t` hours into waking or sleep:
///
///     awake    S = U - (U - S0) e^(-t/τw)        L = L0 e^(-t/τL) + U (1 - e^(-t/τL))
///     asleep   L = L0 e^(-t/τL) - 2U (1 - e^(-t/τL))
///              S = S0 e^(-t/τs) - 2U (1 - e^(-t/τs))
///                  + (L0 + 2U) τL/(τL - τs) (e^(-t/τL) - e^(-t/τs))
///     lapses = S + κ C(clock + φ)        inertia = 1.14 e^(-0.46 t) awake, apart from the lapses
///
/// | symbol | what | unit | value |
/// |---|---|---|---|
/// | U | upper asymptote | lapses | 24.12 |
/// | τw, τs | time constants of S | h | 40, 1 |
/// | τL | time constant of L | h | 97.44 (4.06 d) |
/// | κ, φ | amplitude and phase of the clock | lapses, h | 4.13, 2.02 |
/// | floor | least L, as a share of U | | -0.11 |
///
/// S and L start at 0: rested for many days.
///
/// Sources: [1] Rajdev et al. 2013, J Theor Biol 331:66. [2] Ramakrishnan et al. 2016, Sleep 39:249.
/// The floor of L is from memory of later papers of that group; without it long sleep stores up
/// rest without end. The fifth harmonic of the clock is 0.001 as in the literature, while programs
/// in use have 0.0001: 0.004 lapses at most.
///
/// Limits: the mean of a group; over 14 schedules its error was 7 to 36 % [2]. No caffeine, no
/// individual version.
public final class UnifiedModel {
  private UnifiedModel() {}

  /// The constants of S and L.
  ///
  /// @param ceiling `U`, lapses
  /// @param wakeHours `τw`, hours
  /// @param sleepHours `τs`, hours
  /// @param debtHours `τL`, hours
  /// @param floor least L, as a share of `U`; -2 is none
  public record Homeostat(
      double ceiling, double wakeHours, double sleepHours, double debtHours, double floor) {
    public Homeostat {
      Domain.positive("ceiling", ceiling);
      Domain.positive("wakeHours", wakeHours);
      Domain.positive("sleepHours", sleepHours);
      Domain.positive("debtHours - sleepHours", debtHours - sleepHours);
      Domain.between("floor", floor, -2, 0);
    }
  }

  /// The constants of the body's clock.
  ///
  /// @param amplitude `κ`, lapses
  /// @param phase `φ`, hours
  /// @param fifth weight of the fifth harmonic
  public record Clock(double amplitude, double phase, double fifth) {
    public Clock {
      Domain.notNegative("amplitude", amplitude);
      Domain.finite("phase", phase);
      Domain.finite("fifth", fifth);
    }
  }

  public record Parameters(Homeostat homeostat, Clock clock) {
    public static final Parameters PUBLISHED =
        new Parameters(
            new Homeostat(24.12, 40, 1, 97.44, -0.11), new Clock(4.13, 2.02, BodyClock.FIFTH));

    /// As programs in use have it: L without a floor, and the fifth harmonic at a tenth.
    public static final Parameters AS_PROGRAMMED =
        new Parameters(new Homeostat(24.12, 40, 1, 97.44, -2), new Clock(4.13, 2.02, 0.0001));
  }

  /// The model at one moment.
  ///
  /// @param hours since the beginning
  /// @param pressure S, lapses
  /// @param debt L, lapses
  /// @param circadian C, no unit
  /// @param inertia of waking up, lapses
  /// @param lapses in ten minutes
  public record Point(
      double hours,
      boolean asleep,
      double pressure,
      double debt,
      double circadian,
      double inertia,
      double lapses) {}

  public static List<Point> of(SleepHistory history, Duration step, Parameters parameters) {
    return history.points(new Lapses(parameters.homeostat(), parameters.clock()), step);
  }

  private record State(double pressure, double debt) {}

  private record Lapses(Homeostat h, Clock clock) implements Course<State, Point> {
    @Override
    public State start() {
      return new State(0, 0);
    }

    @Override
    public State advance(State state, Span span) {
      double t = span.hours();
      if (!span.asleep()) {
        double kept = StrictMath.exp(-t / h.debtHours());
        return new State(
            h.ceiling() - (h.ceiling() - state.pressure()) * StrictMath.exp(-t / h.wakeHours()),
            state.debt() * kept + h.ceiling() * (1 - kept));
      }
      double floor = h.floor() * h.ceiling();
      double toFloor = timeToFloor(state.debt(), floor);
      if (t <= toFloor) {
        return asleep(state, t);
      }
      double atFloor = asleep(state, toFloor).pressure();
      return new State(
          floor + (atFloor - floor) * StrictMath.exp(-(t - toFloor) / h.sleepHours()), floor);
    }

    /// Hours of sleep until L lies on its floor.
    private double timeToFloor(double debt, double floor) {
      double target = -2 * h.ceiling();
      return floor <= target
          ? Double.POSITIVE_INFINITY
          : Math.max(0, h.debtHours() * StrictMath.log((debt - target) / (floor - target)));
    }

    private State asleep(State state, double t) {
      double target = -2 * h.ceiling();
      double keptDebt = StrictMath.exp(-t / h.debtHours());
      double kept = StrictMath.exp(-t / h.sleepHours());
      double ratio = h.debtHours() / (h.debtHours() - h.sleepHours());
      return new State(
          state.pressure() * kept
              + target * (1 - kept)
              + (state.debt() - target) * ratio * (keptDebt - kept),
          state.debt() * keptDebt + target * (1 - keptDebt));
    }

    @Override
    public Point point(State state, Moment moment) {
      double circadian = BodyClock.skewed(moment.clock() + clock.phase(), clock.fifth());
      double inertia = moment.asleep() ? 0 : 1.14 * StrictMath.exp(-0.46 * moment.inState());
      return new Point(
          moment.hours(),
          moment.asleep(),
          state.pressure(),
          state.debt(),
          circadian,
          inertia,
          state.pressure() + clock.amplitude() * circadian);
    }
  }
}
