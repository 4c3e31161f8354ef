package io.longhaul.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The planner against everything that there is to try. Oracle: all timetables of one week in
/// hours, each scored anew here from what docs/plan.md says, without the demands' own code.
class BruteForceTest {
  private static final int INSTANCES = 220;

  @Test
  void thePlannerFindsTheBestOfAllTimetables() {
    var random = new Random(16);
    int allowed = 0;
    int reached = 0;
    for (int instance = 0; instance < INSTANCES; instance++) {
      var request = Requests.small(random);
      var best = new Everything(request).best();
      var found = new Planner(new Planner.Effort(instance, 1_000, 3)).find(request, _ -> {});
      assertThat(found.score()).as("instance %d: %s", instance, request).isEqualTo(best);
      allowed += best.broken() == 0 ? 1 : 0;
      reached += best.broken() == 0 && best.missing() == 0 ? 1 : 0;
    }
    assertThat(allowed).as("instances that can be kept").isGreaterThan(200);
    assertThat(reached).as("instances whose budgets can be reached").isBetween(60, 210);
  }

  /// Of exact optima, a tighter limit never gives a better one.
  @Test
  void aTighterLimitNeverImprovesTheOptimum() {
    var random = new Random(35);
    for (int instance = 0; instance < 60; instance++) {
      var request = Requests.small(random);
      var limits = request.limits();
      var loose = new Everything(request).best();
      for (var tight :
          List.of(
              limits.withWeekHours(limits.weekHours().minusHours(4)),
              limits.withDayHours(limits.dayHours().minusMinutes(request.wish().stepMinutes())),
              limits.withFreeDays(limits.freeDays() + 1),
              limits.withRest(limits.dailyRest().plusHours(2), limits.weeklyRest().plusHours(9)))) {
        var other = new Everything(request.with(tight)).best();
        assertThat(other).as("%s", tight).isGreaterThanOrEqualTo(loose);
        if (loose.broken() == other.broken()
            && loose.missing() == other.missing()
            && loose.below() == other.below()) {
          assertThat(other.cost()).isGreaterThanOrEqualTo(loose.cost());
        }
      }
    }
  }

  /// The bound is never above what is missing with the best timetable.
  @Test
  void theLeastThatIsMissingIsAtMostWhatTheBestTimetableMisses() {
    var random = new Random(48);
    int tight = 0;
    int deadlines = 0;
    for (int instance = 0; instance < 60; instance++) {
      var request = Requests.small(random);
      var everything = new Everything(request);
      for (var deadline : request.deadlines()) {
        long least = everything.leastMissing(deadline);
        if (least >= 0) {
          var bound = Room.of(Problem.of(request)).leastMissing(deadline);
          assertThat(bound).isLessThanOrEqualTo(Duration.ofMinutes(least));
          tight += bound.equals(Duration.ofMinutes(least)) ? 1 : 0;
          deadlines++;
        }
      }
    }
    assertThat(tight)
        .as("bounds that are exact, of %d", deadlines)
        .isGreaterThan(deadlines * 8 / 10);
  }

  /// All timetables of a week.
  private static final class Everything {
    private final Request request;
    private final List<List<Choice>> days = new ArrayList<>();
    private final Choice[] chosen;
    private Score best = new Score(Long.MAX_VALUE, 0, 0, 0);
    private long least = -1;

    Everything(Request request) {
      this.request = request;
      request
          .dates()
          .dates()
          .forEach(date -> {
            var all = new ArrayList<>(DayChoices.of(request, date).all());
            all.add(Choice.NONE);
            days.add(all);
          });
      chosen = new Choice[days.size()];
    }

    Score best() {
      all(
          0,
          () -> {
            long broken = broken();
            if (broken <= best.broken()) {
              long missing = missing();
              if (broken < best.broken() || missing <= best.missing()) {
                var score = new Score(broken, missing, below(), cost());
                best = score.compareTo(best) < 0 ? score : best;
              }
            }
          });
      return best;
    }

    /// Minutes, or -1 where no timetable keeps the hard rules.
    long leastMissing(Deadline deadline) {
      least = -1;
      all(
          0,
          () -> {
            if (broken() == 0) {
              long missing = missing(deadline);
              least = least < 0 ? missing : Math.min(least, missing);
            }
          });
      return least;
    }

    private void all(int day, Runnable each) {
      if (day == chosen.length) {
        each.run();
        return;
      }
      for (var choice : days.get(day)) {
        chosen[day] = choice;
        all(day + 1, each);
      }
    }

    private long broken() {
      var limits = request.limits();
      long broken = 0;
      long worked = 0;
      int free = 0;
      long end = -request.past().rested().toMinutes();
      long nearest = Long.MAX_VALUE;
      for (var choice : chosen) {
        broken += choice.fits() ? 0 : 1440;
        worked += choice.work();
        if (choice.work() == 0) {
          free++;
        } else {
          broken += Math.max(0, limits.dailyRest().toMinutes() - choice.start() + end);
          nearest = Math.min(nearest, rest(end, choice.start()));
          end = choice.end();
        }
      }
      nearest = Math.min(nearest, rest(end, 7 * 1440 + limits.clock().earliest()));
      return broken
          + nearest
          + 1440L * Math.max(0, limits.freeDays() - free)
          + Math.max(0, worked - limits.weekHours().toMinutes());
    }

    private long rest(long from, long until) {
      long inside = Math.max(0, Math.min(until, 7 * 1440) - Math.max(from, 0));
      return Math.max(0, request.limits().weeklyRest().toMinutes() - (until - from))
          + Math.max(0, 1440 - inside);
    }

    private long missing() {
      return request.deadlines().stream().mapToLong(this::missing).sum();
    }

    private long missing(Deadline deadline) {
      long due =
          request.deadlines().stream()
              .filter(other -> !other.date().isAfter(deadline.date()))
              .mapToLong(other -> other.budget().toMinutes())
              .sum();
      long done = 0;
      for (int day = 0; Requests.MONDAY.plusDays(day).isBefore(deadline.date()); day++) {
        done += chosen[day].budget();
      }
      return Math.max(0, due - done);
    }

    private long cost() {
      var wish = request.wish();
      long cost = 0;
      long worked = 0;
      for (int day = 0; day < chosen.length; day++) {
        var choice = chosen[day];
        var date = Requests.MONDAY.plusDays(day);
        long halves = choice.work() / 30;
        cost += halves * halves;
        cost += halves > 0 && !wish.days().contains(date.getDayOfWeek()) ? 400 : 0;
        cost +=
            choice
                .plan()
                .map(plan -> 4L * Math.abs(plan.startMinute() - wish.start()) / 30)
                .orElse(0L);
        worked += choice.work();
      }
      double share =
          (double)
                  wish.days().stream()
                      .map(day -> Requests.MONDAY.plusDays(day.getValue() - 1L))
                      .filter(date -> !request.taken().leave().contains(date))
                      .count()
              / wish.days().size();
      cost += Math.round(50 * Math.abs(worked - wish.weekHours().toMinutes() * share) / 30);
      if (share > 0) {
        long step = Math.round(worked / share / 30) - Math.round(request.past().base() * 14);
        cost += step * step;
      }
      return cost;
    }

    private long below() {
      long hundredths = 0;
      for (var deadline : request.deadlines()) {
        if (deadline.balance().isPresent()) {
          double below = deadline.balance().getAsDouble() - balance(deadline);
          hundredths += Math.round(100 * Math.max(0, below));
        }
      }
      return hundredths;
    }

    /// Closed form of the two filters.
    private double balance(Deadline deadline) {
      int days = (int) Requests.MONDAY.datesUntil(deadline.date()).count();
      double base = request.past().base() * StrictMath.exp(-days / 42.0);
      double recent = request.past().recent() * StrictMath.exp(-days / 7.0);
      for (int day = 0; day < days; day++) {
        double hours = chosen[day].work() / 60.0;
        int after = days - 1 - day;
        base += hours * (1 - StrictMath.exp(-1 / 42.0)) * StrictMath.exp(-after / 42.0);
        recent += hours * (1 - StrictMath.exp(-1 / 7.0)) * StrictMath.exp(-after / 7.0);
      }
      return base - recent;
    }
  }
}
