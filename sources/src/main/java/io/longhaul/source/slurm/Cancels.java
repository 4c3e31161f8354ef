package io.longhaul.source.slurm;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Token;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which jobs the person cancelled themselves. `CANCELLED by 1001` names a user's number: it is the
/// person's where their jobs have that number, or, where numbers are not told, where nobody else
/// but root has cancelled any. Several within seconds are one act.
final class Cancels {
  private static final Duration ONE_ACT = Duration.ofSeconds(10);
  private static final String ROOT = "0";

  private final List<Job> cancelled;

  Cancels(Collection<Job> own) {
    var numbers = own.stream().map(Job::uid).filter(Objects::nonNull).collect(Collectors.toSet());
    var users = own.stream().map(Job::user).filter(Objects::nonNull).collect(Collectors.toSet());
    var cancellers =
        own.stream()
            .map(Job::cancelledBy)
            .filter(by -> by != null && !by.equals(ROOT) && !by.equals("root"))
            .collect(Collectors.toSet());
    boolean isOnlyOne = numbers.isEmpty() && cancellers.size() == 1;
    cancelled =
        own.stream()
            .filter(job -> job.ran() != null)
            .filter(job ->
                is(job.cancelledBy(), numbers)
                    || is(job.cancelledBy(), users)
                    || (isOnlyOne && is(job.cancelledBy(), cancellers)))
            .sorted(Comparator.comparing(Cancels::end).thenComparing(Job::id))
            .toList();
  }

  private static boolean is(@Nullable String by, Set<?> names) {
    return by != null && names.contains(by);
  }

  private static Instant end(Job job) {
    var ran = job.ran();
    return ran == null ? job.submit() : ran.end();
  }

  /// The acts of cancelling, in time order.
  List<Evidence> acts() {
    var acts = new ArrayList<Evidence>();
    var last = Instant.EPOCH;
    for (var job : cancelled) {
      if (last.plus(ONE_ACT).isBefore(end(job))) {
        acts.add(
            new Evidence(
                Interval.at(end(job)),
                new Offset.Unknown(),
                Kind.INSTANT,
                Strength.WEAK,
                Token.ref("slurm", "cancel", Token.project(job.folder()), job.id()),
                null));
      }
      last = end(job);
    }
    return acts;
  }
}
