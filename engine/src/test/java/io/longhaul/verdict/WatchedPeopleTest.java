package io.longhaul.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.accuracy.Case;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Watcher;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Oracle: simulated people whose hours are known, once with their commits alone and once with a
/// watcher at their machine. What each kind of person comes to is written to
/// `engine/target/watched.md`; `-Dlonghaul.watched.seeds=30` takes more people of each, and
/// `-Dlonghaul.watched.first=12000` others.
class WatchedPeopleTest {
  private static final int SEEDS = Integer.getInteger("longhaul.watched.seeds", 2);
  private static final int FIRST_SEED = Integer.getInteger("longhaul.watched.first", 7000);
  private static final int WEEKS = 10;
  private static final int ACTS = 5;

  /// Weeks, those whose interval holds the truth, and the widths of all.
  private static final class Tally {
    private int weeks;
    private int held;
    private double width;

    void add(Case person, Trace trace) {
      var answer = Answer.to(new Asked(Window.ALL, person.answer().asked().now(), null), trace);
      var range = person.simulated().truth().range();
      for (var week : answer.load().weeks()) {
        var dates = new DateRange(week.monday(), week.monday().plusWeeks(1));
        if (week.isKnown()
            && !dates.from().isBefore(range.from())
            && !dates.until().isAfter(range.until())) {
          var truth = person.simulated().truth().worked(dates);
          weeks++;
          held +=
              truth.compareTo(week.hours().least()) >= 0
                      && truth.compareTo(week.hours().most()) <= 0
                  ? 1
                  : 0;
          width += Estimate.hours(week.hours().most().minus(week.hours().least()));
        }
      }
    }

    void add(Tally other) {
      weeks += other.weeks;
      held += other.held;
      width += other.width;
    }

    double meanWidth() {
      return width / weeks;
    }

    String cells() {
      return weeks == 0
          ? "0 | – | –"
          : String.format(
              Locale.ROOT, "%d | %.1f | %.1f", weeks, 100.0 * held / weeks, meanWidth());
    }
  }

  @Test
  void aWatcherNarrowsHoursThatStillHoldTheTruth() throws IOException {
    var commits = new Tally();
    var watched = new Tally();
    var rows = new ArrayList<String>();
    for (var scenario : Scenarios.all()) {
      var alone = new Tally();
      var seen = new Tally();
      for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
        var person = Case.of(Simulated.of(scenario, new Sample(Case.FROM, WEEKS, ACTS, seed)));
        alone.add(person, person.simulated().trace());
        seen.add(person, Watcher.on(person.simulated()));
      }
      commits.add(alone);
      watched.add(seen);
      rows.add("| " + scenario.name() + " | " + alone.cells() + " | " + seen.cells() + " |");
    }
    rows.add("| all | " + commits.cells() + " | " + watched.cells() + " |");
    Files.write(Path.of("target", "watched.md"), table(rows));
    assertThat(watched.meanWidth()).isLessThan(commits.meanWidth() / 1.5);
    assertThat(watched.held).isGreaterThanOrEqualTo(watched.weeks * 88 / 100);
  }

  private static List<String> table(List<String> rows) {
    var lines = new ArrayList<String>();
    lines.add(
        "| person | weeks | commits: held, % | width, h | watched: weeks | held, % | width, h |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|");
    lines.addAll(rows);
    return lines;
  }
}
