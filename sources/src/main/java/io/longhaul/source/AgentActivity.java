package io.longhaul.source;

import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The moments at which a coding agent did something, and the stretches in which it ran: from a
/// prompt, or from the first thing that it did without one, to the last thing before the next
/// prompt or the end of its turn.
///
/// Tools let a command run for ten minutes as a rule. An agent that is silent for longer than an
/// hour waits for its person or sleeps with the machine, so that a stretch ends there.
public final class AgentActivity {
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final int FEW = 16;

  /// Milliseconds since 1970, doubled; the odd ones are ends of turns, which sort behind what
  /// happened at the same moment.
  private long[] moments = new long[FEW];

  private int count;
  private final List<Interval> told = new ArrayList<>();

  /// The agent did something.
  public void at(Instant moment) {
    add(2 * moment.toEpochMilli());
  }

  /// Its turn was over.
  public void end(Instant moment) {
    add(2 * moment.toEpochMilli() + 1);
  }

  private void add(long moment) {
    if (count == moments.length) {
      moments = Arrays.copyOf(moments, 2 * count);
    }
    moments[count++] = moment;
  }

  /// It ran over a stretch that is told as such.
  public void over(Interval stretch) {
    told.add(stretch);
  }

  /// What somebody else saw of the same agent.
  public void add(AgentActivity other) {
    for (int i = 0; i < other.count; i++) {
      add(other.moments[i]);
    }
    told.addAll(other.told);
  }

  /// The stretches in which it ran.
  ///
  /// @param prompts when the person set it to work, in any order
  public List<Interval> stretches(Collection<Instant> prompts) {
    Arrays.sort(moments, 0, count);
    var begins = prompts.stream().mapToLong(Instant::toEpochMilli).sorted().toArray();
    var found = new ArrayList<Interval>();
    Interval open = null;
    int next = 0;
    for (int i = 0; i < count; i++) {
      long moment = moments[i] >> 1;
      while (next < begins.length && begins[next] <= moment) {
        keep(open, found);
        open = Interval.at(Instant.ofEpochMilli(begins[next++]));
      }
      open = extended(open, Instant.ofEpochMilli(moment), found);
      if ((moments[i] & 1) == 1) {
        keep(open, found);
        open = null;
      }
    }
    keep(open, found);
    Stretches.union(told).forEach(stretch -> keep(stretch, found));
    return found;
  }

  private static Interval extended(@Nullable Interval open, Instant to, List<Interval> found) {
    if (open != null && Duration.between(open.end(), to).compareTo(SILENCE) <= 0) {
      return new Interval(open.start(), to);
    }
    keep(open, found);
    return Interval.at(to);
  }

  private static void keep(@Nullable Interval open, List<Interval> found) {
    if (open != null && open.end().isAfter(open.start())) {
      found.add(open);
    }
  }
}
