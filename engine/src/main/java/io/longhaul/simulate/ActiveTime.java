package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The parts of one shift in which acts may fall: without breaks, meetings and reading.
///
/// @param stretches each from a second to a second, in order
record ActiveTime(List<Stretch> stretches) {
  private static final double HOUR = 3600;

  record Stretch(long from, long until) {}

  /// Takes a number of meetings and reading blocks out of a shift; they begin at any time and end
  /// with the stretch of work at the latest.
  static ActiveTime of(List<Interval> shift, RandomGenerator random) {
    var active = new ArrayList<Stretch>();
    for (var stretch : shift) {
      long from = stretch.start().getEpochSecond();
      long until = stretch.end().getEpochSecond();
      var quiet = quiet(from, until, random);
      long at = from;
      for (var block : quiet) {
        if (block.from > at) {
          active.add(new Stretch(at, block.from));
        }
        at = Math.max(at, block.until);
      }
      if (at < until) {
        active.add(new Stretch(at, until));
      }
    }
    return new ActiveTime(active);
  }

  /// All of a shift.
  static ActiveTime all(List<Interval> shift) {
    return new ActiveTime(
        shift.stream()
            .map(s -> new Stretch(s.start().getEpochSecond(), s.end().getEpochSecond()))
            .toList());
  }

  /// The share of work that is expected to be active: what blocks at random places leave free.
  static double expectedShare() {
    return StrictMath.exp(
        -Population.MEETINGS_AN_HOUR * Population.MEAN_MEETING_HOURS
            - Population.READING_AN_HOUR * Population.MEAN_READING_HOURS);
  }

  private static List<Stretch> quiet(long from, long until, RandomGenerator random) {
    double hours = (until - from) / HOUR;
    var blocks = new ArrayList<Stretch>();
    for (int i = Distributions.poisson(Population.MEETINGS_AN_HOUR * hours, random); i > 0; i--) {
      blocks.add(block(from, until, random.nextBoolean() ? 0.5 : 1, random));
    }
    for (int i = Distributions.poisson(Population.READING_AN_HOUR * hours, random); i > 0; i--) {
      blocks.add(block(from, until, 1 + random.nextDouble(), random));
    }
    blocks.sort((a, b) -> Long.compare(a.from, b.from));
    return blocks;
  }

  /// A block of some hours that overlaps the stretch of work, anywhere.
  private static Stretch block(long from, long until, double hours, RandomGenerator random) {
    long length = Math.round(hours * HOUR);
    long begin =
        random.nextLong(from - length / 2, Math.max(from - length / 2 + 1, until - length / 2));
    return new Stretch(Math.max(from, begin), Math.min(until, begin + length));
  }

  /// A second picked evenly among those after another one, or -1 when none is left.
  long pickAfter(long second, RandomGenerator random) {
    long left = 0;
    for (var stretch : stretches) {
      left += Math.max(0, stretch.until - Math.max(stretch.from, second + 1));
    }
    if (left == 0) {
      return -1;
    }
    long pick = random.nextLong(left);
    for (var stretch : stretches) {
      long from = Math.max(stretch.from, second + 1);
      long here = Math.max(0, stretch.until - from);
      if (pick < here) {
        return from + pick;
      }
      pick -= here;
    }
    return -1;
  }
}
