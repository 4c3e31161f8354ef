package io.longhaul.recovery;

import io.longhaul.recovery.SleepHistory.Course;
import io.longhaul.recovery.SleepHistory.Moment;
import io.longhaul.recovery.SleepHistory.Span;
import io.longhaul.stats.Band;
import io.longhaul.stats.Domain;
import java.time.Duration;
import java.util.List;

/// The three-process model: alertness as what sleep has left (S), what the clock adds (C and U), and
/// what waking up takes away (W).
///
/// Equations, with `Sw` and `Ss` the S at waking up and falling asleep, `t` hours since:
///
///     awake    S = la + (Sw - la) e^(d t)
///     asleep   S = Ss + t g (bl - ha) up to bl, then S = ha - (ha - bl) e^(g (t - bt)),
///              bt = (bl - Ss) / (g (bl - ha)); from Ss ≥ bl on S = ha - (ha - Ss) e^(g t)
///     C = 2.5 cos(2π(clock - 16.8)/24)     U = -0.5 + 0.5 cos(2π(clock - 16.8 - 3)/12)
///     W = -5.72 e^(-1.51 t) awake, 0 asleep
///     alertness = S + C + U     KSS = 10.6 - 0.6 (S + C + U + W)     refit = 9.68 - 0.46 (S + C + U)
///
/// | symbol | what | unit | value |
/// |---|---|---|---|
/// | la, ha | lower and upper asymptote | alertness | 2.4, 14.3 |
/// | bl | where recovery begins to slow down | alertness | 12.2 |
/// | d, g | rates awake and asleep | 1/h | -0.0353, ln((14.3-14)/(14.3-7.96))/8 |
///
/// Alertness of 14 is high, 7 the threshold of sleepiness, 3 extreme. KSS is the Karolinska
/// sleepiness scale from 1 (very alert) to 9 (fighting sleep); it is not clamped here.
///
/// Sources: [1] Åkerstedt and Folkard 1997, Chronobiol Int 14:115. [2] Ingre et al. 2014, PLoS ONE
/// 9:e108679 (equations; the refit is their model 5c, read second hand).
///
/// Limits: sleepiness of a group: single ratings scatter by 1.42 around a person and people by 0.84
/// around the group, so a figure is a band. It hardly sees chronic short sleep, and must not be
/// used alone to reassure anybody about it.
public final class ThreeProcess {
  /// One standard deviation of a single rating by anybody: of people and of moments together.
  private static final double KSS_SCATTER = StrictMath.hypot(1.42, 0.84);

  private ThreeProcess() {}

  /// What S does in a sleep that begins with more than `bl`.
  public enum EarlySleep {
    /// It goes on from where it is.
    CONTINUOUS,
    /// It drops at once (by up to 0.77), since [2] gives no branch; for comparing with programs.
    AS_PRINTED
  }

  /// The constants of the model.
  ///
  /// @param start S at the beginning, when the person wakes up
  /// @param low `la`
  /// @param high `ha`
  /// @param bend `bl`
  /// @param wakeRate `d`, 1/h
  /// @param sleepRate `g`, 1/h
  public record Parameters(
      double start,
      double low,
      double high,
      double bend,
      double wakeRate,
      double sleepRate,
      EarlySleep earlySleep) {
    public static final Parameters PUBLISHED =
        new Parameters(
            14,
            2.4,
            14.3,
            12.2,
            -0.0353,
            StrictMath.log((14.3 - 14) / (14.3 - 7.96)) / 8,
            EarlySleep.CONTINUOUS);

    public Parameters {
      Domain.between("low", low, 0, bend);
      Domain.between("bend", bend, low, high);
      Domain.between("start", start, low, high);
      Domain.positive("-wakeRate", -wakeRate);
      Domain.positive("-sleepRate", -sleepRate);
    }

    public Parameters with(EarlySleep early) {
      return new Parameters(start, low, high, bend, wakeRate, sleepRate, early);
    }
  }

  /// The model at one moment.
  ///
  /// @param hours since the beginning
  /// @param homeostatic S
  /// @param circadian C
  /// @param ultradian U
  /// @param inertia W
  public record Point(
      double hours,
      boolean asleep,
      double homeostatic,
      double circadian,
      double ultradian,
      double inertia) {
    public double alertness() {
      return homeostatic + circadian + ultradian;
    }

    /// Sleepiness, 1 to 9 and beyond, with what waking up takes away.
    public double sleepiness() {
      return 10.6 - 0.6 * (alertness() + inertia);
    }

    /// Sleepiness as refitted on aircrew, with one standard deviation of single ratings around it:
    /// two of three lie inside.
    public Band refitted() {
      double likely = 9.68 - 0.46 * alertness();
      return new Band(likely - KSS_SCATTER, likely, likely + KSS_SCATTER);
    }
  }

  public static List<Point> of(SleepHistory history, Duration step, Parameters parameters) {
    return history.points(new Alertness(parameters), step);
  }

  /// S at two moments.
  ///
  /// @param entry S at waking up or falling asleep
  /// @param now S now
  private record State(double entry, double now) {}

  private record Alertness(Parameters p) implements Course<State, Point> {
    @Override
    public State start() {
      return new State(p.start(), p.start());
    }

    @Override
    public State enter(State state) {
      return new State(state.now(), state.now());
    }

    @Override
    public State advance(State state, Span span) {
      double entry = state.entry();
      double t = span.until();
      return new State(
          entry,
          span.asleep()
              ? asleep(entry, t)
              : p.low() + (entry - p.low()) * StrictMath.exp(p.wakeRate() * t));
    }

    private double asleep(double entry, double t) {
      if (entry >= p.bend() && p.earlySleep() == EarlySleep.CONTINUOUS) {
        return p.high() - (p.high() - entry) * StrictMath.exp(p.sleepRate() * t);
      }
      double slope = p.sleepRate() * (p.bend() - p.high());
      double bent = (p.bend() - entry) / slope;
      return t <= bent
          ? entry + t * slope
          : p.high() - (p.high() - p.bend()) * StrictMath.exp(p.sleepRate() * (t - bent));
    }

    @Override
    public Point point(State state, Moment moment) {
      return new Point(
          moment.hours(),
          moment.asleep(),
          state.now(),
          2.5 * BodyClock.cosine(moment.clock(), 16.8, 24),
          -0.5 + 0.5 * BodyClock.cosine(moment.clock(), 16.8 + 3, 12),
          moment.asleep() ? 0 : -5.72 * StrictMath.exp(-1.51 * moment.inState()));
    }
  }
}
