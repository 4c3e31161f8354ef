package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracle: the Dirichlet-multinomial and Beta-binomial likelihoods, counted anew for each stretch.
class StretchLikelihoodsTest {
  private static final DateRange RANGE =
      new DateRange(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 2, 10));
  private static final int HOURS = 24;

  private static List<MarkedDay> days() {
    var random = new SplittableRandom(7);
    var days = new ArrayList<MarkedDay>();
    RANGE
        .dates()
        .filter(_ -> random.nextDouble() < 0.7)
        .forEach(date -> {
          var marked = Quarters.NONE;
          for (int i = 0; i < 6; i++) {
            marked = marked.with(random.nextInt(30, 80));
          }
          days.add(new MarkedDay(date, marked, marked, Quarters.NONE, 3, List.of()));
        });
    return days;
  }

  private static double rising(double a, int n) {
    double log = 0;
    for (int i = 0; i < n; i++) {
      log += Math.log(a + i);
    }
    return log;
  }

  private static int marks(List<MarkedDay> days, DateRange range, int hour) {
    return (int)
        days.stream()
            .filter(day -> range.contains(day.date()))
            .filter(day -> (day.marked().hours() >>> hour & 1) != 0)
            .count();
  }

  private static double log(List<MarkedDay> days, DateRange range) {
    double all = 0;
    int here = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      all += marks(days, RANGE, hour);
      here += marks(days, range, hour);
    }
    double hours = -rising(20, here);
    for (int hour = 0; hour < HOURS; hour++) {
      double weight = 20 * (marks(days, RANGE, hour) + 0.3) / (all + 0.3 * HOURS);
      hours += rising(weight, marks(days, range, hour));
    }
    double dates = 0;
    for (var weekday : DayOfWeek.values()) {
      double share = (traced(days, RANGE, weekday) + 0.25) / (dates(RANGE, weekday) + 0.5);
      int traced = traced(days, range, weekday);
      int of = dates(range, weekday);
      dates += rising(2 * share, traced) + rising(2 * (1 - share), of - traced) - rising(2, of);
    }
    return hours / 1.3 + dates;
  }

  private static int traced(List<MarkedDay> days, DateRange range, DayOfWeek weekday) {
    return (int)
        days.stream()
            .filter(day -> range.contains(day.date()) && day.date().getDayOfWeek() == weekday)
            .count();
  }

  private static int dates(DateRange range, DayOfWeek weekday) {
    return (int) range.dates().filter(date -> date.getDayOfWeek() == weekday).count();
  }

  @Test
  void everyStretchHasTheLikelihoodOfItsCounts() {
    var days = days();
    var likelihoods = new StretchLikelihoods(days, RANGE, DaysOff.NONE);
    for (int from = 0; from < RANGE.days(); from += 3) {
      for (int until = from + 1; until <= RANGE.days(); until += 4) {
        var stretch = new DateRange(RANGE.from().plusDays(from), RANGE.from().plusDays(until));
        assertThat(likelihoods.log(from, until))
            .as("%s", stretch)
            .isCloseTo(log(days, stretch), within(1e-6));
      }
    }
  }
}
