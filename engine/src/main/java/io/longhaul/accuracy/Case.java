package io.longhaul.accuracy;

import io.longhaul.evidence.Trace;
import io.longhaul.load.Week;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// One simulated person and the answer about them, asked for at noon of the day after the sample.
public record Case(Simulated simulated, Answer answer) {
  /// The first day of every sample, a Monday: the one that `longhaul simulate` takes too.
  public static final LocalDate FROM = LocalDate.of(2026, 1, 5);

  private static final int NOON = 12;
  private static final int WEEK_DAYS = 7;

  static Case of(Cell cell, long seed) {
    return of(Simulated.of(cell.scenario(), new Sample(FROM, cell.weeks(), cell.acts(), seed)));
  }

  /// Asks about a person. No zone is declared, as when nothing is known beside the traces.
  public static Case of(Simulated simulated) {
    var truth = simulated.truth();
    var last = truth.range().until().minusDays(1);
    var now = truth.range().until().atTime(NOON, 0).atZone(truth.zoneOn(last)).toInstant();
    return new Case(simulated, Answer.to(new Asked(Window.ALL, now, null), simulated.trace()));
  }

  /// The answer to the same question, if the evidence were another.
  Answer answerFrom(Trace trace) {
    return Answer.to(answer.asked(), trace);
  }

  Truth truth() {
    return simulated.truth();
  }

  /// The weeks with an answer that lie wholly inside the sample.
  List<Week> weeks() {
    return answer.load().weeks().stream()
        .filter(week -> week.isKnown() && isInside(week.monday(), WEEK_DAYS))
        .toList();
  }

  boolean isInside(LocalDate from, int days) {
    return !from.isBefore(truth().range().from())
        && !from.plusDays(days).isAfter(truth().range().until());
  }

  /// What was really worked in the stretch of time that the answer means by some days: between two
  /// turns of its day, read on its own clock.
  Duration worked(LocalDate from, int days) {
    return truth().worked(between(from, days));
  }

  Interval between(LocalDate from, int days) {
    var seen = answer.calendar().in(new DateRange(from, from.plusDays(days)));
    var clock = seen.isEmpty() ? new Offset.Unknown() : seen.getFirst().first().offset();
    var turn = answer.calendar().turn().at();
    return new Interval(
        from.atTime(turn).toInstant(clock.value()),
        from.plusDays(days).atTime(turn).toInstant(clock.value()));
  }
}
