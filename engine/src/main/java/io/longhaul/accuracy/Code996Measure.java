package io.longhaul.accuracy;

import io.longhaul.person.Identity;
import io.longhaul.simulate.Cast;
import io.longhaul.simulate.Commit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What [Code996] says of the same commits: those of the person at any address, at the committer's
/// time on the committer's clock, as it reads them. In its favour, repositories are put together,
/// picked copies are left out, and so are bots and agents under their own names. A claim of
/// overwork is an index above [Code996#BAD], against [Overwork].
final class Code996Measure implements Measure {
  private static final Set<Identity> MACHINES = Set.of(Cast.BOT, Cast.AGENT);

  @Override
  public List<Mark> of(Case person) {
    boolean overwork = Overwork.in(person.truth());
    var reading = Code996.of(read(person.simulated().commits()));
    var marks = new ArrayList<Mark>();
    marks.add(Mark.Count.of(Figure.CODE996_REFUSED, reading.isEmpty()));
    marks.add(
        Mark.Count.of(
            overwork ? Figure.CODE996_FOUND : Figure.CODE996_FALSE,
            reading.filter(Code996::isBad).isPresent()));
    reading.ifPresent(told -> marks.add(new Mark.Value(Figure.CODE996_INDEX, told.index())));
    return marks;
  }

  /// The commits of people as code996 reads them.
  static List<LocalDateTime> read(List<Commit> commits) {
    return commits.stream()
        .filter(commit -> commit.manner() != Commit.Manner.PICKED)
        .filter(commit -> !MACHINES.contains(commit.author().who()))
        .map(commit ->
            LocalDateTime.ofInstant(
                Instant.ofEpochSecond(commit.committer().second()), commit.committer().offset()))
        .toList();
  }
}
