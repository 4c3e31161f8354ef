package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws what a person did besides committing from the truth. Acts at the keyboard fall into the
/// same active time as the commits; meetings are what is left out of it.
final class DoingsDraw {
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double SIGMA = 0.8;
  private static final long LONGEST_MEETING_SECONDS = 3600;
  private static final long SHORTEST_MEETING_SECONDS = 600;

  private final RandomGenerator quiet;
  private final RandomGenerator keyboard;
  private final RandomGenerator prompts;
  private final RandomGenerator reviewing;
  private final RandomGenerator submitting;
  private final RandomGenerator sleeping;
  private final Habits habits;

  private final List<Interval> present = new ArrayList<>();
  private final List<Interval> watched = new ArrayList<>();
  private final List<Doings.Meeting> meetings = new ArrayList<>();
  private final List<Doings.Run> runs = new ArrayList<>();
  private final List<Instant> reviews = new ArrayList<>();
  private final List<Doings.Job> jobs = new ArrayList<>();
  private final List<Interval> calls = new ArrayList<>();
  private final List<Doings.Night> nights = new ArrayList<>();

  private DoingsDraw(Habits habits, Chance chance) {
    this.habits = habits;
    this.quiet = chance.of(Chance.Aspect.QUIET);
    this.keyboard = chance.of(Chance.Aspect.KEYBOARD);
    this.prompts = chance.of(Chance.Aspect.PROMPTS);
    this.reviewing = chance.of(Chance.Aspect.REVIEWS);
    this.submitting = chance.of(Chance.Aspect.JOBS);
    this.sleeping = chance.of(Chance.Aspect.NIGHTS);
  }

  static Doings of(Truth truth, Habits habits, Chance chance) {
    var draw = new DoingsDraw(habits, chance);
    for (int i = 0; i < truth.days().size(); i++) {
      draw.day(truth.days().get(i), i);
    }
    return new Doings(
        draw.present,
        draw.watched,
        draw.meetings,
        draw.runs,
        draw.reviews,
        draw.jobs,
        draw.calls,
        draw.nights);
  }

  private void day(DayTruth day, int number) {
    calls.addAll(day.calls());
    day.calls().forEach(this::watch);
    day.calls().forEach(this::atKeyboard);
    night(day);
    if (day.shift().isEmpty()) {
      return;
    }
    day.spell().ifPresent(this::watch);
    var active =
        switch (habits.scatter()) {
          case IN_BURSTS -> ActiveTime.of(day.shift(), quiet);
          case EVENLY -> ActiveTime.all(day.shift());
        };
    meet(day, active);
    for (var stretch : active.stretches()) {
      atKeyboard(interval(stretch.from(), stretch.until()));
      prompt(stretch, number);
      review(stretch);
      submit(stretch);
    }
    leaveAlone(day, number);
  }

  /// The machine is on from the first moment of a day's work to the last and some minutes after; on
  /// other days it is not, and nothing is known of them.
  private void watch(Interval stretch) {
    watched.add(new Interval(stretch.start(), stretch.end().plusSeconds(Math.round(5 * MINUTE))));
  }

  private void atKeyboard(Interval stretch) {
    long at = stretch.start().getEpochSecond();
    long until = stretch.end().getEpochSecond();
    while (at < until) {
      long end =
          Math.min(until, at + 60 + seconds(Population.MEAN_PRESENT_MINUTES * MINUTE, keyboard));
      present.add(interval(at, end));
      at = end + 180 + seconds(Population.MEAN_AWAY_MINUTES * MINUTE, keyboard);
    }
  }

  private void meet(DayTruth day, ActiveTime active) {
    for (var stretch : day.shift()) {
      long at = stretch.start().getEpochSecond();
      for (var busy : active.stretches()) {
        if (busy.from() >= at && busy.from() <= stretch.end().getEpochSecond()) {
          meeting(at, busy.from());
          at = busy.until();
        }
      }
      meeting(at, stretch.end().getEpochSecond());
    }
    if (keyboard.nextDouble() < Population.DECLINED_MEETINGS) {
      var end = day.shift().getLast().end();
      meetings.add(new Doings.Meeting(new Interval(end, end.plus(Duration.ofHours(1))), true));
    }
  }

  private void meeting(long from, long until) {
    if (until - from >= SHORTEST_MEETING_SECONDS && until - from <= LONGEST_MEETING_SECONDS) {
      meetings.add(new Doings.Meeting(interval(from, until), false));
    }
  }

  private void prompt(ActiveTime.Stretch stretch, int session) {
    double mean = HOUR / Population.PROMPTS_AN_HOUR;
    long at = stretch.from() + Math.round(Distributions.exponential(mean, prompts));
    while (at < stretch.until()) {
      long length = 20 + seconds(Population.MEAN_RUN_MINUTES * MINUTE, prompts);
      runs.add(new Doings.Run(interval(at, at + length), session));
      at += length + Math.round(Distributions.exponential(mean, prompts));
    }
  }

  /// Some days end with a prompt whose run goes on for hours.
  private void leaveAlone(DayTruth day, int session) {
    if (prompts.nextDouble() < Population.UNATTENDED_DAYS) {
      long end = day.shift().getLast().end().getEpochSecond() - 1;
      runs.add(
          new Doings.Run(
              interval(end, end + Math.round((1 + 2 * prompts.nextDouble()) * HOUR)), session));
    }
  }

  private void review(ActiveTime.Stretch stretch) {
    double mean = HOUR / Population.REVIEWS_AN_HOUR;
    long at = stretch.from() + Math.round(Distributions.exponential(mean, reviewing));
    while (at < stretch.until()) {
      reviews.add(Instant.ofEpochSecond(at));
      at += Math.round(Distributions.exponential(mean, reviewing));
    }
  }

  private void submit(ActiveTime.Stretch stretch) {
    double mean = HOUR / Population.JOBS_AN_HOUR;
    long at = stretch.from() + Math.round(Distributions.exponential(mean, submitting));
    while (at < stretch.until()) {
      long start = at + seconds(10 * MINUTE, submitting);
      long length = 30 + seconds(Population.MEAN_JOB_HOURS * HOUR, submitting);
      boolean failed = submitting.nextDouble() < Population.FAILED_JOBS;
      jobs.add(new Doings.Job(Instant.ofEpochSecond(at), interval(start, start + length), failed));
      at += Math.round(Distributions.exponential(mean, submitting));
    }
  }

  private void night(DayTruth day) {
    for (int device = 0; device < 2; device++) {
      for (var sleep : day.sleep()) {
        long from = sleep.start().getEpochSecond() + wrong();
        long until = sleep.end().getEpochSecond() + wrong();
        boolean missed = sleeping.nextDouble() < Population.MISSED_NIGHTS;
        if (until - from >= 30 * MINUTE && !missed) {
          nights.add(new Doings.Night(interval(from, until), device));
        }
      }
    }
  }

  private long wrong() {
    double minutes = Distributions.gaussWithin(Population.DEVICE_DEVIATION_MINUTES, sleeping);
    return Math.round(minutes * MINUTE);
  }

  private static long seconds(double mean, RandomGenerator random) {
    return Math.round(Distributions.lognormal(mean, SIGMA, random));
  }

  private static Interval interval(long from, long until) {
    return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
  }
}
