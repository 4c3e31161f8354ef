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
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: simulated people whose hours are known, once with their commits alone and once with a
/// watcher at their machine.
class WatchedPeopleTest {
  private static final List<String> PEOPLE =
      List.of("9-17", "10:30-19", "996", "997", "student", "four-day", "on-call", "14-22");
  private static final int SEEDS = 3;
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

    double meanWidth() {
      return width / weeks;
    }
  }

  @Test
  void aWatcherNarrowsHoursThatStillHoldTheTruth() {
    var commits = new Tally();
    var watched = new Tally();
    for (var name : PEOPLE) {
      for (int seed = 7000; seed < 7000 + SEEDS; seed++) {
        var scenario = Scenarios.named(name).orElseThrow();
        var person = Case.of(Simulated.of(scenario, new Sample(Case.FROM, WEEKS, ACTS, seed)));
        commits.add(person, person.simulated().trace());
        watched.add(person, Watcher.on(person.simulated()));
      }
    }
    assertThat(watched.meanWidth()).isLessThan(commits.meanWidth() / 1.5);
    assertThat(watched.held).isGreaterThanOrEqualTo(watched.weeks * 9 / 10);
  }
}
