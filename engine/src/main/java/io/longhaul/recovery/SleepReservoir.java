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

  /// How far the integration has come.
  ///
  /// @param gridMinutes minutes into the sleep up to which whole steps have been made
  /// @param gridLevel level then
  /// @param level now
  /// @param filling units a minute at the last waking up
  private record State(double gridMinutes, double gridLevel, double level, double filling) {}

  private record Reservoir(Parameters p) implements Course<State, Point> {
    private static final double STEP_MINUTES = 5;
    private static final double PER_MINUTE = 2 * Math.PI / 1440;

    @Override
    public State start() {
      return new State(0, p.start(), p.start(), 0);
    }

    @Override
    public State enter(State state) {
      return new State(p.settleMinutes(), state.level(), state.level(), state.filling());
    }

    @Override
    public State advance(State state, Span span) {
      if (!span.asleep()) {
        double level = state.level() - p.drain() * MINUTES * span.hours();
        return new State(0, level, level, state.filling());
      }
      double until = MINUTES * span.until();
      double minutes = state.gridMinutes();
      double level = state.gridLevel();
      while (minutes + STEP_MINUTES <= until) {
        level = filled(level, STEP_MINUTES, span.clock() + minutes / MINUTES);
        minutes += STEP_MINUTES;
      }
      double now =
          until > minutes
              ? filled(level, until - minutes, span.clock() + minutes / MINUTES)
              : level;
      return new State(minutes, level, now, filling(now, circadian(span.clock() + span.until())));
    }

    private double filled(double level, double minutes, double clock) {
      double from = angle(clock);
      double until = from + PER_MINUTE * minutes;
      double sin = StrictMath.sin(from);
      double cos = StrictMath.cos(from);
      double sinThen = StrictMath.sin(until);
      double cosThen = StrictMath.cos(until);
      double want = p.capacity() - level;
      double kept = StrictMath.exp(-p.wantOfSleep() * minutes);
      double wantThen = (want - forced(sin, cos)) * kept + forced(sinThen, cosThen);
      boolean most = -0.55 * curve(sin, cos) + p.wantOfSleep() * want >= p.mostFilling();
      boolean mostThen =
          -0.55 * curve(sinThen, cosThen) + p.wantOfSleep() * wantThen >= p.mostFilling();
      double then = p.capacity() - wantThen;
      if (most && mostThen) {
        then = level + p.mostFilling() * minutes;
      } else if (most || mostThen) {
        then = integrated(level, minutes, clock);
      }
      return Math.min(p.capacity(), then);
    }

    /// The part of the want of a full reservoir that the clock alone forces: the particular
    /// solution of `dD/dmin = -f D + 0.55 c`.
    private double forced(double sin, double cos) {
      double f = p.wantOfSleep();
      double first = (f * cos + PER_MINUTE * sin) / (f * f + PER_MINUTE * PER_MINUTE);
      double second =
          (f * 2 * sin * cos - 2 * PER_MINUTE * (cos * cos - sin * sin))
              / (f * f + 4 * PER_MINUTE * PER_MINUTE);
      return 0.55 * (first + 0.5 * second);
    }

    private double integrated(double level, double minutes, double clock) {
      double middle = circadian(clock + minutes / 2 / MINUTES);
      double k1 = filling(level, circadian(clock));
      double k2 = filling(level + minutes / 2 * k1, middle);
      double k3 = filling(level + minutes / 2 * k2, middle);
      double k4 = filling(level + minutes * k3, circadian(clock + minutes / MINUTES));
      return level + minutes / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }

    private double filling(double level, double circadian) {
      return Math.min(
          p.mostFilling(), -0.55 * circadian + p.wantOfSleep() * (p.capacity() - level));
    }

    private double circadian(double clock) {
      return curve(StrictMath.sin(angle(clock)), StrictMath.cos(angle(clock)));
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
      double circadian = circadian(moment.clock());
      double inertia = moment.asleep() ? 0 : inertia(MINUTES * moment.inState(), state.filling());
      double want = (p.capacity() - state.level()) / p.capacity();
      return new Point(
          moment.hours(),
          moment.asleep(),
          state.level(),
          circadian,
          inertia,
          100 * (1 - want) + circadian * (7 + 5 * want) + inertia);
    }

    private static double inertia(double minutesAwake, double filling) {
      return filling <= 0 || minutesAwake > INERTIA_MINUTES
          ? 0
          : -5 * StrictMath.exp(-0.04 * minutesAwake / filling);
    }
  }
}
