package io.longhaul.recovery;

import io.longhaul.recovery.SleepHistory.Course;
import io.longhaul.recovery.SleepHistory.Moment;
import io.longhaul.recovery.SleepHistory.Span;
import io.longhaul.stats.Domain;
import java.time.Duration;
import java.util.List;

/// The sleep-reservoir model of Hursh 2004: waking empties a reservoir, sleep fills it, the faster
/// the emptier it is, and effectiveness follows its level and the body's clock.
///
/// Equations, `R` the level, `a` minutes awake, `clock` the time of day:
///
///     awake    dR/dmin = -0.5
///     asleep   dR/dmin = min(4.4, -0.55 c + f (Rc - R)), nothing in the first 5 minutes; R ≤ Rc
///     c = cos(2π(clock - 18)/24) + 0.5 cos(4π(clock - 18 - 3)/24)
///     inertia = -5 e^(-0.04 a / i) for two hours, i the rate of filling at waking up
///     effectiveness = 100 R/Rc + c (7 + 5 (Rc - R)/Rc) + inertia
///
/// | symbol | what | unit | value |
/// |---|---|---|---|
/// | Rc | a full reservoir | units | 2880 |
/// | f | how want of sleep speeds up filling | 1/min | 0.0026564 |
/// | start | level at the beginning | units | full |
///
/// The published figures are effectiveness divided by 0.967 ([Point#relative]). Filling goes
/// by the exact solution, in steps of five minutes that begin when sleep does, so that the points
/// asked for do not change the result; a step in which the most filling begins or ends is integrated
/// by the method of Runge and Kutta.
///
/// Source: Hursh et al. 2004, Aviat Space Environ Med 75(3, Suppl):A44.
///
/// Limits: the clock keeps its phase: sleep by day for many days comes out too good (8 h at noon: 72
/// against 66 in print). A group at tests of speed, no person.
public final class SleepReservoir {
  /// What the published figures are divided by.
  public static final double NORM = 0.967;

  private static final double INERTIA_MINUTES = 120;
  private static final double MINUTES = 60;

  private SleepReservoir() {}

  /// The constants of the model.
  ///
  /// @param capacity `Rc`, units
  /// @param start level at the beginning, units
  /// @param drain awake, units a minute
  /// @param wantOfSleep `f`, 1/min
  /// @param mostFilling units a minute
  /// @param acrophase time of day at which the first harmonic peaks, hours
  /// @param settleMinutes minutes of each sleep that fill nothing
  public record Parameters(
      double capacity,
      double start,
      double drain,
      double wantOfSleep,
      double mostFilling,
      double acrophase,
      double settleMinutes) {
    public static final Parameters PUBLISHED =
        new Parameters(2880, 2880, 0.5, 0.0026564, 4.4, 18, 5);

    public Parameters {
      Domain.positive("capacity", capacity);
      Domain.between("start", start, -capacity, capacity);
      Domain.notNegative("drain", drain);
      Domain.notNegative("wantOfSleep", wantOfSleep);
      Domain.positive("mostFilling", mostFilling);
      Domain.finite("acrophase", acrophase);
      Domain.notNegative("settleMinutes", settleMinutes);
    }
  }

  /// The model at one moment.
  ///
  /// @param hours since the beginning
  /// @param level `R`, units
  /// @param circadian `c`, no unit
  /// @param inertia of waking up, per cent
  /// @param effectiveness per cent; of a sleeper it is what waking up without inertia would give
  public record Point(
      double hours,
      boolean asleep,
      double level,
      double circadian,
      double inertia,
      double effectiveness) {
    /// Per cent of somebody rested, as in print.
    public double relative() {
      return effectiveness / NORM;
    }
  }

  public static List<Point> of(SleepHistory history, Duration step, Parameters parameters) {
    return history.points(new Reservoir(parameters), step);
  }

  /// How far the filling of a sleep has come.
  ///
  /// @param entry level at falling asleep or waking up
  /// @param gridMinutes minutes into the sleep up to which whole steps have been made
  /// @param gridLevel level then
  /// @param level now
  private record State(double entry, double gridMinutes, double gridLevel, double level) {}

  private static final class Reservoir implements Course<State, Point> {
    private static final double STEP_MINUTES = 5;
    private static final double PER_MINUTE = 2 * Math.PI / 1440;
    private static final double STEP_SINE = StrictMath.sin(PER_MINUTE * STEP_MINUTES);
    private static final double STEP_COSINE = StrictMath.cos(PER_MINUTE * STEP_MINUTES);

    private final Parameters p;

    /// What is left of a want of sleep after a whole step.
    private final double keptInStep;

    private final double firstHarmonic;
    private final double secondHarmonic;

    Reservoir(Parameters p) {
      this.p = p;
      double f = p.wantOfSleep();
      keptInStep = StrictMath.exp(-f * STEP_MINUTES);
      firstHarmonic = 0.55 / (f * f + PER_MINUTE * PER_MINUTE);
      secondHarmonic = 0.55 / (f * f + 4 * PER_MINUTE * PER_MINUTE);
    }

    @Override
    public State start() {
      return new State(p.start(), 0, p.start(), p.start());
    }

    @Override
    public State enter(State state) {
      return new State(state.level(), p.settleMinutes(), state.level(), state.level());
    }

    @Override
    public State advance(State state, Span span) {
      if (!span.asleep()) {
        double level = state.level() - p.drain() * MINUTES * span.hours();
        return new State(state.entry(), 0, level, level);
      }
      double until = MINUTES * span.until();
      double minutes = state.gridMinutes();
      double level = state.gridLevel();
      double x = angle(span.clock() + minutes / MINUTES);
      double sin = StrictMath.sin(x);
      double cos = StrictMath.cos(x);
      while (minutes + STEP_MINUTES <= until) {
        double sinThen = sin * STEP_COSINE + cos * STEP_SINE;
        double cosThen = cos * STEP_COSINE - sin * STEP_SINE;
        level = filled(level, new Step(STEP_MINUTES, sin, cos, sinThen, cosThen));
        sin = sinThen;
        cos = cosThen;
        minutes += STEP_MINUTES;
      }
      if (until <= minutes) {
        return new State(state.entry(), minutes, level, level);
      }
      double y = angle(span.clock() + span.until());
      var rest = new Step(until - minutes, sin, cos, StrictMath.sin(y), StrictMath.cos(y));
      return new State(state.entry(), minutes, level, filled(level, rest));
    }

    private double filled(double level, Step step) {
      double want = p.capacity() - level;
      double kept =
          step.minutes() == STEP_MINUTES
              ? keptInStep
              : StrictMath.exp(-p.wantOfSleep() * step.minutes());
      double wantThen =
          (want - forced(step.sin(), step.cos())) * kept + forced(step.sinThen(), step.cosThen());
      boolean most = free(want, step.sin(), step.cos()) >= p.mostFilling();
      boolean mostThen = free(wantThen, step.sinThen(), step.cosThen()) >= p.mostFilling();
      double then = p.capacity() - wantThen;
      if (most && mostThen) {
        then = level + p.mostFilling() * step.minutes();
      } else if (most || mostThen) {
        then = integrated(level, step);
      }
      return Math.min(p.capacity(), then);
    }

    /// The part of the want of a full reservoir that the clock alone forces: the particular
    /// solution of `dD/dmin = -f D + 0.55 c`.
    private double forced(double sin, double cos) {
      double f = p.wantOfSleep();
      double first = f * cos + PER_MINUTE * sin;
      // Half of 0.55 (f sin 2x - 2 w cos 2x) / (f² + 4 w²).
      double second = f * sin * cos - PER_MINUTE * (cos * cos - sin * sin);
      return firstHarmonic * first + secondHarmonic * second;
    }

    private double integrated(double level, Step step) {
      double half = PER_MINUTE * step.minutes() / 2;
      double sin = step.sin() * StrictMath.cos(half) + step.cos() * StrictMath.sin(half);
      double cos = step.cos() * StrictMath.cos(half) - step.sin() * StrictMath.sin(half);
      double minutes = step.minutes();
      double k1 = filling(level, step.sin(), step.cos());
      double k2 = filling(level + minutes / 2 * k1, sin, cos);
      double k3 = filling(level + minutes / 2 * k2, sin, cos);
      double k4 = filling(level + minutes * k3, step.sinThen(), step.cosThen());
      return level + minutes / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }

    private double filling(double level, double sin, double cos) {
      return Math.min(p.mostFilling(), free(p.capacity() - level, sin, cos));
    }

    /// Units a minute, were there no most.
    private double free(double want, double sin, double cos) {
      return -0.55 * curve(sin, cos) + p.wantOfSleep() * want;
    }

    /// `cos x + 0.5 cos(2x - π/2)`, that is `cos x + sin x cos x`.
    private static double curve(double sin, double cos) {
      return cos * (1 + sin);
    }

    private double angle(double clock) {
      return 2 * Math.PI * (clock - p.acrophase()) / 24;
    }

    @Override
    public Point point(State state, Moment moment) {
      double x = angle(moment.clock());
      double circadian = curve(StrictMath.sin(x), StrictMath.cos(x));
      double inertia = moment.asleep() ? 0 : inertia(state, moment);
      double want = (p.capacity() - state.level()) / p.capacity();
      return new Point(
          moment.hours(),
          moment.asleep(),
          state.level(),
          circadian,
          inertia,
          100 * (1 - want) + circadian * (7 + 5 * want) + inertia);
    }

    private double inertia(State state, Moment moment) {
      double minutesAwake = MINUTES * moment.inState();
      if (minutesAwake > INERTIA_MINUTES) {
        return 0;
      }
      double x = angle(moment.clock() - moment.inState());
      double filling = filling(state.entry(), StrictMath.sin(x), StrictMath.cos(x));
      return filling <= 0 ? 0 : -5 * StrictMath.exp(-0.04 * minutesAwake / filling);
    }
  }

  /// A step of filling, with the sine and cosine of the clock at its beginning and end.
  private record Step(double minutes, double sin, double cos, double sinThen, double cosThen) {}
}
