package io.longhaul.model;

import io.longhaul.recovery.Duty;
import io.longhaul.recovery.DutyConditions;
import io.longhaul.recovery.FatigueIndex;
import io.longhaul.recovery.RiskIndex;
import io.longhaul.recovery.SleepOpportunity;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The models of duties.
final class DutyModels {
  private static final List<Column> DUTIES =
      List.of(
          Column.of("start", "YYYY-MM-DDThh:mm±hh:mm", "start of duty"),
          Column.of("end", "YYYY-MM-DDThh:mm±hh:mm", "end of duty, at most a day later"));

  private static final Column START = Column.of("start", "YYYY-MM-DDThh:mm±hh:mm", "of duty");

  private static final Duration LONGEST = Duration.ofDays(36_525);

  private DutyModels() {}

  static List<Model> all() {
    return List.of(fatigueIndex(), riskIndex(), sleepOpportunity());
  }

  private static List<Setting> settings() {
    var usual = DutyConditions.USUAL;
    return List.of(
        Setting.of("commute", usual.commuteMinutes(), "min", "to work and back together"),
        Setting.of("demand", usual.demand(), "0 to 6", "of the work and its attention; 3 moderate"),
        Setting.of("break-every", usual.breakEvery(), "min", "work between breaks, usually"),
        Setting.of("break", usual.breakMinutes(), "min", "length of such a break"),
        Setting.of("longest-work", usual.longestWork(), "min", "without a break"),
        Setting.of("longest-break", usual.breakAfterLongest(), "min", "the break after that"));
  }

  private static DutyConditions conditions(Settings settings) {
    return new DutyConditions(
        settings.get("commute"),
        settings.get("demand"),
        settings.get("break-every"),
        settings.get("break"),
        settings.get("longest-work"),
        settings.get("longest-break"));
  }

  private static List<Duty> duties(TableIn in) throws Unusable {
    var duties = new ArrayList<Duty>();
    in.all(row -> {
      var duty = new Duty(row.time("start"), row.time("end"));
      check(duties, duty);
      duties.add(duty);
      return duty;
    });
    return duties;
  }

  private static void check(List<Duty> before, Duty duty) throws Unusable {
    if (before.isEmpty()) {
      return;
    }
    if (duty.start().isBefore(before.getLast().end())) {
      throw new Unusable("it starts before the last one has ended");
    }
    if (Duration.between(before.getFirst().start(), duty.end()).compareTo(LONGEST) > 0) {
      throw new Unusable("it ends more than a hundred years after the first");
    }
  }

  private static Model fatigueIndex() {
    return new Model(
        "fatigue-index",
        "the chance of high sleepiness on duty (HSE report RR446)",
        "docs/models/fatigue-index.md",
        DUTIES,
        settings(),
        List.of(
            START,
            Column.of("cumulative", "%", "from the duties before"),
            Column.of("time_of_day", "%", "from time of day and length"),
            Column.of("job", "%", "from demand and breaks"),
            Column.of("index", "0 to 100", "the fatigue index")),
        (in, settings, out) -> {
          var duties = duties(in);
          var indices = FatigueIndex.of(duties, conditions(settings));
          for (int i = 0; i < duties.size(); i++) {
            var index = indices.get(i);
            out.row(
                duties.get(i).start(),
                index.cumulative(),
                index.timeOfDay(),
                index.job(),
                index.index());
          }
        });
  }

  private static Model riskIndex() {
    return new Model(
        "risk-index",
        "the risk of an incident on duty, 1 being typical (HSE report RR446)",
        "docs/models/risk-index.md",
        DUTIES,
        settings(),
        List.of(
            START,
            Column.of("cumulative", "", "from the duties before"),
            Column.of("timing", "", "from time of day and length"),
            Column.of("job", "", "from demand and breaks"),
            Column.of("index", "1 is typical", "the risk index, their product")),
        (in, settings, out) -> {
          var duties = duties(in);
          var indices = RiskIndex.of(duties, conditions(settings));
          for (int i = 0; i < duties.size(); i++) {
            var index = indices.get(i);
            out.row(
                duties.get(i).start(),
                index.cumulative(),
                index.timing(),
                index.job(),
                index.index());
          }
        });
  }

  private static Model sleepOpportunity() {
    return new Model(
        "sleep-opportunity",
        "when one can have slept between duties, little or much, for the models of sleep",
        "docs/models/sleep-opportunity.md",
        DUTIES,
        List.of(Setting.of("much", 0, "0 or 1", "0: little sleep, the lower curve; 1: much")),
        SleepTable.COLUMNS,
        (in, settings, out) -> {
          var habit =
              settings.yes("much") ? SleepOpportunity.Habit.MUCH : SleepOpportunity.Habit.LITTLE;
          var duties = duties(in);
          var clock = duties.getFirst().start().getOffset();
          var work =
              duties.stream()
                  .map(duty -> new Interval(duty.start().toInstant(), duty.end().toInstant()))
                  .toList();
          var span = new Interval(work.getFirst().start(), work.getLast().end());
          for (var sleep : SleepOpportunity.history(work, span, clock, habit).sleeps()) {
            out.row(sleep.start().atOffset(clock), sleep.end().atOffset(clock));
          }
        });
  }
}
